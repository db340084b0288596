package ai.getnen.sdk.local.virtual;

/** A box that is ticked or not; a click or Space changes it. */
final class CheckBox extends Widget {
  private static final int SIDE = 18;

  private final String name;
  private boolean ticked;

  CheckBox(String name) {
    this.name = name;
  }

  boolean ticked() {
    return ticked;
  }

  void ticked(boolean now) {
    ticked = now;
  }

  @Override
  String role() {
    return "checkbox";
  }

  @Override
  String name() {
    return name;
  }

  @Override
  String value() {
    return Boolean.toString(ticked);
  }

  @Override
  boolean focusable() {
    return true;
  }

  @Override
  void release(int x, int y) {
    if (area().contains(x, y)) {
      ticked = !ticked;
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (" ".equals(stroke.character())) {
      ticked = !ticked;
      return true;
    }
    return false;
  }

  @Override
  void paint(Canvas canvas) {
    Rect box = new Rect(2, (height() - SIDE) / 2, SIDE, SIDE);
    if (focused()) {
      Shapes.round(canvas, box.grownBy(2), 6, Theme.SELECTION);
    }
    Shapes.round(canvas, box, 4, ticked ? Theme.ACCENT : hovered() ? Theme.FAINT_INK : Theme.EDGE);
    if (ticked) {
      canvas.text(Face.UI, box.x() + 3, box.y() + 1, "✔", Theme.PAPER);
    } else {
      Shapes.round(canvas, box.grownBy(-1), 3, Theme.PAPER);
    }
    int top = (height() - Face.UI.typeface().lineHeight()) / 2 + 1;
    canvas.text(Face.UI, box.right() + 9, top, name, Theme.INK);
  }
}
