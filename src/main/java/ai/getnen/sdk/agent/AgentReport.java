package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.AgentEvent.ActionDenied;
import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentEvent.Looked;
import ai.getnen.sdk.agent.AgentEvent.ModelAsked;
import ai.getnen.sdk.agent.AgentEvent.ModelReplied;
import ai.getnen.sdk.agent.AgentEvent.RunFinished;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.screen.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page of one run or several, which holds all that it shows: each picture that the model
 * saw, with a mark wherever it acted, what it said, and what came of each action. What it typed is
 * left out; pictures and the model's own words may tell it.
 *
 * <p>Writes as events come, on the caller's thread, and keeps two pictures or so. Not thread-safe.
 */
public final class AgentReport {
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
        .good { color: #060 } .bad { color: #b00 }
      </style>
      <h1>What the agent did</h1>
      """;

  private final Appendable page;
  private final List<Looked> taken = new ArrayList<>();
  private final StringBuilder marks = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private @Nullable Looked base;

  /**
   * Begins a page.
   *
   * @param page where it is written, UTF-8 if it becomes bytes; closing it is the caller's
   */
  public AgentReport(Appendable page) throws IOException {
    this.page = page;
    page.append(HEAD);
  }

  /** Begins a run. */
  public void begin(String title, String task) throws IOException {
    page.append("<h2>" + escaped(title) + "</h2>\n<p>" + escaped(task) + "</p>\n");
  }

  /** Adds what somebody says about the run. */
  public void judge(String verdict, boolean good) throws IOException {
    String kind = good ? "good" : "bad";
    page.append("<p class=" + kind + ">" + escaped(verdict) + "</p>\n");
  }

  /** Adds the next event of the run. */
  public void add(AgentEvent event) throws IOException {
    if (event instanceof Looked looked) {
      taken.add(looked);
    } else if (event instanceof ModelAsked) {
      turn();
    } else if (event instanceof ModelReplied replied) {
      words.append(escaped(replied.reply().text()));
    } else if (event instanceof ActionFinished done) {
      words.append("<br>").append(escaped(words(done)));
      marks.append(done.point() == null ? "" : mark(done.point(), done.proposal().frame()));
    } else if (event instanceof ActionDenied no) {
      words.append("<br>denied: ").append(escaped(no.reason()));
    } else if (event instanceof RunFinished) {
      turn();
      flush();
    }
  }

  /** The last picture that was taken is what the model goes by from here on. */
  private void turn() throws IOException {
    flush();
    for (Looked looked : taken) {
      flush();
      base = looked;
    }
    taken.clear();
  }

  private void flush() throws IOException {
    if (base != null) {
      Screenshot image = base.frame().image();
      page.append("<figure><div class=screen><img alt=\"\" src=\"data:");
      page.append(image.format().mediaType()).append(";base64,").append(image.base64());
      page.append("\">").append(marks).append("</div><figcaption>");
      page.append(base.step() + ": ").append(words).append("</figcaption></figure>\n");
    }
    base = null;
    marks.setLength(0);
    words.setLength(0);
  }

  private static String words(ActionFinished done) {
    return "%s, %s, %d ms"
        .formatted(
            done.proposal().action(),
            done.outcome().name().toLowerCase(Locale.ROOT),
            done.took().toMillis());
  }

  private static String mark(Point at, @Nullable Frame frame) {
    if (frame == null) {
      return "";
    }
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
