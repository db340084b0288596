package ai.getnen.sdk.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How what a call costs grows, as a picture: one line a client. */
final class Chart {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 260;
  private static final int LEFT = 60;
  private static final int TOP = 34;
  private static final int BOTTOM = 40;
  private static final List<Line> LINES =
      List.of(new Line("Reactor Netty by hand", "#88a"), new Line("SDK", "#2a6"));

  private final String title;
  private final List<Point> points;

  /** A client and its colour. */
  private record Line(String client, String colour) {}

  /** A table and what stands below it. */
  record Point(String label, double unit, Table table) {
    Optional<Double> cost(String client) {
      return table.rows().stream()
          .filter(row -> row.client().equals(client))
          .map(row -> row.cpuMicros() / unit)
          .findFirst();
    }
  }

  /**
   * Makes a chart.
   *
   * @param points from left to right; costs are told for each unit of them
   */
  Chart(String title, List<Point> points) {
    this.title = title;
    this.points = points;
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-size=\"12\""
                + " font-family=\"sans-serif\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>"
                + "<text x=\"%d\" y=\"18\">%s</text>")
            .formatted(WIDTH, HEIGHT, LEFT, title));
    svg.append(axis());
    for (int i = 0; i < LINES.size(); i++) {
      svg.append(line(LINES.get(i), i));
    }
    return svg.append("</svg>\n").toString();
  }

  private String axis() {
    StringBuilder axis = new StringBuilder();
    for (int i = 0; i <= 2; i++) {
      double value = most() * i / 2;
      axis.append(
          format(
              "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"4\" y=\"%.1f\">%s</text>",
              LEFT, y(value), WIDTH - 20, y(value) + 4, Table.number(value)));
    }
    for (int i = 0; i < points.size(); i++) {
      axis.append(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
              .formatted(x(i), HEIGHT - 22, points.get(i).label()));
    }
    return axis.toString();
  }

  private String line(Line line, int index) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      int at = i;
      points
          .get(i)
          .cost(line.client())
          .ifPresent(
              cost ->
                  path.append(path.isEmpty() ? 'M' : 'L')
                      .append(format("%d %.1f", x(at), y(cost))));
    }
    return ("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"/>"
            + "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>")
        .formatted(
            path, line.colour(), LEFT + 180 * index, HEIGHT - 5, line.colour(), line.client());
  }

  private static String format(String words, Object... values) {
    return String.format(Locale.ROOT, words, values);
  }

  /** Returns whether there is anything to compare. */
  boolean isLine() {
    return points.size() > 1;
  }

  private double most() {
    return points.stream()
        .flatMap(point -> LINES.stream().map(line -> point.cost(line.client()).orElse(0.0)))
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(1);
  }

  private int x(int index) {
    return LEFT + 40 + index * (WIDTH - LEFT - 100) / Math.max(1, points.size() - 1);
  }

  private double y(double cost) {
    return HEIGHT - BOTTOM - cost / most() * (HEIGHT - TOP - BOTTOM);
  }

  /**
   * Returns the points of those of {@code tables} whose names fit {@code name}, by their number.
   */
  static List<Point> points(List<Table> tables, String name, boolean each) {
    return tables.stream()
        .filter(table -> table.workload().matches(name))
        .map(table -> point(table, table.workload().replaceFirst(name, "$1"), each))
        .sorted(Comparator.comparingInt(point -> Integer.parseInt(point.label())))
        .collect(Collectors.toList());
  }

  private static Point point(Table table, String number, boolean each) {
    return new Point(number, each ? Integer.parseInt(number) : 1, table);
  }
}
