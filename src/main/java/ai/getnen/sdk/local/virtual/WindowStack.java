package ai.getnen.sdk.local.virtual;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wallpaper and the windows on it, the one in front last. */
final class WindowStack extends Widget {
  private static final int KEPT_VISIBLE = 80;

  private final Wallpaper wallpaper = new Wallpaper();
  private final Runnable changed;
  private final List<WindowFrame> opened = new ArrayList<>();
  private @Nullable WindowFrame active;

  /** Makes an empty stack that says when windows come, go or get the focus. */
  WindowStack(Runnable changed) {
    this.changed = changed;
  }

  /** Returns the open windows in the order in which they were opened. */
  List<WindowFrame> opened() {
    return List.copyOf(opened);
  }

  /** Returns the window that keys go to, or null if none has the focus. */
  @Nullable WindowFrame active() {
    return active;
  }

  void open(WindowFrame window, Rect where) {
    opened.add(window);
    window.place(where);
    activate(window);
  }

  /** Brings {@code window} to the front and gives it the keyboard. */
  void activate(WindowFrame window) {
    add(window);
    active = window;
    changed.run();
  }

  void close(WindowFrame window) {
    opened.remove(window);
    remove(window);
    if (active == window) {
      active = children().isEmpty() ? null : (WindowFrame) children().get(children().size() - 1);
    }
    changed.run();
  }

  /** Moves {@code window}, as far as its title bar stays within reach. */
  void move(WindowFrame window, int x, int y) {
    Rect now = window.bounds();
    int left = Math.max(KEPT_VISIBLE - now.width(), Math.min(x, width() - KEPT_VISIBLE));
    int top = Math.max(0, Math.min(y, height() - Theme.TITLE_HEIGHT));
    window.place(new Rect(left, top, now.width(), now.height()));
  }

  @Override
  void press(Press press) {
    active = null;
    changed.run();
  }

  @Override
  void paint(Canvas canvas) {
    wallpaper.paint(canvas, width(), height());
  }
}
