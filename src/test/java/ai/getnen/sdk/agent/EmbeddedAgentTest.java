package ai.getnen.sdk.agent;

import static ai.getnen.sdk.agent.Actions.end;
import static ai.getnen.sdk.agent.Actions.only;
import static ai.getnen.sdk.agent.Actions.type;
import static ai.getnen.sdk.agent.ScriptedModel.acting;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentEvent.Outcome;
import ai.getnen.sdk.agent.AgentEvent.Reason;
import ai.getnen.sdk.agent.ComputerAction.Click;
import ai.getnen.sdk.agent.ComputerAction.Raw;
import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import ai.getnen.sdk.leap0.SandboxSpec;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.screen.ModelView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The loop over both vendors' drivers, on the embedded desktop. */
class EmbeddedAgentTest {
  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final Point NOTE = new Point(360, 250);
  private static final LocalServer SERVER = LocalServer.start();
  private static final ReactiveNenClient NEN =
      ReactiveNenClient.builder().baseUrl(SERVER.baseUrl()).apiKey(SERVER.apiKey()).build();
  private static final ReactiveLeap0Client LEAP0 =
      ReactiveLeap0Client.builder().embedded(SERVER.baseUrl()).apiKey(SERVER.apiKey()).build();

  @AfterAll
  static void close() {
    NEN.close();
    LEAP0.close();
    SERVER.close();
  }

  @Test
  void nen_writesANote_thatAModelOfHalfTheSizeSees() {
    String id = NEN.createDesktop().blockOptional(BOUND).orElseThrow().desktopId();
    writes(id, NEN.desktop(id).asDriver(), Outcome.DONE);
  }

  @Test
  void leap0_writesANote_andSaysThatItTakesNoForeignAction() {
    String id = LEAP0.createSandbox(SandboxSpec.desktop()).blockOptional(BOUND).orElseThrow().id();
    writes(id, LEAP0.sandbox(id).asDriver(), Outcome.FAILED);
  }

  private static void writes(String id, ComputerDriver driver, Outcome ofRaw) {
    ScriptedModel model =
        ScriptedModel.of(
                List.of(
                    turn ->
                        acting(
                            new Click(turn.space().toModel(NOTE), MouseButton.LEFT, 1),
                            type("Grüße ☕")),
                    turn -> acting(new Raw("computer", "cursor_position", Map.of()))))
            .withView(ModelView.declared(new DisplaySize(640, 400)));

    List<AgentEvent> events =
        AgentLoop.builder(driver, model)
            .build()
            .run("Write a note.")
            .collectList()
            .blockOptional(BOUND)
            .orElseThrow();

    List<ActionFinished> finished = only(events, ActionFinished.class);
    assertThat(finished)
        .extracting(ActionFinished::outcome)
        .containsExactly(Outcome.DONE, Outcome.DONE, ofRaw);
    assertThat(finished.get(0).point()).isEqualTo(NOTE);
    assertThat(end(events).reason()).isEqualTo(Reason.DONE);
    assertThat(
            SERVER.state(id).blockOptional(BOUND).orElseThrow().value("Notes", "textbox", "Text"))
        .hasValue("Grüße ☕");
  }
}
