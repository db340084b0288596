package ai.getnen.sdk.local.virtual;

/** A text to write, and to save on the drive with Ctrl+S. */
final class Notes extends Widget {
  private final TextArea text;
  private final StatusLine status = new StatusLine(this::whereTheCaretIs);
  private final SavedText file;

  /** Makes an empty text that is nowhere on the drive yet. */
  Notes(Desk desk) {
    this(desk, new SavedText(desk.drive(), ""), "");
  }

  /** Makes a text that was opened from {@code file}. */
  Notes(Desk desk, SavedText file, String opened) {
    this.file = file;
    text = new TextArea(desk.clipboard());
    text.open(opened);
    add(text);
    add(status);
  }

  TextArea text() {
    return text;
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (stroke.chord("s")) {
      file.save(text.editor().text());
      return true;
    }
    return false;
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
        + (selected > 0 ? "   ·   " + selected + " selected" : "")
        + file.state(all);
  }

  private static String characters(int count) {
    return count == 1 ? "1 character" : count + " characters";
  }
}
