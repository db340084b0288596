package ai.getnen.sdk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures the SDK beside other clients: {@code full}, or the {@link Part} of that name alone, such
 * as {@code quick} (two minutes). Each part runs in a JVM of its own with all its clients; the
 * server is another process. Prints tables, and writes {@code bench.json} and {@code bench.html}.
 */
final class Bench {
  /** A second client that is the same as the first; its ratio tells how noisy the machine is. */
  static final String CONTROL = "raw again (control)";

  private static final Set<String> WHOLE = Set.of("full", "join");

  private Bench() {}

  /** Runs {@code full} or one part, or joins what all parts have written: {@code join}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String mode = args.length > 0 ? args[0] : "quick";
    Path folder = Path.of(args.length > 1 ? args[1] : "target/bench");
    Files.createDirectories(folder);
    List<Report> parts = new ArrayList<>();
    for (Part part : parts(mode)) {
      parts.add(mode.equals("join") ? Report.read(file(part, folder)) : run(part, folder));
    }
    Report all = joined(parts);
    all.write(folder.resolve("bench.json"));
    all.writePage(folder.resolve("bench.html"));
    drawAll(all.tables(), folder);
    System.out.println(all.text());
  }

  private static List<Part> parts(String mode) {
    return WHOLE.contains(mode) ? Part.FULL : List.of(Part.valueOf(mode.toUpperCase(Locale.ROOT)));
  }

  private static Report run(Part part, Path folder) throws IOException, InterruptedException {
    Path file = file(part, folder);
    try (JavaProcess process =
        JavaProcess.start(part.flags(), Part.class, part.name(), file.toString())) {
      if (process.await() != 0) {
        throw new IllegalStateException("Part " + part + " failed");
      }
    }
    return Report.read(file);
  }

  private static Path file(Part part, Path folder) {
    return folder.resolve(part.name().toLowerCase(Locale.ROOT) + ".json");
  }

  private static void drawAll(List<Table> tables, Path folder) throws IOException {
    draw(
        "cost-by-concurrency",
        new Chart(
            "CPU of a click in µs, by calls at once",
            Chart.points(tables, "click, (\\d+) at once", false)),
        folder);
    draw(
        "cost-by-image",
        new Chart(
            "CPU of a screenshot in µs for each KB, by KB of the image",
            Chart.points(tables, "screenshot of (\\d+) KB, 16 at once", true)),
        folder);
    draw(
        "cost-by-file",
        new Chart(
            "CPU of an upload from a stream in µs for each MiB, by MiB",
            Chart.points(tables, "upload from a stream of (\\d+) MiB", true)),
        folder);
  }

  private static void draw(String name, Chart chart, Path folder) throws IOException {
    if (chart.isLine()) {
      Files.writeString(folder.resolve(name + ".svg"), chart.svg());
    }
  }

  private static Report joined(List<Report> parts) {
    List<Table> tables = parts.stream().flatMap(part -> part.tables().stream()).toList();
    Map<String, String> notes = new LinkedHashMap<>();
    parts.forEach(part -> notes.putAll(part.notes()));
    return new Report(parts.get(0).machine(), tables, notes);
  }
}
