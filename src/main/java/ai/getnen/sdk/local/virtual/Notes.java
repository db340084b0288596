package ai.getnen.sdk.local.virtual;

/** A text to write. */
final class Notes extends Widget {
  private final TextArea text;
  private final StatusLine status = new StatusLine(this::whereTheCaretIs);

  Notes(Clipboard clipboard) {
    text = new TextArea(clipboard);
    add(text);
    add(status);
  }

  TextArea text() {
    return text;
  }

  @Override
  void layout() {
    int top = height() - Theme.STATUS_HEIGHT;
    text.place(new Rect(0, 0, width(), top));
    status.place(new Rect(0, top, width(), Theme.STATUS_HEIGHT));
  }

  private String whereTheCaretIs() {
    String all = text.editor().text();
    int caret = text.editor().caret();
    long line = all.substring(0, caret).codePoints().filter(c -> c == '\n').count() + 1;
    int column = all.codePointCount(Words.lineStart(all, caret), caret) + 1;
    int selected = text.editor().selected().codePointCount(0, text.editor().selected().length());
    return "Line "
        + line
        + ", column "
        + column
        + "   ·   "
        + characters(all.codePointCount(0, all.length()))
        + (selected > 0 ? "   ·   " + selected + " selected" : "");
  }

  private static String characters(int count) {
    return count == 1 ? "1 character" : count + " characters";
  }
}
