package ai.getnen.sdk.cli;

import ai.getnen.sdk.agent.AgentEvent;
import ai.getnen.sdk.agent.AgentReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The page of a run, if one is wanted; it is in its place after the run, however that ended. */
final class ReportFile implements AutoCloseable {
  private final @Nullable PartFile part;
  private final Writer writer;
  private final AgentReport report;

  private ReportFile(@Nullable PartFile part, Writer writer) throws IOException {
    this.part = part;
    this.writer = writer;
    this.report = new AgentReport(writer);
  }

  /** Opens the page of that path; without one nothing is written. */
  static ReportFile of(@Nullable Path path, boolean force) throws IOException {
    if (path == null) {
      return new ReportFile(null, Writer.nullWriter());
    }
    if (Files.exists(path) && !force) {
      throw new CommandFailure(ExitCode.FAILED, path + " is there already. --force replaces it.");
    }
    PartFile part = PartFile.beside(path);
    return new ReportFile(
        part, new BufferedWriter(new OutputStreamWriter(part.stream(), StandardCharsets.UTF_8)));
  }

  void begin(String title, String task) throws IOException {
    report.begin(title, task);
  }

  void add(AgentEvent event) throws IOException {
    report.add(event);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    if (part != null) {
      try (part) {
        part.moveIntoPlace();
      }
    }
  }
}
