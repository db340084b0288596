package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;
import java.util.List;

/** A field of one line of text, which follows the caret when it is longer than the field. */
final class TextField extends Widget {
  private static final int PADDING = 9;
  private static final int UNBROKEN = Integer.MAX_VALUE / 2;
  private static final int EVERY_ROW = 1;

  private final Typeface typeface = Face.UI.typeface();
  private final String name;
  private final Editor editor;
  private final TextKeys keys;
  private final Scroll scroll = new Scroll();
  private TextRows rows = new TextRows("", typeface, UNBROKEN);
  private boolean wrong;
  private boolean selecting;

  TextField(String name, Clipboard clipboard) {
    this.name = name;
    this.editor = new Editor(clipboard);
    this.keys = new TextKeys(editor, this::rows);
  }

  Editor editor() {
    return editor;
  }

  String text() {
    return editor.text();
  }

  /** Puts {@code text} in place of all that is there. */
  void text(String text) {
    editor.rewrite(text);
    reveal();
  }

  /** Marks what is written as wrong, or as right again. */
  void wrong(boolean now) {
    wrong = now;
  }

  @Override
  String role() {
    return "textbox";
  }

  @Override
  String name() {
    return name;
  }

  @Override
  String value() {
    return editor.text();
  }

  @Override
  boolean focusable() {
    return true;
  }

  @Override
  void layout() {
    reveal();
  }

  @Override
  boolean type(String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
      return false;
    }
    editor.insert(text);
    reveal();
    return true;
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (stroke.key().equals("return") || stroke.key().equals("tab")) {
      return false;
    }
    boolean known = keys.press(stroke, EVERY_ROW);
    reveal();
    return known;
  }

  @Override
  void press(Press press) {
    int position = positionAt(press.x());
    selecting = press.left() && press.count() == 1;
    if (press.button() == MouseButton.MIDDLE) {
      editor.pasteSelected(position);
    } else if (press.left() && press.count() == 2) {
      editor.selectWord(rows().characterAt(0, press.x() - PADDING + scroll.offset()));
    } else if (press.left() && press.count() == 3) {
      editor.selectAll();
    } else if (press.left() || !editor.hasSelection()) {
      editor.moveTo(position, press.extend());
    }
    reveal();
  }

  @Override
  void drag(int x, int y) {
    if (selecting) {
      editor.moveTo(positionAt(x), true);
      reveal();
    }
  }

  @Override
  List<MenuItem> contextMenu() {
    return TextMenu.of(editor, this::reveal);
  }

  private int positionAt(int x) {
    return rows().positionAt(0, x - PADDING + scroll.offset());
  }

  /** Returns the text as its only row; a pasted line break is kept and shown as a space. */
  private TextRows rows() {
    String shown = editor.text().replace('\n', ' ');
    if (!rows.matches(shown, UNBROKEN)) {
      rows = new TextRows(shown, typeface, UNBROKEN);
    }
    return rows;
  }

  private void reveal() {
    int end = rows().xOf(editor.text().length());
    int caret = rows().xOf(editor.caret());
    scroll.fit(Math.max(0, width() - 2 * PADDING), end + 2);
    scroll.reveal(caret, caret + 2);
  }

  @Override
  void paint(Canvas canvas) {
    FieldBox.paint(canvas, this, wrong);
    int top = (height() - typeface.lineHeight()) / 2 + 1;
    TextPainter painter = new TextPainter(canvas, rows(), typeface, editor, focused());
    Rect inner = new Rect(PADDING - 2, 2, width() - 2 * PADDING + 4, height() - 4);
    canvas.within(inner, () -> painter.paint(0, 2 - scroll.offset(), top - 2));
  }
}
