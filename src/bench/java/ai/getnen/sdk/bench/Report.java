package ai.getnen.sdk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run found.
 *
 * @param machine where
 * @param tables what calls cost
 * @param notes what else was measured, with its unit, by name
 */
record Report(String machine, List<Table> tables, Map<String, String> notes) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final double CALM = 0.07;

  static String thisMachine() {
    return "%d cores, %s %s, JDK %s, load %.1f"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version(),
            java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage());
  }

  static Report read(Path file) throws IOException {
    return MAPPER.readValue(Files.readAllBytes(file), Report.class);
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
  }

  void writePage(Path file) throws IOException {
    Files.writeString(file, Page.of(this), StandardCharsets.UTF_8);
  }

  String text() {
    StringBuilder text = new StringBuilder(machine).append("\n\n");
    tables.forEach(table -> text.append(table.text()).append(noise(table)).append('\n'));
    notes.forEach((name, value) -> text.append("%-60s %s%n".formatted(name, value)));
    return text.toString();
  }

  /** Says so where two clients that are the same did not cost the same. */
  static String noise(Table table) {
    Optional<Row> control =
        table.rows().stream().filter(row -> row.client().equals(Bench.CONTROL)).findFirst();
    return control
        .filter(row -> Math.abs(row.ratio() - 1) > CALM)
        .map(row -> "  The machine was too noisy: the control should have a ratio of 1.00.\n")
        .orElse("");
  }
}
