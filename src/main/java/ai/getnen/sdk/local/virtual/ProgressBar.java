package ai.getnen.sdk.local.virtual;

import java.util.function.IntSupplier;

/** A bar that fills up from 0 to 100. */
final class ProgressBar extends Widget {
  private static final int WHOLE = 100;

  private final String name;
  private final IntSupplier percent;

  ProgressBar(String name, IntSupplier percent) {
    this.name = name;
    this.percent = percent;
  }

  @Override
  String role() {
    return "progressbar";
  }

  @Override
  String name() {
    return name;
  }

  @Override
  String value() {
    return Integer.toString(percent.getAsInt());
  }

  @Override
  void paint(Canvas canvas) {
    int done = percent.getAsInt();
    Shapes.round(canvas, area(), 6, Theme.IDLE_SELECTION);
    if (done > 0) {
      int length = Math.max(12, width() * done / WHOLE);
      int color = done == WHOLE ? Theme.RIGHT : Theme.ACCENT;
      Shapes.round(canvas, new Rect(0, 0, length, height()), 6, color);
    }
  }
}
