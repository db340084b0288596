package ai.getnen.sdk.local.virtual;

/** Draws the rows of a terminal and its caret. */
final class TerminalPainter {
  private static final int COMMAND = 0x8fe0b8;
  private static final int CARET_WIDTH = 8;
  private static final int CARET_STRENGTH = 190;

  private final Canvas canvas;
  private final TextRows rows;
  private final String text;
  private final Typeface typeface;

  TerminalPainter(Canvas canvas, TextRows rows, String text, Typeface typeface) {
    this.canvas = canvas;
    this.rows = rows;
    this.text = text;
    this.typeface = typeface;
  }

  /** Draws a row with its upper left corner at a point; what follows a prompt is a command. */
  void row(int row, int left, int top, String prompt) {
    int x = 0;
    int color = text.startsWith(prompt, rows.start(row)) ? COMMAND : Theme.ON_DARK;
    for (int i = rows.start(row); i < rows.end(row); i = Words.after(text, i)) {
      int codePoint = text.codePointAt(i);
      if (codePoint != '\t') {
        canvas.character(typeface, codePoint, left + x, top + typeface.ascent(), color);
      }
      x = rows.advance(x, codePoint);
    }
  }

  void caret(int x, int top, boolean focused) {
    int color = focused ? Theme.ON_DARK : Theme.FAINT_ON_DARK;
    Rect block = new Rect(x, top, CARET_WIDTH, typeface.lineHeight() - 2);
    canvas.tint(block, color, CARET_STRENGTH);
  }
}
