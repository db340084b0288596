package ai.getnen.sdk.local.backend;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of keys that a desktop knows ({@code wire.md} 2.3), with their aliases. */
public final class KeyName {
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    names(
        "return escape backspace tab space delete insert home end pageup pagedown up down left right"
            + " shift shift_r ctrl ctrl_r alt alt_r super super_r capslock numlock scrolllock"
            + " f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 menu pause printscreen");
    alias("return", "enter");
    alias("escape", "esc");
    alias("backspace", "bksp");
    alias("delete", "del");
    alias("insert", "ins");
    alias("pageup", "pgup page_up");
    alias("pagedown", "pgdn page_down");
    alias("up", "arrowup");
    alias("down", "arrowdown");
    alias("left", "arrowleft");
    alias("right", "arrowright");
    alias("shift", "lshift");
    alias("shift_r", "rshift");
    alias("ctrl", "lctrl");
    alias("ctrl_r", "rctrl");
    alias("alt", "lalt");
    alias("alt_r", "ralt");
    alias("super", "lsuper win windows meta cmd");
    alias("super_r", "rsuper");
  }

  private KeyName() {}

  /**
   * Returns the key that {@code part} of a chord names: a canonical name in lower case, or the one
   * printable character that stands for itself; empty if there is no such key.
   */
  public static Optional<String> find(String part) {
    String trimmed = part.strip();
    if (trimmed.codePointCount(0, trimmed.length()) == 1
        && !Character.isISOControl(trimmed.codePointAt(0))) {
      return Optional.of(trimmed);
    }
    return Optional.ofNullable(NAMES.get(trimmed.toLowerCase(Locale.ROOT)));
  }

  private static void names(String names) {
    for (String name : names.split(" ", -1)) {
      NAMES.put(name, name);
    }
  }

  private static void alias(String name, String aliases) {
    for (String alias : aliases.split(" ", -1)) {
      NAMES.put(alias, name);
    }
  }
}
