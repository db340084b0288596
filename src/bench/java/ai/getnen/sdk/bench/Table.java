package ai.getnen.sdk.bench;

import java.util.List;
import java.util.Locale;

/**
 * The clients of one workload.
 *
 * @param workload its name
 * @param lanes how many calls ran at once
 * @param rows the clients; the first is the one that the others are compared with
 */
record Table(String workload, int lanes, List<Row> rows) {
  private static final String FORMAT = "  %-26s %10s %6s %14s %10s %9s %9s %9s %7s%n";

  /** Returns it as text. */
  String text() {
    StringBuilder text = new StringBuilder(workload).append('\n');
    text.append(
        FORMAT.formatted(
            "client",
            "CPU µs",
            "ratio",
            "quartiles",
            "KB alloc",
            "calls/s",
            "p50 ms",
            "p99 ms",
            "failed"));
    for (Row row : rows) {
      text.append(
          FORMAT.formatted(
              row.client(),
              number(row.cpuMicros()),
              "%.2f".formatted(row.ratio()),
              "%.2f..%.2f".formatted(row.ratioLow(), row.ratioHigh()),
              number(row.bytes() / 1024),
              number(row.perSecond()),
              number(row.p50Micros() / 1000),
              number(row.p99Micros() / 1000),
              row.failed()));
    }
    return text.toString();
  }

  static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : value >= 10
            ? String.format(Locale.ROOT, "%.1f", value)
            : String.format(Locale.ROOT, "%.3f", value);
  }
}
