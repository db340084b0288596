package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What Leap0's API does with the mouse. */
final class Leap0Mouse {
  private static final Set<String> DIRECTIONS =
      new TreeSet<>(Set.of("up", "down", "left", "right"));
  private static final int MOST_NOTCHES = 100;

  private Leap0Mouse() {}

  /** A place that somebody asked for, and the names of its fields. */
  private record Spot(String xName, int x, String yName, int y) {
    static Spot read(Leap0Fields fields, String xName, String yName) {
      int most = Integer.MAX_VALUE;
      return new Spot(xName, fields.whole(xName, 0, most), yName, fields.whole(yName, 0, most));
    }

    /** The place, or a 400 that names the field that is too large. */
    Position on(Gestures gestures) {
      Position size = gestures.size();
      if (x >= size.x()) {
        throw Failure.field(xName, "is beyond the screen, which is " + size.x() + " wide");
      }
      if (y >= size.y()) {
        throw Failure.field(yName, "is beyond the screen, which is " + size.y() + " high");
      }
      return new Position(x, y);
    }
  }

  static Consumer<Gestures> move(Leap0Fields fields) {
    Spot to = Spot.read(fields, "x", "y");
    return gestures -> gestures.move(to.on(gestures));
  }

  /** Without a place it is done where the pointer is. */
  static Consumer<Gestures> click(Leap0Fields fields) {
    MouseButton button = button(fields);
    Consumer<Gestures> before = fields.together("x", "y") ? move(fields) : gestures -> {};
    return before.andThen(gestures -> gestures.click(button));
  }

  static Consumer<Gestures> drag(Leap0Fields fields) {
    Spot from = Spot.read(fields, "from_x", "from_y");
    Spot to = Spot.read(fields, "to_x", "to_y");
    MouseButton button = button(fields);
    return gestures -> gestures.drag(from.on(gestures), to.on(gestures), button);
  }

  static Consumer<Gestures> scroll(Leap0Fields fields) {
    if (!fields.has("direction")) {
      throw Failure.field("direction", "is required");
    }
    String direction = fields.choice("direction", DIRECTIONS, "");
    int notches = fields.whole("amount", 1, MOST_NOTCHES, 1);
    return gestures -> gestures.wheel(direction, notches);
  }

  private static MouseButton button(Leap0Fields fields) {
    return switch (fields.whole("button", 1, 3, 1)) {
      case 1 -> MouseButton.LEFT;
      case 2 -> MouseButton.MIDDLE;
      default -> MouseButton.RIGHT;
    };
  }
}
