package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lines that are typed, and what the commands in them answer. */
final class Terminal extends Widget {
  private static final String PROMPT = "$ ";
  private static final int PADDING = 10;
  private static final int KEPT = 64 * 1024;
  private static final int EVERY_ROW = 1;
  private static final int ROWS_A_NOTCH = 3;
  private static final int GROUND = 0x131b28;

  private final Typeface typeface = Face.MONO.typeface();
  private final Shell shell;
  private final Editor editor;
  private final TextKeys keys;
  private final Scroll scroll = new Scroll();
  private final ScrollBar bar = new ScrollBar(scroll, true);
  private final List<String> history = new ArrayList<>();
  private String said = "Type help for a list of commands.\n";
  private int recalled;
  private boolean revealing;
  private TextRows rows = new TextRows("", typeface, 0);

  Terminal(Desk desk) {
    shell = new Shell(desk);
    editor = new Editor(desk.clipboard());
    keys = new TextKeys(editor, this::line);
    add(bar);
  }

  @Override
  String role() {
    return "terminal";
  }

  @Override
  String name() {
    return "Terminal";
  }

  @Override
  String value() {
    return said + PROMPT + editor.text();
  }

  @Override
  boolean focusable() {
    return true;
  }

  @Override
  void layout() {
    bar.place(new Rect(width() - Theme.SCROLL_BAR, 0, Theme.SCROLL_BAR, height()));
    reveal();
  }

  @Override
  boolean type(String text) {
    if (text.indexOf('\n') >= 0) {
      return false;
    }
    editor.insert(text);
    reveal();
    return true;
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (stroke.plain("tab")) {
      return true;
    }
    boolean known = commands(stroke) || keys.press(stroke, EVERY_ROW);
    reveal();
    return known;
  }

  private boolean commands(KeyStroke stroke) {
    if (stroke.plain("return")) {
      enter();
    } else if (stroke.plain("up") || stroke.plain("down")) {
      recall(stroke.key().equals("up") ? -1 : 1);
    } else if (stroke.chord("l")) {
      said = "";
    } else if (stroke.chord("c") && !stroke.shift() && !editor.hasSelection()) {
      said += PROMPT + editor.text() + "^C\n";
      write("");
    } else {
      return false;
    }
    return true;
  }

  private void enter() {
    String line = editor.text();
    if (line.strip().equals("clear")) {
      said = "";
    } else {
      String all = said + PROMPT + line + "\n" + shell.run(line);
      said = all.substring(all.length() <= KEPT ? 0 : all.indexOf('\n', all.length() - KEPT) + 1);
    }
    if (!line.isBlank()) {
      history.add(line);
    }
    recalled = history.size();
    write("");
  }

  /** Brings back a line that was entered before. */
  private void recall(int step) {
    recalled = Math.max(0, Math.min(recalled + step, history.size()));
    write(recalled == history.size() ? "" : history.get(recalled));
  }

  private void write(String line) {
    editor.rewrite(line);
  }

  @Override
  void press(Press press) {
    if (press.button() == MouseButton.MIDDLE) {
      editor.pasteSelected(editor.text().length());
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

  private TextRows line() {
    return new TextRows(editor.text().replace('\n', ' '), typeface, Integer.MAX_VALUE / 2);
  }

  private TextRows rows() {
    int room = width() - 2 * PADDING - Theme.SCROLL_BAR;
    if (!rows.matches(value(), room)) {
      rows = new TextRows(value(), typeface, room);
    }
    return rows;
  }

  private void reveal() {
    revealing = true;
  }

  /** Many keys in a row bring the end into view once. */
  @Override
  boolean tick(Instant now) {
    if (revealing) {
      int content = rows().count() * typeface.lineHeight() + 2 * PADDING;
      scroll.fit(height(), content);
      scroll.to(content);
      revealing = false;
    }
    return super.tick(now);
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), GROUND);
    int caret = said.length() + PROMPT.length() + editor.caret();
    TerminalPainter painter = new TerminalPainter(canvas, rows(), value(), typeface);
    for (int row = 0; row < rows().count(); row++) {
      int top = PADDING + row * typeface.lineHeight() - scroll.offset();
      if (top > -typeface.lineHeight() && top < height()) {
        painter.row(row, PADDING, top, PROMPT);
        if (rows().rowOf(caret) == row) {
          painter.caret(PADDING + rows().xOf(caret), top, focused());
        }
      }
    }
  }
}
