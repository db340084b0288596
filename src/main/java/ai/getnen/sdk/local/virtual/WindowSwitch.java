package ai.getnen.sdk.local.virtual;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of windows that Alt+Tab goes through until Alt is let go. */
final class WindowSwitch extends Widget {
  private static final int WIDTH = 320;
  private static final int ROW = 34;
  private static final int PADDING = 10;

  private final WindowStack windows;
  private List<WindowFrame> choices = List.of();
  private int chosen;

  WindowSwitch(WindowStack windows) {
    this.windows = windows;
  }

  boolean open() {
    return !choices.isEmpty();
  }

  /** Marks the next window, or the one before; opens the list if it is not. */
  void step(int by) {
    if (!open()) {
      choices = recent();
      chosen = windows.active() == null ? (by > 0 ? -1 : 0) : 0;
    }
    if (open()) {
      chosen = Math.floorMod(chosen + by, choices.size());
    }
    center();
  }

  /** Brings the marked window to the front, unless it was closed in the meantime. */
  void choose() {
    if (open()) {
      WindowFrame window = choices.get(chosen);
      cancel();
      if (windows.opened().contains(window)) {
        windows.activate(window);
      }
    }
  }

  void cancel() {
    choices = List.of();
    center();
  }

  @Override
  String role() {
    return open() ? "switcher" : "";
  }

  @Override
  @Nullable String value() {
    return open() ? choices.get(chosen).title() : null;
  }

  /** The mouse goes through this list. */
  @Override
  @Nullable Widget at(int x, int y) {
    return null;
  }

  /** Returns all windows but dialogs, the one used last first. */
  private List<WindowFrame> recent() {
    List<WindowFrame> found = new ArrayList<>();
    for (WindowFrame window : windows.stacked()) {
      found.add(0, window);
    }
    windows.opened().stream().filter(WindowFrame::minimised).forEach(found::add);
    found.removeIf(window -> window.owner() != null);
    return found;
  }

  private void center() {
    int height = open() ? choices.size() * ROW + 2 * PADDING : 0;
    int left = (windows.width() - WIDTH) / 2;
    place(new Rect(left, (windows.height() - height) / 2, open() ? WIDTH : 0, height));
  }

  @Override
  void paintAround(Canvas canvas) {
    if (open()) {
      Shapes.shadow(canvas, bounds(), 10, 70);
    }
  }

  @Override
  void paint(Canvas canvas) {
    if (!open()) {
      return;
    }
    Shapes.round(canvas, area(), Theme.CORNER, Theme.BAR);
    for (int i = 0; i < choices.size(); i++) {
      int top = PADDING + i * ROW;
      if (i == chosen) {
        Rect mark = new Rect(PADDING, top, width() - 2 * PADDING, ROW);
        Shapes.round(canvas, mark, 5, Theme.ACCENT);
      }
      WindowFrame window = choices.get(i);
      canvas.text(Face.TEXT, 22, top + 7, window.icon(), Theme.ON_DARK);
      String title = Face.UI.typeface().fit(window.title(), width() - 70);
      canvas.text(Face.UI, 50, top + 9, title, Theme.ON_DARK);
    }
  }
}
