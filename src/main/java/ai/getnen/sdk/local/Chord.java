package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.KeyName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keys that are pressed together ({@code wire.md} 2.3): down from left to right, up in reverse. */
record Chord(List<String> keys) {

  /** Reads parts joined by {@code +}; a plus at the very end, as in {@code ctrl++}, is the key. */
  static Chord parse(String text) {
    return parse(text, KeyName::find);
  }

  /** The same with the names that {@code names} knows. */
  static Chord parse(String text, Function<String, Optional<String>> names) {
    List<String> parts = new ArrayList<>(Arrays.asList(text.split("\\+", -1)));
    int size = parts.size();
    if (size > 1 && parts.get(size - 1).isBlank() && parts.get(size - 2).isBlank()) {
      parts.subList(size - 2, size).clear();
      parts.add("+");
    }
    return new Chord(parts.stream().map(part -> key(part, names)).toList());
  }

  /** The key that a keyboard repeats while all are held. */
  String last() {
    return keys.get(keys.size() - 1);
  }

  Chord first(int count) {
    return new Chord(keys.subList(0, count));
  }

  private static String key(String part, Function<String, Optional<String>> names) {
    return names.apply(part).orElseThrow(() -> unknown(part.strip()));
  }

  private static Failure unknown(String part) {
    return Failure.badRequest("Unknown key: " + part);
  }
}
