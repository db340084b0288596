package ai.getnen.sdk.local.virtual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key going down, with the modifiers held at that moment.
 *
 * @param key a canonical key name in lower case, or one character
 */
record KeyStroke(String key, boolean shift, boolean ctrl, boolean alt, boolean meta) {
  /** Returns an unmodified press of {@code key}. */
  static KeyStroke of(int codePoint) {
    String key =
        switch (codePoint) {
          case '\n' -> "return";
          case '\t' -> "tab";
          default -> Character.toString(codePoint);
        };
    return new KeyStroke(key, false, false, false, false);
  }

  /** Returns the presses that write {@code text}. */
  static List<KeyStroke> of(String text) {
    return text.codePoints().mapToObj(KeyStroke::of).toList();
  }

  /** Returns whether this is the key {@code name} without Ctrl, Alt or Super. */
  boolean plain(String name) {
    return key.equals(name) && !ctrl && !alt && !meta;
  }

  /** Returns whether this is Ctrl and the key {@code name}, without Alt or Super. */
  boolean chord(String name) {
    return key.equalsIgnoreCase(name) && ctrl && !alt && !meta;
  }

  /** Returns the character that this key writes, or null if it writes none. */
  @Nullable String character() {
    if (ctrl || alt || meta) {
      return null;
    }
    if (key.equals("space")) {
      return " ";
    }
    if (key.codePointCount(0, key.length()) != 1) {
      return null;
    }
    return shift ? Character.toString(Character.toUpperCase(key.codePointAt(0))) : key;
  }

  /** Returns whether this is a key that presses the button or row in focus. */
  boolean activates() {
    return plain("return") || " ".equals(character());
  }

  /** Returns this chord as a person writes it, {@code ctrl+a}. */
  String name() {
    return Keyboard.isModifier(key) ? key : modifiers() + key;
  }

  private String modifiers() {
    return (ctrl ? "ctrl+" : "")
        + (alt ? "alt+" : "")
        + (meta ? "super+" : "")
        + (shift ? "shift+" : "");
  }
}
