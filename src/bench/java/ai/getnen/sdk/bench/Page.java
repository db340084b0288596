package ai.getnen.sdk.bench;

import java.util.List;

/** A report as a page that needs nothing else. */
final class Page {
  private static final int BAR = 22;
  private static final int LABELS = 190;
  private static final int WIDTH = 720;
  private static final String STYLE =
      "body{font:15px sans-serif;max-width:60em;margin:2em auto}"
          + "pre{background:#f4f4f4;padding:1em;overflow:auto}";

  private Page() {}

  static String of(Report report) {
    StringBuilder page = new StringBuilder("<!doctype html><meta charset=\"utf-8\">");
    page.append("<title>Bench</title><style>").append(STYLE).append("</style><h1>Bench</h1><p>");
    page.append(escaped(report.machine())).append("</p>");
    for (Table table : report.tables()) {
      page.append("<h2>").append(escaped(table.workload())).append("</h2>").append(bars(table));
    }
    return page.append("<h2>Figures</h2><pre>")
        .append(escaped(report.text()))
        .append("</pre>\n")
        .toString();
  }

  /** Draws CPU a call as bars, with the ratio to the first client. */
  static String bars(Table table) {
    List<Row> rows = table.rows();
    double most = rows.stream().mapToDouble(Row::cpuMicros).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-size=\"13\" font-family=\"sans-serif\">"
            .formatted(WIDTH, rows.size() * BAR));
    for (int i = 0; i < rows.size(); i++) {
      svg.append(bar(rows.get(i), i * BAR, most));
    }
    return svg.append("</svg>").toString();
  }

  private static String bar(Row row, int top, double most) {
    int length = (int) (row.cpuMicros() / most * (WIDTH - LABELS - 170));
    String colour = row.client().equals("SDK") ? "#2a6" : "#88a";
    return ("<text x=\"0\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
            + "<text x=\"%d\" y=\"%d\">%s µs CPU, %s</text>")
        .formatted(
            top + 15,
            escaped(row.client()),
            LABELS,
            top + 3,
            length,
            BAR - 6,
            colour,
            LABELS + length + 6,
            top + 15,
            Table.number(row.cpuMicros()),
            Table.number(row.ratio()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
