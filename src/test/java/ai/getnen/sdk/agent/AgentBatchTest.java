package ai.getnen.sdk.agent;

import static ai.getnen.sdk.agent.Actions.click;
import static ai.getnen.sdk.agent.Actions.events;
import static ai.getnen.sdk.agent.Actions.look;
import static ai.getnen.sdk.agent.Actions.only;
import static ai.getnen.sdk.agent.Actions.p;
import static ai.getnen.sdk.agent.Actions.press;
import static ai.getnen.sdk.agent.Actions.type;
import static ai.getnen.sdk.agent.ScriptedModel.acting;
import static ai.getnen.sdk.agent.ScriptedModel.call;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.agent.ActionGuard.Decision;
import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentEvent.Looked;
import ai.getnen.sdk.agent.AgentEvent.Outcome;
import ai.getnen.sdk.agent.ComputerAction.Raw;
import ai.getnen.sdk.agent.ComputerAction.Zoom;
import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Several actions of a call, and several calls of a reply. */
class AgentBatchTest {
  private static final AgentReply END = AgentReply.done("");

  private final RecordingDriver driver = new RecordingDriver();

  @Test
  void actionsAndCalls_areDoneInOrder_withOnePictureAtTheEnd() {
    HeardModel model =
        HeardModel.saying(
            calls(call("a", click(1, 1), type("x")), call("b", press("Return"))), END);

    List<AgentEvent> events = events(driver, model);

    assertThat(driver.log())
        .containsExactly(
            "screenshot",
            "tools",
            "click 1,1 LEFT 1",
            "typeText x",
            "pressKeys Return",
            "screenshot");
    List<ToolResult> results = model.results(2).results();
    assertThat(results).extracting(ToolResult::error).containsExactly(false, false);
    assertThat(results).extracting(result -> result.call().id()).containsExactly("a", "b");
    assertThat(results.get(0).frame()).isNull();
    assertThat(results.get(1).frame())
        .isSameAs(only(events, Looked.class).get(1).frame())
        .isNotNull();
  }

  @Test
  void firstFailure_endsTheReply_andAPictureIsTakenThere() {
    driver.on("typeText", Mono.error(Actions.answered(400)));
    HeardModel model =
        HeardModel.saying(
            calls(
                call("a", click(1, 1)),
                call("b", click(2, 2), type("x"), press("Return")),
                call("c", click(3, 3))),
            END);

    List<AgentEvent> events = events(driver, model);

    assertThat(driver.log())
        .containsExactly(
            "screenshot",
            "tools",
            "click 1,1 LEFT 1",
            "click 2,2 LEFT 1",
            "typeText x",
            "screenshot");
    List<ToolResult> results = model.results(2).results();
    assertThat(results).extracting(ToolResult::error).containsExactly(false, true, true);
    assertThat(results.get(1).text())
        .startsWith("Action 2 of 3 (type): Failed: POST /click answered 400")
        .endsWith("The rest is not done.");
    assertThat(results.get(1).frame()).isSameAs(only(events, Looked.class).get(1).frame());
    assertThat(results.get(2).text()).startsWith("Not done, because an action before it");
    assertThat(results.get(2).frame()).isNull();
  }

  @Test
  void invalidAction_endsTheReplyToo() {
    HeardModel model =
        HeardModel.saying(
            calls(call("a", new ComputerAction.Invalid("no such key")), call("b", click(1, 1))),
            END);

    List<AgentEvent> events = events(driver, model);

    assertThat(driver.acts()).isEmpty();
    assertThat(only(events, ActionFinished.class))
        .extracting(ActionFinished::outcome)
        .containsExactly(Outcome.FAILED);
    assertThat(model.results(2).results().get(0).text()).isEqualTo("Failed: no such key");
  }

  @Test
  void screenshotThatWasAskedFor_isTheOnlyOne() {
    HeardModel model = HeardModel.saying(calls(call("a", click(1, 1), look())), END);

    List<AgentEvent> events = events(driver, model);

    assertThat(driver.pictures()).isEqualTo(2);
    assertThat(model.results(2).results().get(0).frame())
        .isSameAs(only(events, ActionFinished.class).get(1).frame())
        .isNotNull();
  }

  @Test
  void screenshotOfAnEarlierCall_goesBackWithThatCall() {
    HeardModel model = HeardModel.saying(calls(call("a", look()), call("b", click(1, 1))), END);

    List<AgentEvent> events = events(driver, model);

    assertThat(model.results(2).results().get(0).frame()).isNotNull();
    assertThat(model.results(2).results().get(1).frame()).isNotNull();
    assertThat(driver.pictures()).isEqualTo(3);
    List<ActionFinished> finished = only(events, ActionFinished.class);
    assertThat(finished.get(1).proposal().frame()).isSameAs(finished.get(0).frame());
  }

  @Test
  void pictureFromBeforeAFailure_isNotShownAsIfItWereFresh() {
    driver.on("click", Mono.error(Actions.answered(400)));
    HeardModel model = HeardModel.saying(acting(look(), click(1, 1)), END);

    List<AgentEvent> events = events(driver, model);

    assertThat(model.results(2).results().get(0).frame())
        .isSameAs(only(events, Looked.class).get(1).frame());
  }

  @Test
  void pictureFromBeforeADenial_isNotEither() {
    HeardModel model = HeardModel.saying(acting(look(), click(1, 1)), END);
    AgentLoop loop =
        AgentLoop.builder(driver, model)
            .guard(
                proposed ->
                    Mono.just(proposed.action().looks() ? Decision.approve() : Decision.deny("no")))
            .build();

    List<AgentEvent> events = events(loop);

    assertThat(model.results(2).results().get(0).frame())
        .isSameAs(only(events, Looked.class).get(1).frame());
  }

  @Test
  void zoom_comesBackInsteadOfAScreenshot_andIsNotTakenForTheScreen() {
    HeardModel model =
        HeardModel.saying(acting(new Zoom(p(0, 0), p(50, 40))), acting(click(99, 79)), END);

    List<AgentEvent> events = events(driver, model);

    assertThat(model.results(2).results().get(0).frame())
        .isSameAs(only(events, ActionFinished.class).get(0).frame())
        .isNotNull();
    assertThat(model.turns().get(1).space().image())
        .isEqualTo(model.turns().get(0).space().image());
    assertThat(driver.acts()).containsExactly("click 99,79 LEFT 1");
    assertThat(only(events, ActionFinished.class).get(1).proposal().frame())
        .isSameAs(only(events, Looked.class).get(0).frame());
  }

  @Test
  void outputOfTools_isTold() {
    HeardModel model =
        HeardModel.saying(
            acting(new Raw("a", "b", Map.of()), new ComputerAction.PointerPosition()), END);

    events(driver, model);

    assertThat(model.results(2).results().get(0).text()).isEqualTo("42\nX=7,Y=9");
  }

  @Test
  void formatThatNeedsAPictureForEachCall_getsIt_forCallsThatAreNotDoneToo() {
    driver.on("typeText", Mono.error(Actions.answered(400)));
    ScriptedModel script =
        ScriptedModel.saying(
            calls(call("a", click(1, 1)), call("b", type("x")), call("c", click(3, 3))), END);
    HeardModel model = new HeardModel(script.withFormat(new PictureHungryFormat()));

    List<AgentEvent> events = events(driver, model);

    List<Looked> looked = only(events, Looked.class);
    assertThat(looked).hasSize(3);
    assertThat(model.results(2).results())
        .extracting(ToolResult::frame)
        .containsExactly(looked.get(1).frame(), looked.get(2).frame(), looked.get(2).frame());
  }

  private static AgentReply calls(ToolCall... calls) {
    return AgentReply.calls(List.of(calls));
  }

  /** As OpenAI's {@code computer_call_output}. */
  private static final class PictureHungryFormat implements ToolFormat {
    private final ScriptFormat script = new ScriptFormat();

    @Override
    public boolean needsPicture(ToolCall call) {
      return true;
    }

    @Override
    public List<ComputerAction> actions(ToolCall call) {
      return script.actions(call);
    }

    @Override
    public List<Map<String, @Nullable Object>> definitions(
        List<ToolDefinition> tools, ModelSpace space) {
      return List.of();
    }

    @Override
    public ToolCall call(Map<String, ? extends @Nullable Object> item) {
      throw new IllegalArgumentException("not used");
    }

    @Override
    public List<Map<String, @Nullable Object>> result(ToolResult result) {
      return List.of();
    }
  }
}
