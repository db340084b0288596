package ai.getnen.sdk.local.virtual;

import java.util.HashSet;
import java.util.Set;

/** The keyboard: knows which modifiers are held. */
final class Keyboard {
  private static final Set<String> MODIFIERS =
      Set.of("shift", "shift_r", "ctrl", "ctrl_r", "alt", "alt_r", "super", "super_r");

  private final Set<String> held = new HashSet<>();

  boolean shift() {
    return holds("shift");
  }

  boolean alt() {
    return holds("alt");
  }

  static boolean isModifier(String key) {
    return MODIFIERS.contains(key);
  }

  /** Presses or releases a modifier. */
  void hold(String modifier, boolean down) {
    if (down) {
      held.add(modifier);
    } else {
      held.remove(modifier);
    }
  }

  /** Returns the press of {@code key} with the modifiers that are held now. */
  KeyStroke stroke(String key) {
    return new KeyStroke(key, shift(), holds("ctrl"), holds("alt"), holds("super"));
  }

  private boolean holds(String modifier) {
    return held.contains(modifier) || held.contains(modifier + "_r");
  }
}
