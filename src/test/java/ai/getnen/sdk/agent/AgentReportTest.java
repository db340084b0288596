package ai.getnen.sdk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.agent.ComputerAction.Click;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.screen.ModelPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a run. */
class AgentReportTest {
  private static final Pattern FIGURE = Pattern.compile("(?s)<figure>.*?</figure>");

  @Test
  void page_hasEachPicture_withTheMarksAndWordsOfItsTurn_andNoTypedText() throws Exception {
    StringBuilder page = new StringBuilder();
    AgentReport report = new AgentReport(page);
    report.begin("a <task>", "Write & go.");
    run(report);

    List<String> figures = FIGURE.matcher(page).results().map(found -> found.group()).toList();
    assertThat(page).contains("<h2>a &lt;task></h2>", "Write &amp; go.");
    assertThat(figures).hasSize(2);
    assertThat(figures.get(0))
        .contains("data:image/png;base64,iVBORw0KGgo", "<figcaption>0: ", "Click[", "done")
        .contains("<div class=mark style=\"left:25.00%;top:50.00%\"></div>")
        .contains("TypeText[6 characters]");
    assertThat(figures.get(1)).contains("1: I did it.").doesNotContain("class=mark");
    assertThat(page).doesNotContain("secret");
  }

  private static void run(AgentReport report) {
    AgentModel model =
        ScriptedModel.saying(
            ScriptedModel.acting(
                new Click(new ModelPoint(320, 400), MouseButton.LEFT, 1), new TypeText("secret")),
            AgentReply.done("I did it."));
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient nen =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      nen.withDesktop(
              desktop -> AgentLoop.builder(desktop.asDriver(), model).build().run("Write & go."))
          .doOnNext(event -> add(report, event))
          .blockLast(Duration.ofMinutes(1));
    }
  }

  private static void add(AgentReport report, AgentEvent event) {
    try {
      report.add(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
