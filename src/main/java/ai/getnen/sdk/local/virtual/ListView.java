package ai.getnen.sdk.local.virtual;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of cells under a head, of which one is selected; scrolls both ways. */
final class ListView extends Widget {
  private static final int ROWS_A_NOTCH = 3;
  private static final int PIXELS_A_NOTCH = 60;

  private final List<Column> columns;
  private final List<List<String>> rows;
  private final Scroll across = new Scroll();
  private final Scroll down = new Scroll();
  private final ScrollBar acrossBar = new ScrollBar(across, false);
  private final ScrollBar downBar = new ScrollBar(down, true);
  private final Set<Integer> opened = new HashSet<>();
  private int selected;

  ListView(List<Column> columns, List<List<String>> rows) {
    this.columns = columns;
    this.rows = rows;
    add(acrossBar);
    add(downBar);
  }

  int selected() {
    return selected;
  }

  boolean isOpened(int row) {
    return opened.contains(row);
  }

  int scrolledDown() {
    return down.offset();
  }

  int scrolledAcross() {
    return across.offset();
  }

  void openSelected() {
    opened.add(selected);
  }

  @Override
  boolean focusable() {
    return true;
  }

  @Override
  void layout() {
    int right = width() - Theme.SCROLL_BAR;
    int bottom = height() - Theme.SCROLL_BAR;
    downBar.place(new Rect(right, Theme.ROW_HEIGHT, Theme.SCROLL_BAR, bottom - Theme.ROW_HEIGHT));
    acrossBar.place(new Rect(0, bottom, right, Theme.SCROLL_BAR));
    down.fit(downBar.height(), rows.size() * Theme.ROW_HEIGHT);
    across.fit(right, columns.stream().mapToInt(Column::width).sum());
  }

  @Override
  boolean wheel(int notchesRight, int notchesDown) {
    across.by(notchesRight * PIXELS_A_NOTCH);
    down.by(notchesDown * ROWS_A_NOTCH * Theme.ROW_HEIGHT);
    return true;
  }

  @Override
  void press(Press press) {
    int row = (press.y() - Theme.ROW_HEIGHT + down.offset()) / Theme.ROW_HEIGHT;
    if (body().contains(press.x(), press.y()) && row < rows.size()) {
      selected = row;
      if (press.left() && press.count() == 2) {
        openSelected();
      }
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    int page = Math.max(1, down.view() / Theme.ROW_HEIGHT - 1);
    switch (stroke.key()) {
      case "up" -> select(selected - 1);
      case "down" -> select(selected + 1);
      case "pageup" -> select(selected - page);
      case "pagedown" -> select(selected + page);
      case "home" -> select(0);
      case "end" -> select(rows.size() - 1);
      case "left" -> across.by(-PIXELS_A_NOTCH);
      case "right" -> across.by(PIXELS_A_NOTCH);
      case "return" -> openSelected();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Returns where the rows are, between the head and the scroll bars. */
  private Rect body() {
    return new Rect(0, Theme.ROW_HEIGHT, across.view(), down.view());
  }

  private void select(int row) {
    selected = Math.max(0, Math.min(row, rows.size() - 1));
    int top = selected * Theme.ROW_HEIGHT;
    down.reveal(top, top + Theme.ROW_HEIGHT);
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.PAPER);
    canvas.within(body(), () -> new ListPainter(canvas, this, columns).rows(rows));
    Rect head = new Rect(0, 0, width(), Theme.ROW_HEIGHT);
    canvas.within(head, () -> new ListPainter(canvas, this, columns).head(width()));
    canvas.fill(
        new Rect(downBar.bounds().x(), acrossBar.bounds().y(), width(), height()), Theme.SURFACE);
  }

  int visibleWidth() {
    return across.view();
  }

  int visibleHeight() {
    return down.view();
  }
}
