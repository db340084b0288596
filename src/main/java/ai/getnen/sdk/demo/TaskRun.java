package ai.getnen.sdk.demo;

import ai.getnen.sdk.agent.AgentEvent;
import ai.getnen.sdk.agent.AgentReport;
import ai.getnen.sdk.local.task.DesktopTask;
import ai.getnen.sdk.local.task.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A task, what a model did about it, and what the judge says. */
record TaskRun(DesktopTask task, List<AgentEvent> events, Verdict verdict) {

  String words() {
    AgentEvent.RunFinished end = (AgentEvent.RunFinished) events.get(events.size() - 1);
    return "%s; %s after %d steps and %d pictures"
        .formatted(judgement(), end.reason(), end.steps(), end.pictures());
  }

  /** Writes a page of {@code runs} and returns its path. */
  static Path report(Path page, List<TaskRun> runs) {
    try {
      Files.createDirectories(page.toAbsolutePath().getParent());
      try (Writer writer = Files.newBufferedWriter(page)) {
        AgentReport report = new AgentReport(writer);
        for (TaskRun run : runs) {
          run.describe(report);
        }
      }
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void describe(AgentReport report) throws IOException {
    report.begin(task.name(), task.instruction());
    report.judge("Judge: " + words(), verdict.passed());
    for (AgentEvent event : events) {
      report.add(event);
    }
  }

  String judgement() {
    return verdict.passed() ? "passed" : "not passed: " + String.join("; ", verdict.missing());
  }
}
