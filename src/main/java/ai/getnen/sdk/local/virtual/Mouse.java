package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The pointer: finds the widget that each movement and each button is for. */
final class Mouse {
  private final Screen screen;
  private final Clicks clicks;
  private Position at;
  private @Nullable Widget hovered;
  private @Nullable Widget held;

  Mouse(Screen screen, InstantSource clock) {
    this.screen = screen;
    this.clicks = new Clicks(clock);
    this.at = new Position(screen.width() / 2, screen.height() / 2);
    hover();
  }

  Position at() {
    return at;
  }

  void move(Position to) {
    at = to;
    if (held != null) {
      held.drag(xIn(held), yIn(held));
    } else {
      hover();
    }
  }

  /** Presses {@code button}; {@code extend} if Shift is held. */
  void press(MouseButton button, boolean extend) {
    int count = clicks.press(button, at);
    if (button == MouseButton.LEFT) {
      letGo();
    }
    if (screen.menus().closeIfOpenedBy(under())) {
      return;
    }
    if (screen.menus().at(at.x(), at.y()) == null) {
      screen.menus().close();
    }
    Widget target = under();
    screen.focus(target);
    screen.tooltip().dismiss();
    target.press(new Press(button, xIn(target), yIn(target), count, extend));
    if (button == MouseButton.LEFT) {
      held = target;
    } else if (button == MouseButton.RIGHT && screen.menus().menu() == null) {
      screen.openMenu(target, at.x(), at.y());
    }
    hover();
  }

  /** Releases {@code button}; returns how many quick presses it ends. */
  int release(MouseButton button) {
    if (button == MouseButton.LEFT) {
      letGo();
    }
    hover();
    return clicks.count();
  }

  /** Ends what the left button holds, also if it goes down twice without having come up. */
  private void letGo() {
    Widget released = held;
    held = null;
    if (released != null) {
      released.release(xIn(released), yIn(released));
    }
  }

  void wheel(int right, int down) {
    for (Widget widget = under(); widget != null; widget = widget.parent()) {
      if (widget.wheel(right, down)) {
        return;
      }
    }
  }

  private void hover() {
    Widget now = under();
    if (hovered != null) {
      hovered.hover(false);
    }
    now.hover(true);
    now.point(xIn(now), yIn(now));
    hovered = now;
    screen.tooltip().pointAt(now, at.x(), at.y());
  }

  private Widget under() {
    Widget found = screen.at(at.x(), at.y());
    return found == null ? screen : found;
  }

  private int xIn(Widget widget) {
    return at.x() - widget.onScreen().x();
  }

  private int yIn(Widget widget) {
    return at.y() - widget.onScreen().y();
  }
}
