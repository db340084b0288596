package ai.getnen.sdk.demo;

import ai.getnen.sdk.agent.AgentEvent;
import ai.getnen.sdk.agent.AgentEvent.ActionDenied;
import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentEvent.Looked;
import ai.getnen.sdk.agent.AgentEvent.ModelReplied;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.screen.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A page with what a model saw, and a mark wherever it clicked. */
final class AgentReport {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>What the agent did</title>
      <style>
        body { font: 15px/1.5 sans-serif; margin: 2em auto; max-width: 1100px; padding: 0 1em }
        figure { display: inline-block; margin: 0 1em 1em 0; width: 520px; vertical-align: top }
        .screen { position: relative }
        .screen img { width: 100%; border: 1px solid #bbb }
        .mark { position: absolute; width: 20px; height: 20px; margin: -12px 0 0 -12px;
          border: 3px solid #e00; border-radius: 50%; background: #fff6 }
        .passed { color: #060 } .failed { color: #b00 }
      </style>
      <h1>What the agent did</h1>
      """;

  private final Path folder;
  private final StringBuilder page = new StringBuilder(HEAD);

  AgentReport(Path folder) {
    this.folder = folder;
  }

  /** Writes the page and its pictures, and emits the page's path. */
  Mono<Path> write(List<TaskRun> runs) {
    return Mono.fromCallable(
            () -> {
              Files.createDirectories(folder);
              for (TaskRun run : runs) {
                add(run);
              }
              return Files.writeString(folder.resolve("index.html"), page);
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  private void add(TaskRun run) throws IOException {
    page.append("<h2>").append(escaped(run.task().name())).append("</h2>\n<p>");
    page.append(escaped(run.task().instruction())).append("</p>\n<p class=");
    page.append(run.verdict().passed() ? "passed" : "failed").append(">Judge: ");
    page.append(escaped(run.words())).append("</p>\n");
    int number = 0;
    for (AgentEvent event : run.events()) {
      if (event instanceof Looked looked) {
        String picture = "%s-%02d.png".formatted(run.task().name(), number++);
        Files.write(folder.resolve(picture), looked.frame().image().bytes());
        add(picture, looked, run.events());
      }
    }
  }

  /** A picture with the marks and words of the step that it was the base of. */
  private void add(String picture, Looked looked, List<AgentEvent> events) {
    StringBuilder marks = new StringBuilder();
    StringBuilder words = new StringBuilder();
    for (AgentEvent event : events) {
      if (event instanceof ModelReplied replied && replied.step() == looked.step() + 1) {
        words.append(escaped(replied.reply().text()));
      } else if (event instanceof ActionFinished done
          && done.proposal().step() == looked.step() + 1) {
        words.append("<br>").append(escaped(words(done)));
        marks.append(done.point() == null ? "" : mark(done.point(), looked.frame()));
      } else if (event instanceof ActionDenied no && no.proposal().step() == looked.step() + 1) {
        words.append("<br>denied: ").append(escaped(no.reason()));
      }
    }
    page.append("<figure><div class=screen><img src=\"").append(picture).append("\" alt=\"\">");
    page.append(marks).append("</div><figcaption>").append(looked.step()).append(": ");
    page.append(words.isEmpty() ? "the end" : words).append("</figcaption></figure>\n");
  }

  private static String words(ActionFinished done) {
    return "%s, %s, %d ms"
        .formatted(
            done.proposal().action(),
            done.outcome().name().toLowerCase(Locale.ROOT),
            done.took().toMillis());
  }

  private static String mark(Point at, Frame frame) {
    return String.format(
        Locale.ROOT,
        "<div class=mark style=\"left:%.2f%%;top:%.2f%%\"></div>",
        100.0 * at.x() / frame.space().screen().width(),
        100.0 * at.y() / frame.space().screen().height());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
