package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.DesktopPart;
import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.backend.WindowState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backend's primitives, composed into what a hand does at once. Called by one worker at a time;
 * what a gesture presses it releases, whatever happens between.
 */
final class Gestures {
  private static final int DRAG_STEPS = 8;

  private final DesktopBackend backend;
  private final LastPicture picture = new LastPicture();
  private @Nullable Position end;

  Gestures(DesktopBackend backend) {
    this.backend = backend;
  }

  byte[] screenshot() {
    Frame frame = backend.capture();
    end = new Position(frame.width(), frame.height());
    return picture.of(frame);
  }

  /** The point as a place on the screen, or a 400. */
  Position onScreen(Point point) {
    Position size = size();
    if (point.x() < 0 || point.y() < 0 || point.x() >= size.x() || point.y() >= size.y()) {
      throw Failure.badRequest(
          "Coordinate out of bounds: [%d, %d]".formatted(point.x(), point.y()));
    }
    return new Position((int) point.x(), (int) point.y());
  }

  /** The pixels as they are, valid until the next call. */
  Frame frame() {
    return backend.capture();
  }

  /** The windows, the one in front last; nothing from a backend that only knows pixels. */
  List<WindowState> windows() {
    return backend
        .state()
        .map(ScreenState::windows)
        .orElseThrow(UnsupportedOperationException::new);
  }

  void resize(int width, int height) {
    backend.resize(width, height);
    end = new Position(width, height);
  }

  void restart(DesktopPart part) {
    backend.restart(part);
  }

  Position pointer() {
    return backend.pointer();
  }

  void move(Position to) {
    backend.move(to);
  }

  void button(MouseButton button, boolean down) {
    backend.button(button, down);
  }

  void click(MouseButton button) {
    try {
      backend.button(button, true);
    } finally {
      backend.button(button, false);
    }
  }

  void drag(Position from, Position to, MouseButton button) {
    backend.move(from);
    try {
      backend.button(button, true);
      for (int step = 1; step <= DRAG_STEPS; step++) {
        backend.move(between(from, to, step));
      }
    } finally {
      backend.button(button, false);
    }
  }

  /** Turns the wheel; {@code direction} is known to be one of the four. */
  void wheel(String direction, int notches) {
    switch (direction) {
      case "up" -> backend.wheel(0, -notches);
      case "down" -> backend.wheel(0, notches);
      case "left" -> backend.wheel(-notches, 0);
      default -> backend.wheel(notches, 0);
    }
  }

  void type(String text) {
    backend.type(text);
  }

  Chord press(Chord chord) {
    int pressed = 0;
    try {
      for (; pressed < chord.keys().size(); pressed++) {
        backend.key(chord.keys().get(pressed), true);
      }
      return chord;
    } finally {
      if (pressed < chord.keys().size()) {
        release(chord.first(pressed));
      }
    }
  }

  void repeat(Chord chord) {
    backend.key(chord.last(), true);
  }

  void release(Chord chord) {
    for (int i = chord.keys().size() - 1; i >= 0; i--) {
      backend.key(chord.keys().get(i), false);
    }
  }

  /** The backend tells its size only by a picture: one is taken when it is first needed. */
  Position size() {
    if (end == null) {
      Frame frame = backend.capture();
      end = new Position(frame.width(), frame.height());
    }
    return end;
  }

  private static Position between(Position from, Position to, int step) {
    return new Position(
        from.x() + (to.x() - from.x()) * step / DRAG_STEPS,
        from.y() + (to.y() - from.y()) * step / DRAG_STEPS);
  }
}
