package ai.getnen.sdk.local.virtual;

/** The white box with a thin edge that fields of a form have in common. */
final class FieldBox {
  private FieldBox() {}

  /** Draws the box of {@code field}, with an edge that says whether it is in focus or wrong. */
  static void paint(Canvas canvas, Widget field, boolean wrong) {
    int calm = field.focused() ? Theme.ACCENT : field.hovered() ? Theme.FAINT_INK : Theme.EDGE;
    int edge = wrong ? Theme.WRONG : calm;
    int thick = field.focused() || wrong ? 2 : 1;
    Shapes.round(canvas, field.area(), 5, edge);
    Shapes.round(canvas, field.area().grownBy(-thick), 4, Theme.PAPER);
  }
}
