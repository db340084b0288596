package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.InputState;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** What the mouse or the keyboard did last, in words. */
final class InputTrail {
  private static final int KEPT = 1000;

  private final Deque<InputState> inputs = new ArrayDeque<>();
  private long received;
  private String last = "Waiting for the mouse or the keyboard";
  private String lastKey = "";
  private int repeats;
  private Position pressedAt = new Position(0, 0);

  String last() {
    return last;
  }

  /** Returns how many inputs there were. */
  long received() {
    return received;
  }

  /** Returns the last inputs, at most 1,000, the newest last. */
  List<InputState> inputs() {
    return List.copyOf(inputs);
  }

  void moved(Position to) {
    keep("move", "", to);
    say("Pointer at " + point(to));
  }

  void pressed(MouseButton button, Position at) {
    keep("press", lower(button), at);
    pressedAt = at;
    say(name(button) + " button down at " + point(at));
  }

  void released(MouseButton button, Position at, int count) {
    keep("release", lower(button), at);
    if (!at.equals(pressedAt)) {
      say(name(button) + " drag to " + point(at));
      return;
    }
    String times = count == 3 ? " triple" : count == 2 ? " double" : "";
    say(name(button) + times + " click at " + point(at));
  }

  void turned(int right, int down, Position at) {
    if (right == 0 && down == 0) {
      return;
    }
    keep("wheel", right + "," + down, at);
    int notches = Math.abs(down == 0 ? right : down);
    String direction = down != 0 ? down > 0 ? "down" : "up" : right > 0 ? "right" : "left";
    say("Wheel " + direction + " " + notches);
  }

  void struck(KeyStroke stroke, Position at) {
    keep("key", stroke.name(), at);
    String key = stroke.name();
    int times = key.equals(lastKey) ? repeats + 1 : 1;
    say("Key " + key + (times > 1 ? ", " + times + " times" : ""));
    lastKey = key;
    repeats = times;
  }

  void typed(String text, Position at) {
    keep("type", text, at);
    int count = text.codePointCount(0, text.length());
    say("Typed " + count + (count == 1 ? " character" : " characters"));
  }

  private void keep(String kind, String what, Position at) {
    received++;
    if (inputs.size() == KEPT) {
      inputs.removeFirst();
    }
    inputs.addLast(new InputState(kind, what, at));
  }

  private void say(String what) {
    last = what;
    lastKey = "";
  }

  private static String name(MouseButton button) {
    return button.name().charAt(0) + lower(button).substring(1);
  }

  private static String lower(MouseButton button) {
    return button.name().toLowerCase(Locale.ROOT);
  }

  private static String point(Position at) {
    return at.x() + ", " + at.y();
  }
}
