package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.KeyChord;
import java.util.List;
import java.util.Locale;

/** Keys of models that name them as they are printed on the keyboard, such as CTRL and A. */
final class KeyCaps {
  private KeyCaps() {}

  /** Reads keys that are pressed together: in a chord a capital letter means its key, not Shift. */
  static KeyChord chord(List<String> names) {
    return KeyChord.of(
        names.size() == 1 ? names : names.stream().map(KeyCaps::withoutShift).toList());
  }

  private static String withoutShift(String name) {
    return name.length() == 1 ? name.toLowerCase(Locale.ROOT) : name;
  }
}
