package ai.getnen.sdk.local.virtual;

/** A text with a caret and a selection, and the commands that change them. */
final class Editor {
  private final Document document = new Document();
  private final Clipboard clipboard;
  private int anchor;
  private int caret;

  Editor(Clipboard clipboard) {
    this.clipboard = clipboard;
  }

  String text() {
    return document.text();
  }

  /** Puts {@code text} in place of a new text, with the caret at its start. */
  void open(String text) {
    document.open(text);
  }

  int caret() {
    return caret;
  }

  int selectionStart() {
    return Math.min(anchor, caret);
  }

  int selectionEnd() {
    return Math.max(anchor, caret);
  }

  boolean hasSelection() {
    return anchor != caret;
  }

  String selected() {
    return text().substring(selectionStart(), selectionEnd());
  }

  /** Writes {@code added} in place of the selection. */
  void insert(String added) {
    replace(selectionStart(), selectionEnd(), added);
  }

  /** Writes {@code text} in place of everything, which is not taken for a selection. */
  void rewrite(String text) {
    document.closeStep();
    replace(0, text().length(), text);
  }

  /** Deletes the selection; without one, what lies between the caret and {@code reach}. */
  void delete(int reach) {
    if (!hasSelection()) {
      anchor = reach;
    }
    insert("");
  }

  void moveTo(int position, boolean extend) {
    select(extend ? anchor : position, position);
  }

  void select(int from, int to) {
    document.closeStep();
    anchor = whole(from);
    caret = whole(to);
    if (hasSelection()) {
      clipboard.select(selected());
    }
  }

  void selectAll() {
    select(0, text().length());
  }

  /** Selects the word of the character at {@code position}, at a line's end the last one. */
  void selectWord(int position) {
    String text = text();
    if (Words.lineStart(text, position) == Words.lineEnd(text, position)) {
      moveTo(position, false);
      return;
    }
    int at = position == Words.lineEnd(text, position) ? Words.before(text, position) : position;
    select(Words.start(text, at), Words.end(text, at));
  }

  void selectLine(int position) {
    select(Words.lineStart(text(), position), Words.lineEnd(text(), position));
  }

  void copy() {
    if (hasSelection()) {
      clipboard.copy(selected());
    }
  }

  void cut() {
    copy();
    delete(caret);
  }

  void paste() {
    document.closeStep();
    insert(clipboard.copied());
    document.closeStep();
  }

  boolean canPaste() {
    return !clipboard.copied().isEmpty();
  }

  /** Writes at {@code position} what was selected last. */
  void pasteSelected(int position) {
    moveTo(position, false);
    insert(clipboard.selected());
    document.closeStep();
  }

  void undo() {
    settleAt(document.undo());
  }

  void redo() {
    settleAt(document.redo());
  }

  private void replace(int from, int to, String added) {
    document.replace(from, to, added);
    settleAt(from + added.length());
  }

  private void settleAt(int position) {
    if (position != Document.NOTHING) {
      caret = whole(position);
      anchor = caret;
    }
  }

  /** Two halves that an edit brought together are one character, and the caret beside it. */
  private int whole(int position) {
    String text = text();
    boolean inside =
        position > 0
            && position < text.length()
            && Character.isSurrogatePair(text.charAt(position - 1), text.charAt(position));
    return inside ? position + 1 : position;
  }
}
