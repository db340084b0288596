package ai.getnen.sdk.local.virtual;

import java.util.function.Supplier;

/** The line along the lower edge of a window that says how things stand. */
final class StatusLine extends Widget {
  private final Label label;

  StatusLine(Supplier<String> text) {
    label = new Label(Face.UI, Theme.FAINT_INK, text).silent();
    add(label);
  }

  String text() {
    return label.text();
  }

  @Override
  String role() {
    return "status";
  }

  @Override
  String value() {
    return text();
  }

  @Override
  void layout() {
    label.place(new Rect(12, 1, width() - 24, height() - 1));
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.SURFACE);
    canvas.fill(new Rect(0, 0, width(), 1), Theme.LINE);
  }
}
