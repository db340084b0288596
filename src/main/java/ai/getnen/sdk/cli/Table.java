package ai.getnen.sdk.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, each as wide as its widest cell and at least as wide as asked for. */
final class Table {
  private static final int GAP = 2;

  private final List<List<String>> rows = new ArrayList<>();
  private final int[] widths;

  Table(String... heads) {
    widths = new int[heads.length];
    row(heads);
  }

  /** Makes the columns at least as wide as these. */
  Table atLeast(int... least) {
    for (int column = 0; column < least.length; column++) {
      widths[column] = Math.max(widths[column], least[column]);
    }
    return this;
  }

  Table row(String... cells) {
    List<String> row = new ArrayList<>();
    for (int column = 0; column < cells.length; column++) {
      String cell = Printable.line(cells[column]);
      row.add(cell);
      widths[column] = Math.max(widths[column], Printable.width(cell));
    }
    rows.add(row);
    return this;
  }

  /** Returns the lines; the last cell of each is not padded. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(line(row)).append('\n');
    }
    return text.toString();
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths[column] - Printable.width(cell) + GAP));
    }
    return line.toString().stripTrailing();
  }
}
