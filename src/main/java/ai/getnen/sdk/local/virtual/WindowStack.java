package ai.getnen.sdk.local.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The wallpaper and the windows on it, the one in front last. */
final class WindowStack extends Widget {
  private static final int KEPT_VISIBLE = 120;

  private final Wallpaper wallpaper = new Wallpaper();
  private final Runnable changed;
  private final LongSupplier nextId;
  private final List<WindowFrame> opened = new ArrayList<>();
  private @Nullable WindowFrame active;

  /** Makes an empty stack that says when windows come, go or get the focus. */
  WindowStack(Runnable changed, LongSupplier nextId) {
    this.changed = changed;
    this.nextId = nextId;
  }

  /** Returns the open windows in the order in which they were opened. */
  List<WindowFrame> opened() {
    return List.copyOf(opened);
  }

  /** Returns the windows that are not minimised, the one in front last. */
  List<WindowFrame> stacked() {
    return children().stream().map(WindowFrame.class::cast).toList();
  }

  /** Returns the window that keys go to, or null if none has the focus. */
  @Nullable WindowFrame active() {
    return active;
  }

  /** Returns the window that the active one is a dialog of, or the active one itself. */
  @Nullable WindowFrame activeRoot() {
    WindowFrame root = active;
    while (root != null && root.owner() != null) {
      root = root.owner();
    }
    return root;
  }

  /** Returns the open dialog that blocks {@code window}, or null if there is none. */
  @Nullable WindowFrame dialogOf(WindowFrame window) {
    for (WindowFrame other : opened) {
      if (other.owner() == window) {
        return other;
      }
    }
    return null;
  }

  void open(WindowFrame window, Rect where) {
    window.id(nextId.getAsLong());
    opened.add(window);
    window.place(where);
    activate(window);
  }

  /** Opens a dialog in the middle of its owner. */
  void openDialog(WindowFrame dialog, int width, int height) {
    Rect around = dialog.owner() == null ? area() : dialog.owner().bounds();
    int x = around.x() + (around.width() - width) / 2;
    int y = around.y() + (around.height() - height) / 2;
    int left = Math.max(0, Math.min(x, width() - width));
    int top = Math.max(0, Math.min(y, height() - height));
    open(dialog, new Rect(left, top, width, height));
  }

  /** Brings {@code window} and its dialogs to the front; the last of them gets the keyboard. */
  void activate(WindowFrame window) {
    WindowFrame top = window;
    while (top.owner() != null) {
      top = top.owner();
    }
    for (WindowFrame next = top; next != null; next = dialogOf(next)) {
      next.minimised(false);
      add(next);
      active = next;
    }
    changed.run();
  }

  void close(WindowFrame window) {
    WindowFrame dialog = dialogOf(window);
    if (dialog != null) {
      close(dialog);
    }
    opened.remove(window);
    takeAway(window);
  }

  /** Takes {@code window} off the screen; its button in the task bar brings it back. */
  void minimise(WindowFrame window) {
    window.minimised(true);
    takeAway(window);
  }

  /** Makes {@code window} fill the space above the task bar, or takes that back. */
  void toggleMaximised(WindowFrame window) {
    window.maximise(area());
    activate(window);
  }

  /** Gives {@code window} new bounds, as far as its title bar stays within reach. */
  void put(WindowFrame window, Rect wanted) {
    int left =
        Math.max(KEPT_VISIBLE - wanted.width(), Math.min(wanted.x(), width() - KEPT_VISIBLE));
    int top = Math.max(0, Math.min(wanted.y(), height() - Theme.TITLE_HEIGHT));
    window.place(new Rect(left, top, wanted.width(), wanted.height()));
  }

  /** What runs in a minimised window goes on. */
  @Override
  List<WindowFrame> alive() {
    return opened();
  }

  @Override
  void layout() {
    opened.forEach(window -> window.fit(area()));
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

  private void takeAway(WindowFrame window) {
    remove(window);
    if (active == window) {
      List<WindowFrame> left = stacked();
      active = left.isEmpty() ? null : left.get(left.size() - 1);
    }
    changed.run();
  }
}
