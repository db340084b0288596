package ai.getnen.sdk.local.virtual;

import java.util.function.Supplier;

/** A line of text that follows what it is about. */
final class Label extends Widget {
  private final Face face;
  private final int color;
  private final Supplier<String> text;

  Label(Face face, int color, Supplier<String> text) {
    this.face = face;
    this.color = color;
    this.text = text;
  }

  String text() {
    return text.get();
  }

  @Override
  void paint(Canvas canvas) {
    Typeface typeface = face.typeface();
    int top = (height() - typeface.lineHeight()) / 2 + 1;
    canvas.text(face, 0, top, typeface.fit(text(), width()), color);
  }
}
