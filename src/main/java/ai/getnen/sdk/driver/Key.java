package ai.getnen.sdk.driver;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A key, under one name whatever the vendor calls it.
 *
 * @param name a name of the vocabulary, X11's where it has one, such as {@code Return}, {@code
 *     Page_Up} or {@code Control_L}; or one printable character, which is the key that writes it
 */
public record Key(String name) {
  private static final Map<String, String> VOCABULARY = new HashMap<>();

  static {
    names("Return", "enter");
    names("Escape", "esc");
    names("BackSpace", "bksp");
    names("Tab");
    names("space", "spacebar");
    names("Delete", "del");
    names("Insert", "ins");
    names("Home");
    names("End");
    names("Page_Up", "pgup", "prior");
    names("Page_Down", "pgdn", "next");
    names("Up", "arrowup");
    names("Down", "arrowdown");
    names("Left", "arrowleft");
    names("Right", "arrowright");
    names("Shift_L", "shift", "lshift");
    names("Shift_R", "rshift");
    names("Control_L", "ctrl", "control", "ctrll", "lctrl");
    names("Control_R", "ctrlr", "rctrl");
    names("Alt_L", "alt", "option", "lalt");
    names("Alt_R", "ralt", "altgr");
    names("Super_L", "super", "cmd", "command", "win", "windows", "meta", "lsuper");
    names("Super_R", "rsuper");
    names("Caps_Lock");
    names("Num_Lock");
    names("Scroll_Lock");
    names("Menu", "contextmenu");
    names("Pause");
    names("Print", "printscreen", "prtsc");
    for (int number = 1; number <= 12; number++) {
      names("F" + number);
    }
  }

  /**
   * Makes the key.
   *
   * @throws IllegalArgumentException if {@code name} is not of the vocabulary; {@link #find} also
   *     knows aliases
   */
  public Key {
    if (!isCharacter(name) && !name.equals(VOCABULARY.get(plain(name)))) {
      throw unknown(name);
    }
  }

  /**
   * Returns the key of that name or alias, such as {@code Enter}, {@code cmd}, {@code PageUp} or
   * {@code control}. Case, hyphens and underscores make no difference, but for a single character.
   */
  static Optional<Key> find(String name) {
    if (isCharacter(name)) {
      return Optional.of(new Key(name));
    }
    return Optional.ofNullable(VOCABULARY.get(plain(name))).map(Key::new);
  }

  /** Returns the character that names this key, if one does. */
  public Optional<String> character() {
    return isCharacter(name) ? Optional.of(name) : Optional.empty();
  }

  /** Returns whether this key is held while others are pressed. */
  public boolean isModifier() {
    return name.startsWith("Shift")
        || name.startsWith("Control")
        || name.startsWith("Alt")
        || name.startsWith("Super");
  }

  static IllegalArgumentException unknown(String name) {
    // A long name is more likely a text that was meant to be typed, which no message repeats.
    String shown =
        name.length() <= 16 ? "'" + name + "'" : "one of " + name.length() + " characters";
    return new IllegalArgumentException(
        "key must be a character or a name such as Return, Escape, Page_Up, F5, ctrl or super, is "
            + shown);
  }

  private static boolean isCharacter(String name) {
    return !name.isEmpty()
        && name.codePointCount(0, name.length()) == 1
        && !Character.isISOControl(name.codePointAt(0))
        && !Character.isWhitespace(name.codePointAt(0));
  }

  private static void names(String name, String... aliases) {
    VOCABULARY.put(plain(name), name);
    for (String alias : aliases) {
      VOCABULARY.put(alias, name);
    }
  }

  private static String plain(String name) {
    return name.replaceAll("[_ -]", "").toLowerCase(Locale.ROOT);
  }
}
