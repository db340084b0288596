package ai.getnen.sdk.leap0;

import ai.getnen.sdk.driver.Key;
import ai.getnen.sdk.driver.KeyChord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How Leap0 spells keys: X11's names of keysyms ({@code wire.md} 5.2), modifiers without a side.
 */
final class Leap0Keys {
  private static final Map<String, String> SPELLINGS = new HashMap<>();

  static {
    names("Shift_L shift Control_L ctrl Alt_L alt Super_L super");
    names(
        "! exclam \" quotedbl # numbersign $ dollar % percent & ampersand ' apostrophe ( parenleft"
            + " ) parenright * asterisk + plus , comma - minus . period / slash : colon"
            + " ; semicolon < less = equal > greater ? question @ at [ bracketleft \\ backslash"
            + " ] bracketright ^ asciicircum _ underscore ` grave { braceleft | bar } braceright"
            + " ~ asciitilde");
  }

  private Leap0Keys() {}

  static List<String> of(KeyChord chord) {
    return chord.keys().stream().map(Leap0Keys::of).toList();
  }

  private static String of(Key key) {
    String known = SPELLINGS.get(key.name());
    if (known != null) {
      return known;
    }
    return key.character()
        .filter(character -> character.codePointAt(0) > '~')
        .map(character -> "U%04X".formatted(character.codePointAt(0)))
        .orElse(key.name());
  }

  private static void names(String pairs) {
    String[] all = pairs.split(" ", -1);
    for (int i = 0; i < all.length; i += 2) {
      SPELLINGS.put(all[i], all[i + 1]);
    }
  }
}
