package ai.getnen.sdk.local.virtual;

import java.util.function.BooleanSupplier;

/** A button that takes a colour to paint with. */
final class Swatch extends Widget {
  private final PaintColor color;
  private final BooleanSupplier taken;
  private final Runnable take;

  Swatch(PaintColor color, BooleanSupplier taken, Runnable take) {
    this.color = color;
    this.taken = taken;
    this.take = take;
  }

  @Override
  String role() {
    return "radio";
  }

  @Override
  String name() {
    return color.label();
  }

  @Override
  String value() {
    return Boolean.toString(taken.getAsBoolean());
  }

  @Override
  String tip() {
    return color.label();
  }

  @Override
  void press(Press press) {
    if (press.left()) {
      take.run();
    }
  }

  @Override
  void paint(Canvas canvas) {
    int radius = width() / 2;
    if (taken.getAsBoolean()) {
      Shapes.round(canvas, area(), radius, Theme.ACCENT);
      Shapes.round(canvas, area().grownBy(-2), radius - 2, Theme.SURFACE);
    }
    Shapes.round(canvas, area().grownBy(-4), radius - 4, hovered() ? Theme.FAINT_INK : Theme.EDGE);
    Shapes.round(canvas, area().grownBy(-5), radius - 5, color.rgb());
  }
}
