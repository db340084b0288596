package ai.getnen.sdk.local.virtual;

/**
 * The button of one window in the task bar; a click brings the window to the front or puts it away.
 */
final class TaskButton extends Widget {
  private final WindowFrame target;
  private final WindowStack stack;

  TaskButton(WindowFrame target, WindowStack stack) {
    this.target = target;
    this.stack = stack;
  }

  WindowFrame target() {
    return target;
  }

  @Override
  String role() {
    return "taskbutton";
  }

  @Override
  String name() {
    return target.title();
  }

  @Override
  String tip() {
    return Face.UI.typeface().width(target.title()) > width() - 40 ? target.title() : "";
  }

  private boolean lit() {
    return stack.activeRoot() == target;
  }

  @Override
  void release(int x, int y) {
    if (area().contains(x, y)) {
      if (lit() && !target.blocked()) {
        stack.minimise(target);
      } else {
        stack.activate(target);
      }
    }
  }

  @Override
  void paint(Canvas canvas) {
    boolean raised = lit() || hovered();
    Shapes.round(canvas, area(), 5, raised ? Theme.BAR_RAISED : Theme.BAR_IDLE);
    if (lit()) {
      canvas.fill(new Rect(10, height() - 3, width() - 20, 2), Theme.ACCENT_LIGHT);
    }
    int ink = lit() ? Theme.ON_DARK : Theme.FAINT_ON_DARK;
    canvas.text(Face.TEXT, 10, 4, target.icon(), Theme.FAINT_ON_DARK);
    canvas.text(Face.UI, 34, 7, Face.UI.typeface().fit(target.title(), width() - 40), ink);
  }
}
