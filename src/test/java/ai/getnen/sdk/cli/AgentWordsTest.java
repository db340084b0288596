package ai.getnen.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.agent.ActionGuard;
import ai.getnen.sdk.agent.AgentEvent;
import ai.getnen.sdk.agent.AgentLimits;
import ai.getnen.sdk.agent.AgentLoop;
import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.ComputerAction.Click;
import ai.getnen.sdk.agent.ComputerAction.PressKeys;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import ai.getnen.sdk.agent.ScriptedModel;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.screen.ModelPoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person is told of a run, and asked. */
class AgentWordsTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private LocalServer server;
  private ReactiveNenClient client;
  private String id;

  @BeforeEach
  void start() {
    server = LocalServer.start();
    client = ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build();
    id = client.createDesktop().block().desktopId();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void question_showsWhatIsTyped_andTheAnswerDecides() {
    AgentEvent.RunFinished end = run(typed("y\nYes\nn\n"), Duration.ofMinutes(1));

    assertThat(end.reason()).isEqualTo(AgentEvent.Reason.DONE);
    assertThat(text()).isEqualTo("swordfish");
    assertThat(told())
        .contains("   Let it type “swordfish”? [y/N] ")
        .contains("   type 9 signs: done\n")
        .contains("   Let it right click at 360, 250? [y/N] ")
        .contains("   Let it press Control_L+a? [y/N] ")
        .contains("   press: denied\n")
        .contains("2 steps, ")
        .doesNotContain("9 signs: denied");
  }

  @Test
  void noAnswer_isNo() {
    run(typed(""), Duration.ofMinutes(1));

    assertThat(text()).isEmpty();
    assertThat(told()).contains("   type 9 signs: denied\n").doesNotContain("done\n");
  }

  @Test
  void question_endsWithTheTimeOfTheRun() throws Exception {
    try (PipedOutputStream person = new PipedOutputStream();
        InputStream silence = new PipedInputStream(person)) {
      AgentEvent.RunFinished end = run(silence, Duration.ofSeconds(1));
      assertThat(end.reason()).isEqualTo(AgentEvent.Reason.TIME_LIMIT);
    }
    assertThat(text()).isEmpty();
  }

  @Test
  void eachEnd_hasItsOwnWords() {
    assertThat(Stream.of(AgentEvent.Reason.values()).map(AgentWords::of)).doesNotHaveDuplicates();
  }

  private AgentEvent.RunFinished run(InputStream person, Duration time) {
    ScriptedModel model =
        ScriptedModel.saying(
            ScriptedModel.acting(
                new TypeText("swordfish"),
                new Click(new ModelPoint(360, 250), MouseButton.RIGHT, 1),
                new PressKeys(KeyChord.of("ctrl+a"))),
            AgentReply.done("I did what I could."));
    AgentLoop loop =
        AgentLoop.builder(client.desktop(id).asDriver(), model)
            .guard(ActionGuard.asking())
            .limits(AgentLimits.defaults().withTime(time))
            .build();
    AgentWords words =
        new AgentWords(
            new Terminal(Map.of(), person, new ByteArrayOutputStream(), err, stream -> true));
    AgentEvent last = null;
    for (AgentEvent event : loop.run("Do it.").toIterable(1)) {
      words.tell(event);
      last = event;
    }
    return (AgentEvent.RunFinished) last;
  }

  private static InputStream typed(String answers) {
    return new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    return server.state(id).block().value("Notes", "textbox", "Text").orElse("");
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
