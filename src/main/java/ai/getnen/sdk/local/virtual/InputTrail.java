package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.util.Locale;

/** What the mouse or the keyboard did last, in words. */
final class InputTrail {
  private String last = "Waiting for the mouse or the keyboard";
  private String lastKey = "";
  private int repeats;
  private Position pressedAt = new Position(0, 0);

  String last() {
    return last;
  }

  void moved(Position to) {
    say("Pointer at " + point(to));
  }

  void pressed(MouseButton button, Position at) {
    pressedAt = at;
    say(name(button) + " button down at " + point(at));
  }

  void released(MouseButton button, Position at, int count) {
    if (!at.equals(pressedAt)) {
      say(name(button) + " drag to " + point(at));
      return;
    }
    String times = count == 3 ? " triple" : count == 2 ? " double" : "";
    say(name(button) + times + " click at " + point(at));
  }

  void turned(int right, int down) {
    if (right == 0 && down == 0) {
      return;
    }
    int notches = Math.abs(down == 0 ? right : down);
    String direction = down != 0 ? down > 0 ? "down" : "up" : right > 0 ? "right" : "left";
    say("Wheel " + direction + " " + notches);
  }

  void struck(KeyStroke stroke) {
    String key = stroke.name();
    int times = key.equals(lastKey) ? repeats + 1 : 1;
    say("Key " + key + (times > 1 ? ", " + times + " times" : ""));
    lastKey = key;
    repeats = times;
  }

  void typed(String text) {
    int count = text.codePointCount(0, text.length());
    say("Typed " + count + (count == 1 ? " character" : " characters"));
  }

  private void say(String what) {
    last = what;
    lastKey = "";
  }

  private static String name(MouseButton button) {
    String lower = button.name().toLowerCase(Locale.ROOT);
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  private static String point(Position at) {
    return at.x() + ", " + at.y();
  }
}
