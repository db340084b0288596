package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;
import java.util.List;

/** A field of several lines of text, wrapped at its width. */
final class TextArea extends Widget {
  private static final int PADDING = 12;
  private static final int ROWS_A_NOTCH = 3;

  private final Typeface typeface = Face.TEXT.typeface();
  private final Scroll scroll = new Scroll();
  private final ScrollBar bar = new ScrollBar(scroll, true);
  private final Editor editor;
  private final TextKeys keys;
  private TextRows rows;
  private boolean selecting;

  TextArea(Clipboard clipboard) {
    editor = new Editor(clipboard);
    keys = new TextKeys(editor, this::rows);
    rows = new TextRows("", typeface, 0);
    add(bar);
  }

  Editor editor() {
    return editor;
  }

  /** Shows {@code text} from its start; undo does not go back behind it. */
  void open(String text) {
    editor.open(text);
    fit();
  }

  int scrolled() {
    return scroll.offset();
  }

  @Override
  String role() {
    return "textbox";
  }

  @Override
  String name() {
    return "Text";
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
    bar.place(new Rect(width() - Theme.SCROLL_BAR, 0, Theme.SCROLL_BAR, height()));
    fit();
  }

  @Override
  boolean type(String text) {
    editor.insert(text);
    reveal();
    return true;
  }

  @Override
  boolean key(KeyStroke stroke) {
    boolean known = keys.press(stroke, Math.max(1, height() / typeface.lineHeight() - 1));
    if (known) {
      reveal();
    }
    return known;
  }

  @Override
  void press(Press press) {
    int position = positionAt(press.x(), press.y());
    selecting = press.left() && press.count() == 1;
    if (press.left()) {
      clickText(press, position);
    } else if (press.button() == MouseButton.MIDDLE) {
      editor.pasteSelected(position);
      reveal();
    } else if (position < editor.selectionStart() || position > editor.selectionEnd()) {
      editor.moveTo(position, false);
    }
  }

  private void clickText(Press press, int position) {
    switch (press.count()) {
      case 2 -> editor.selectWord(rows().characterAt(rowAt(press.y()), press.x() - PADDING));
      case 3 -> editor.selectLine(position);
      default -> editor.moveTo(position, press.extend());
    }
  }

  @Override
  void drag(int x, int y) {
    if (selecting) {
      editor.moveTo(positionAt(x, y), true);
      reveal();
    }
  }

  @Override
  boolean wheel(int right, int down) {
    scroll.by(down * ROWS_A_NOTCH * typeface.lineHeight());
    return down != 0;
  }

  @Override
  List<MenuItem> contextMenu() {
    return TextMenu.of(editor, this::reveal);
  }

  private int positionAt(int x, int y) {
    return rows().positionAt(rowAt(y), x - PADDING);
  }

  private int rowAt(int y) {
    int row = Math.floorDiv(y - PADDING + scroll.offset(), typeface.lineHeight());
    return Math.max(0, Math.min(row, rows().count() - 1));
  }

  private TextRows rows() {
    int room = width() - 2 * PADDING - Theme.SCROLL_BAR;
    if (!rows.matches(editor.text(), room)) {
      rows = new TextRows(editor.text(), typeface, room);
    }
    return rows;
  }

  private void fit() {
    scroll.fit(height(), rows().count() * typeface.lineHeight() + 2 * PADDING);
  }

  private void reveal() {
    fit();
    int top = rows().rowOf(editor.caret()) * typeface.lineHeight();
    scroll.reveal(top, top + typeface.lineHeight() + 2 * PADDING);
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.PAPER);
    int first = Math.max(0, (scroll.offset() - PADDING) / typeface.lineHeight());
    int last = (scroll.offset() + height()) / typeface.lineHeight();
    TextPainter painter = new TextPainter(canvas, rows(), typeface, editor, focused());
    for (int row = first; row <= Math.min(last, rows().count() - 1); row++) {
      painter.paint(row, PADDING, PADDING + row * typeface.lineHeight() - scroll.offset());
    }
  }
}
