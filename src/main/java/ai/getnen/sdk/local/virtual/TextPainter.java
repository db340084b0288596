package ai.getnen.sdk.local.virtual;

/** Draws rows of text with their part of the selection, and the caret. */
final class TextPainter {
  private static final int BREAK_WIDTH = 6;
  private static final int CARET_WIDTH = 2;

  private final Canvas canvas;
  private final TextRows rows;
  private final Typeface typeface;
  private final Editor editor;
  private final boolean focused;

  TextPainter(Canvas canvas, TextRows rows, Typeface typeface, Editor editor, boolean focused) {
    this.canvas = canvas;
    this.rows = rows;
    this.typeface = typeface;
    this.editor = editor;
    this.focused = focused;
  }

  /** Draws one row with its upper left corner at a point. */
  void paint(int row, int left, int top) {
    paintSelection(row, left, top);
    paintText(row, left, top + typeface.ascent());
    if (focused && rows.rowOf(editor.caret()) == row) {
      int x = left + rows.xOf(editor.caret()) - 1;
      canvas.fill(new Rect(x, top, CARET_WIDTH, typeface.lineHeight()), Theme.INK);
    }
  }

  private void paintText(int row, int left, int baseline) {
    String text = editor.text();
    int x = 0;
    for (int i = rows.start(row); i < rows.end(row); i = Words.after(text, i)) {
      int codePoint = text.codePointAt(i);
      if (codePoint != '\t') {
        canvas.character(typeface, codePoint, left + x, baseline, Theme.INK);
      }
      x = rows.advance(x, codePoint);
    }
  }

  private void paintSelection(int row, int left, int top) {
    int from = Math.max(editor.selectionStart(), rows.start(row));
    int to = Math.min(editor.selectionEnd(), rows.end(row));
    boolean throughBreak = editor.selectionEnd() > rows.end(row) && !rows.wraps(row);
    if (!editor.hasSelection() || from > to || (from == to && !throughBreak)) {
      return;
    }
    int x = widthTo(row, from);
    int width = widthTo(row, to) - x + (throughBreak ? BREAK_WIDTH : 0);
    int color = focused ? Theme.SELECTION : Theme.IDLE_SELECTION;
    canvas.fill(new Rect(left + x, top, width, typeface.lineHeight()), color);
  }

  /** Returns the pixels up to {@code position}, which may be the end that the next row shares. */
  private int widthTo(int row, int position) {
    int x = 0;
    for (int i = rows.start(row); i < position; i = Words.after(editor.text(), i)) {
      x = rows.advance(x, editor.text().codePointAt(i));
    }
    return x;
  }
}
