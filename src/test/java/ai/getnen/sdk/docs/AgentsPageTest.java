package ai.getnen.sdk.docs;

import static ai.getnen.sdk.agent.ScriptedModel.acting;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.agent.AgentEvent;
import ai.getnen.sdk.agent.AgentEvent.ActionDenied;
import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentLimits;
import ai.getnen.sdk.agent.AgentLoop;
import ai.getnen.sdk.agent.ComputerAction.PressKeys;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import ai.getnen.sdk.agent.ScriptedModel;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.local.LocalServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of agents: its code runs, its names are all that there are. */
class AgentsPageTest {
  private static final Path PAGE = Path.of("docs/agents.md");

  @Test
  void firstCode_writesANote_andTellsSo() {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      AgentSnippets.loop();
    } finally {
      System.setOut(out);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.startsWith("ActionFinished") && line.contains("DONE"))
        .hasSize(2);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("RunFinished")
        .contains("2 steps");
  }

  @Test
  void report_isWrittenAsItStands(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("run.html");
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient nen =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      String id = nen.createDesktop().block(Duration.ofSeconds(20)).desktopId();
      ScriptedModel model = ScriptedModel.saying(acting(new TypeText("a")));
      AgentSnippets.report(AgentLoop.builder(nen.desktop(id).asDriver(), model).build(), file);
    }
    assertThat(file).content().contains("Write a greeting into Notes.", "TypeText[1 characters]");
  }

  @Test
  void guardAndQuestions_workAsTheyStand() {
    ScriptedModel model =
        ScriptedModel.saying(
            acting(new TypeText("a")),
            acting(new TypeText("x")),
            acting(new PressKeys(KeyChord.of("alt+F4"))));
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient nen =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      List<AgentEvent> events =
          nen.withDesktop(
                  desktop ->
                      AgentSnippets.decided(
                          AgentLoop.builder(desktop.asDriver(), model)
                              .guard(AgentSnippets.guard())
                              .build()))
              .collectList()
              .blockOptional(Duration.ofSeconds(30))
              .orElseThrow();
      assertThat(events.stream().filter(ActionFinished.class::isInstance)).hasSize(1);
      assertThat(events.stream().filter(ActionDenied.class::isInstance))
          .extracting(event -> ((ActionDenied) event).reason())
          .containsExactly("not that", "Windows must stay open.");
    }
  }

  @Test
  void page_namesEachEvent_eachEnd_andTheDefaults() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(Arrays.stream(AgentEvent.class.getPermittedSubclasses()).map(Class::getSimpleName))
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    assertThat(AgentEvent.Reason.values())
        .allSatisfy(reason -> assertThat(page).contains("`" + reason + "`"));
    AgentLimits limits = AgentLimits.defaults();
    assertThat(page)
        .contains("| `steps` | " + limits.steps() + " |")
        .contains("| `time` | " + limits.time().toMinutes() + " min |")
        .contains("| `tokens` | %,d |".formatted(limits.tokens()))
        .contains("| `pictures` | " + limits.pictures() + " |");
  }
}
