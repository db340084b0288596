package ai.getnen.sdk.local.virtual;

/** Draws the border of a window and its title bar. */
final class WindowPainter {
  private final Canvas canvas;
  private final WindowFrame window;

  WindowPainter(Canvas canvas, WindowFrame window) {
    this.canvas = canvas;
    this.window = window;
  }

  /** Draws the window, {@code lit} if it is the one in use, with its title in {@code room}. */
  void paint(boolean lit, int room) {
    Rect area = window.area();
    Shapes.roundTop(canvas, area, Theme.CORNER, lit ? Theme.BAR : Theme.DISABLED_INK);
    Rect inner = area.grownBy(-1);
    Shapes.roundTop(canvas, inner, Theme.CORNER - 1, lit ? Theme.TITLE : Theme.IDLE_TITLE);
    int faint = lit ? Theme.FAINT_ON_DARK : Theme.FAINT_INK;
    canvas.text(Face.TEXT, 12, 7, window.icon(), faint);
    String title = Face.BOLD.typeface().fit(window.title(), room);
    canvas.text(Face.BOLD, 36, 9, title, lit ? Theme.ON_DARK : Theme.FAINT_INK);
  }
}
