package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.WidgetState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Rows of cells under a head that sorts them, of which one is selected; scrolls both ways. */
final class ListView extends Widget {
  private static final int ROWS_A_NOTCH = 3;
  private static final int PIXELS_A_NOTCH = 60;

  private final String name;
  private final List<Column> columns;
  private final RowOrder order;
  private final Scroll across = new Scroll();
  private final Scroll down = new Scroll();
  private final ScrollBar acrossBar = new ScrollBar(across, false);
  private final ScrollBar downBar = new ScrollBar(down, true);
  private final Set<Integer> opened = new HashSet<>();
  private IntConsumer open = opened::add;
  private IntFunction<String> mark = index -> opened.contains(index) ? "✓ " : "";
  private int selected;

  ListView(String name, List<Column> columns, List<List<String>> rows) {
    this.name = name;
    this.columns = columns;
    this.order = new RowOrder(columns, rows);
    add(acrossBar);
    add(downBar);
  }

  /** Makes opening a row, which else only ticks it, do {@code action} with its index. */
  ListView opening(IntConsumer action) {
    open = action;
    return this;
  }

  /** Shows {@code rows} in place of those that are there. */
  void show(List<List<String>> rows) {
    order.rows(rows);
    selected = Math.max(0, Math.min(selected, rows.size() - 1));
    opened.clear();
    layout();
  }

  /** Returns the place of the selected row as it is shown. */
  int selected() {
    return selected;
  }

  /** Returns which of the rows, as they came, is selected; -1 if there are none. */
  int selectedIndex() {
    return order.size() == 0 ? -1 : order.index(selected);
  }

  /** Makes {@code sign} say what stands before the first cell of a row with that index. */
  ListView marking(IntFunction<String> sign) {
    mark = sign;
    return this;
  }

  /** Returns what stands before the first cell of the row at {@code place}. */
  String mark(int place) {
    return mark.apply(order.index(place));
  }

  boolean isOpened(int place) {
    return opened.contains(order.index(place));
  }

  RowOrder order() {
    return order;
  }

  int scrolledDown() {
    return down.offset();
  }

  int scrolledAcross() {
    return across.offset();
  }

  void openSelected() {
    if (order.size() > 0) {
      open.accept(selectedIndex());
    }
  }

  /** Selects the row that came as number {@code index}. */
  void selectIndex(int index) {
    select(order.place(index));
  }

  /** Returns where the row at {@code place} is, scrolled as it is. */
  Rect rowArea(int place) {
    int top = Theme.ROW_HEIGHT + place * Theme.ROW_HEIGHT - down.offset();
    return new Rect(0, top, across.view(), Theme.ROW_HEIGHT);
  }

  @Override
  String role() {
    return "table";
  }

  @Override
  String name() {
    return name;
  }

  @Override
  String value() {
    return order.size() == 0 ? "" : order.shown(selected).get(0);
  }

  @Override
  List<WidgetState> parts() {
    return new ListParts(this, columns).all();
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
    down.fit(downBar.height(), order.size() * Theme.ROW_HEIGHT);
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
    if (press.y() < Theme.ROW_HEIGHT && press.left()) {
      sortAt(press.x());
      return;
    }
    int row = (press.y() - Theme.ROW_HEIGHT + down.offset()) / Theme.ROW_HEIGHT;
    if (body().contains(press.x(), press.y()) && row < order.size()) {
      selected = row;
      if (press.left() && press.count() == 2) {
        openSelected();
      }
    }
  }

  /** Sorts by the column at {@code x}; the selection stays on its row. */
  private void sortAt(int x) {
    int left = -across.offset();
    for (int i = 0; i < columns.size(); i++) {
      left += columns.get(i).width();
      if (x < left) {
        int index = selectedIndex();
        order.sort(i);
        selected = Math.max(0, order.place(index));
        return;
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
      case "end" -> select(order.size() - 1);
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
    selected = Math.max(0, Math.min(row, order.size() - 1));
    int top = selected * Theme.ROW_HEIGHT;
    down.reveal(top, top + Theme.ROW_HEIGHT);
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.PAPER);
    canvas.within(body(), () -> new ListPainter(canvas, this, columns).rows());
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
