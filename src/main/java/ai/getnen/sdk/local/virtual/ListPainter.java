package ai.getnen.sdk.local.virtual;

import java.util.List;

/** Draws the head and the rows of a list as they are scrolled. */
final class ListPainter {
  private static final int CELL_PADDING = 10;
  private static final int STRIPE = 0xf7f9fb;

  private final Canvas canvas;
  private final ListView list;
  private final List<Column> columns;

  ListPainter(Canvas canvas, ListView list, List<Column> columns) {
    this.canvas = canvas;
    this.list = list;
    this.columns = columns;
  }

  void head(int width) {
    canvas.fill(new Rect(0, 0, width, Theme.ROW_HEIGHT), Theme.SURFACE);
    canvas.fill(new Rect(0, Theme.ROW_HEIGHT - 1, width, 1), Theme.LINE);
    int left = -list.scrolledAcross();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      cell(column, Face.BOLD, column.title(), left, 0, Theme.FAINT_INK);
      arrow(list.order().arrow(i), column, left);
      left += column.width();
      canvas.fill(new Rect(left - 1, 4, 1, Theme.ROW_HEIGHT - 8), Theme.LINE);
    }
  }

  /** Draws the arrow of the sorted column where its title leaves room. */
  private void arrow(String arrow, Column column, int left) {
    int across = column.numeric() ? CELL_PADDING - 4 : column.width() - 20;
    canvas.text(Face.UI, left + across, 5, arrow, Theme.ACCENT);
  }

  void rows() {
    int first = list.scrolledDown() / Theme.ROW_HEIGHT;
    int last = (list.scrolledDown() + list.visibleHeight()) / Theme.ROW_HEIGHT;
    for (int row = first; row <= Math.min(last, list.order().size() - 1); row++) {
      row(row, list.order().shown(row), row * Theme.ROW_HEIGHT - list.scrolledDown());
    }
  }

  private void row(int row, List<String> cells, int top) {
    boolean lit = row == list.selected();
    int selection = list.focused() ? Theme.ACCENT : Theme.IDLE_SELECTION;
    int ground = lit ? selection : row % 2 == 0 ? Theme.PAPER : STRIPE;
    int ink = lit && list.focused() ? Theme.PAPER : Theme.INK;
    canvas.fill(new Rect(0, top, list.visibleWidth(), Theme.ROW_HEIGHT), ground);
    int left = -list.scrolledAcross();
    for (int i = 0; i < cells.size(); i++) {
      String mark = i == 0 ? list.mark(row) : "";
      cell(columns.get(i), columns.get(i).face(), mark + cells.get(i), left, top, ink);
      left += columns.get(i).width();
    }
  }

  private void cell(Column column, Face face, String text, int left, int top, int color) {
    Typeface typeface = face.typeface();
    String shown = typeface.fit(text, column.width() - 2 * CELL_PADDING);
    int indent =
        column.numeric() ? column.width() - CELL_PADDING - typeface.width(shown) : CELL_PADDING;
    int down = (Theme.ROW_HEIGHT - typeface.lineHeight()) / 2 + 1;
    canvas.text(face, left + indent, top + down, shown, color);
  }
}
