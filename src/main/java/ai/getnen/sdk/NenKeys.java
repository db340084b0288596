package ai.getnen.sdk;

import ai.getnen.sdk.driver.Key;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.error.UnsupportedActionException;
import java.util.Map;
import java.util.stream.Collectors;

/** How Nen's tool {@code computer} spells keys ({@code wire.md} 2.3). */
final class NenKeys {
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("BackSpace", "Backspace"),
          Map.entry("Shift_L", "shift"),
          Map.entry("Shift_R", "shift_r"),
          Map.entry("Control_L", "ctrl"),
          Map.entry("Control_R", "ctrl_r"),
          Map.entry("Alt_L", "alt"),
          Map.entry("Alt_R", "alt_r"),
          Map.entry("Super_L", "super"),
          Map.entry("Super_R", "super_r"),
          Map.entry("Caps_Lock", "capslock"),
          Map.entry("Num_Lock", "numlock"),
          Map.entry("Scroll_Lock", "scrolllock"),
          Map.entry("Print", "printscreen"));

  private NenKeys() {}

  /** Returns the names joined by a plus, for which reason the plus itself has none. */
  static String of(KeyChord chord) {
    return chord.keys().stream().map(NenKeys::of).collect(Collectors.joining("+"));
  }

  private static String of(Key key) {
    String character = key.character().orElse("a");
    if (character.equals("+") || character.codePointAt(0) > '~') {
      throw new UnsupportedActionException(
          "nen", "key of a character that is not ASCII, or a plus");
    }
    return SPELLINGS.getOrDefault(key.name(), key.name());
  }
}
