package ai.getnen.sdk.local.virtual;

/** A button that acts when it is clicked, or when Space or Return finds it in focus. */
final class Button extends Widget {
  /** How a button looks at rest, under the pointer and while it is held down. */
  private enum Look {
    PUSH,
    BAR,
    CLOSE
  }

  private final String label;
  private final Look look;
  private final Runnable action;
  private boolean held;
  private boolean sunken;

  private Button(String label, Look look, Runnable action) {
    this.label = label;
    this.look = look;
    this.action = action;
  }

  /** Makes a button of a form. */
  static Button push(String label, Runnable action) {
    return new Button(label, Look.PUSH, action);
  }

  /** Makes a button of the task bar. */
  static Button bar(String label, Runnable action) {
    return new Button(label, Look.BAR, action);
  }

  /** Makes the button that closes a window. */
  static Button closing(Runnable action) {
    return new Button("✕", Look.CLOSE, action);
  }

  /** Returns whether the button is held down and the pointer still over it. */
  boolean sunken() {
    return sunken;
  }

  @Override
  boolean focusable() {
    return look == Look.PUSH;
  }

  @Override
  void press(Press press) {
    held = press.left();
    sunken = held;
  }

  @Override
  void drag(int x, int y) {
    sunken = held && area().contains(x, y);
  }

  @Override
  void release(int x, int y) {
    boolean clicked = held && area().contains(x, y);
    held = false;
    sunken = false;
    if (clicked) {
      action.run();
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (stroke.activates()) {
      action.run();
      return true;
    }
    return false;
  }

  @Override
  void paint(Canvas canvas) {
    switch (look) {
      case PUSH -> paintPush(canvas);
      case BAR -> paintBar(canvas);
      case CLOSE -> paintClose(canvas);
    }
  }

  private void paintPush(Canvas canvas) {
    if (focused()) {
      Shapes.round(canvas, area(), 7, Theme.SELECTION);
    }
    Rect face = area().grownBy(-3);
    int color = sunken ? Theme.ACCENT_DARK : hovered() ? Theme.ACCENT_LIGHT : Theme.ACCENT;
    Shapes.round(canvas, face, 5, color);
    center(canvas, Face.BOLD, Theme.PAPER);
  }

  private void paintBar(Canvas canvas) {
    if (sunken || hovered()) {
      Shapes.round(canvas, area(), 5, sunken ? Theme.ACCENT_DARK : Theme.BAR_RAISED);
    }
    center(canvas, Face.UI, Theme.ON_DARK);
  }

  private void paintClose(Canvas canvas) {
    WindowFrame window = window();
    boolean onDark = sunken || hovered() || (window != null && window.active());
    if (sunken || hovered()) {
      Shapes.round(canvas, area().grownBy(-6), 5, sunken ? Theme.INK : Theme.CLOSE);
    }
    center(canvas, Face.UI, onDark ? Theme.ON_DARK : Theme.FAINT_INK);
  }

  private void center(Canvas canvas, Face face, int color) {
    int left = (width() - face.typeface().width(label)) / 2;
    int sink = sunken ? 1 : 0;
    canvas.text(face, left, (height() - face.typeface().lineHeight()) / 2 + 1 + sink, label, color);
  }
}
