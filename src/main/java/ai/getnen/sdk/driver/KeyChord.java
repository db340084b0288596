package ai.getnen.sdk.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keys that are pressed together: down from the first to the last, up in reverse.
 *
 * @param keys one to ten keys, modifiers first
 */
public record KeyChord(List<Key> keys) {
  private static final int MOST_KEYS = 10;

  /**
   * Makes the chord.
   *
   * @throws IllegalArgumentException unless there are one to ten keys
   */
  public KeyChord {
    keys = List.copyOf(keys);
    if (keys.isEmpty() || keys.size() > MOST_KEYS) {
      throw new IllegalArgumentException("keys must be 1 to 10, are " + keys.size());
    }
  }

  /**
   * Reads names joined by {@code +}, such as {@code ctrl+shift+t}, {@code cmd+Page_Up} or {@code
   * Enter}. A plus that ends the text, as in {@code ctrl++}, is the key of that character.
   *
   * @throws IllegalArgumentException if a name is not known
   */
  public static KeyChord of(String text) {
    List<String> names = new ArrayList<>(Arrays.asList(text.strip().split("\\+", -1)));
    int size = names.size();
    if (size > 1 && names.get(size - 1).isBlank() && names.get(size - 2).isBlank()) {
      names.subList(size - 2, size).clear();
      names.add("+");
    }
    return of(names);
  }

  /**
   * Reads names, one a key.
   *
   * @throws IllegalArgumentException if a name is not known
   */
  public static KeyChord of(List<String> names) {
    return new KeyChord(names.stream().map(KeyChord::key).toList());
  }

  /** Returns the names joined by {@code +}. */
  @Override
  public String toString() {
    return keys.stream().map(Key::name).collect(Collectors.joining("+"));
  }

  private static Key key(String name) {
    return Key.find(name.strip()).orElseThrow(() -> Key.unknown(name.strip()));
  }
}
