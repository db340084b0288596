package ai.getnen.sdk.local.virtual;

import java.util.function.Supplier;

/** A line of text that follows what it is about. */
final class Label extends Widget {
  private final Face face;
  private final int color;
  private final Supplier<String> text;
  private String role = "text";
  private String name = "";

  Label(Face face, int color, Supplier<String> text) {
    this.face = face;
    this.color = color;
    this.text = text;
  }

  /** Makes this a label that only repeats the name of what it stands beside. */
  Label silent() {
    role = "";
    return this;
  }

  /** Makes this the place where {@code what} is said. */
  Label saying(String what) {
    role = "alert";
    name = what;
    return this;
  }

  String text() {
    return text.get();
  }

  @Override
  String role() {
    return role;
  }

  @Override
  String name() {
    return name;
  }

  @Override
  String value() {
    return text();
  }

  @Override
  void paint(Canvas canvas) {
    Typeface typeface = face.typeface();
    int top = (height() - typeface.lineHeight()) / 2 + 1;
    canvas.text(face, 0, top, typeface.fit(text(), width()), color);
  }
}
