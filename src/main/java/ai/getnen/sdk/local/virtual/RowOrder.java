package ai.getnen.sdk.local.virtual;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The order in which the rows of a list are shown: as they came, or sorted by a column. */
final class RowOrder {
  static final int UNSORTED = -1;

  private final List<Column> columns;
  private List<List<String>> rows;
  private List<Integer> order = List.of();
  private int column = UNSORTED;
  private boolean descending;

  RowOrder(List<Column> columns, List<List<String>> rows) {
    this.columns = columns;
    this.rows = rows;
    arrange();
  }

  void rows(List<List<String>> newRows) {
    rows = newRows;
    arrange();
  }

  /** Sorts by {@code by}, the other way round if that is the order already. */
  void sort(int by) {
    descending = by == column && !descending;
    column = by;
    arrange();
  }

  int size() {
    return rows.size();
  }

  /** Returns the cells of the row that is shown at {@code place}. */
  List<String> shown(int place) {
    return rows.get(order.get(place));
  }

  /** Returns which of the rows, as they came, is shown at {@code place}. */
  int index(int place) {
    return order.get(place);
  }

  /** Returns where the row is shown that came as number {@code index}. */
  int place(int index) {
    return order.indexOf(index);
  }

  /** Returns the arrow that the head of {@code of} bears, empty if that does not give the order. */
  String arrow(int of) {
    return of != column ? "" : descending ? "▼" : "▲";
  }

  private void arrange() {
    Comparator<Integer> comparator =
        column == UNSORTED
            ? Comparator.<Integer>naturalOrder()
            : Comparator.comparing(row -> rows.get(row).get(column), cells(columns.get(column)));
    order =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(descending ? comparator.reversed() : comparator)
            .toList();
  }

  private static Comparator<String> cells(Column column) {
    return column.numeric()
        ? Comparator.comparing(RowOrder::number)
        : Comparator.comparing((String cell) -> cell.toLowerCase(Locale.ROOT));
  }

  private static BigDecimal number(String cell) {
    String digits = cell.replaceAll("[^0-9.]", "");
    return digits.isEmpty() ? BigDecimal.ONE.negate() : new BigDecimal(digits);
  }
}
