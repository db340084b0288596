package ai.getnen.sdk.agent;

import static ai.getnen.sdk.agent.Actions.BOUND;
import static ai.getnen.sdk.agent.Actions.TASK;
import static ai.getnen.sdk.agent.Actions.click;
import static ai.getnen.sdk.agent.Actions.end;
import static ai.getnen.sdk.agent.Actions.events;
import static ai.getnen.sdk.agent.Actions.look;
import static ai.getnen.sdk.agent.Actions.names;
import static ai.getnen.sdk.agent.Actions.only;
import static ai.getnen.sdk.agent.Actions.type;
import static ai.getnen.sdk.agent.ScriptedModel.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentEvent.Looked;
import ai.getnen.sdk.agent.AgentEvent.Outcome;
import ai.getnen.sdk.agent.AgentEvent.Reason;
import ai.getnen.sdk.agent.AgentEvent.RunFinished;
import ai.getnen.sdk.agent.AgentReply.Stop;
import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.ToolOutput;
import ai.getnen.sdk.screen.ModelView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A run from its task to its end. */
class AgentLoopTest {
  private final RecordingDriver driver = new RecordingDriver();

  @Test
  void run_looks_asks_acts_andLooksAgain() {
    HeardModel model = HeardModel.saying(acting(click(5, 6)), AgentReply.done("Saved."));

    List<AgentEvent> events = events(driver, model);

    assertThat(names(events))
        .containsExactly(
            "RunStarted",
            "Looked",
            "ModelAsked",
            "ModelReplied",
            "ActionStarted",
            "ActionFinished",
            "Looked",
            "ModelAsked",
            "ModelReplied",
            "RunFinished");
    assertThat(driver.log())
        .containsExactly("screenshot", "tools", "click 5,6 LEFT 1", "screenshot");
    assertThat(end(events).reason()).isEqualTo(Reason.DONE);
    assertThat(end(events).text()).isEqualTo("Saved.");
    assertThat(end(events).steps()).isEqualTo(2);
    assertThat(end(events).pictures()).isEqualTo(2);
  }

  @Test
  void model_isToldTheTask_theToolsAndTheSpace_andThenWhatCameOfItsCalls() {
    HeardModel model = HeardModel.saying(acting(click(5, 6)), AgentReply.done(""));

    List<Looked> looked = only(events(driver, model), Looked.class);

    AgentTurn first = model.turns().get(0);
    assertThat(first.tools()).extracting("name").containsExactly("computer");
    assertThat(first.space().screen()).isEqualTo(new DisplaySize(100, 80));
    assertThat(first.messages())
        .containsExactly(new AgentMessage.Task(TASK, looked.get(0).frame()));
    assertThat(model.turns().get(1).messages())
        .startsWith(first.messages().get(0), new AgentMessage.Reply(acting(click(5, 6))))
        .hasSize(3);
    ToolResult result = model.results(2).results().get(0);
    assertThat(result.frame()).isSameAs(looked.get(1).frame());
    assertThat(result.error()).isFalse();
  }

  @Test
  void action_isToldWithItsPlaceAndThePictureThatTheModelSaw() {
    List<AgentEvent> events = events(driver, ScriptedModel.saying(acting(click(5, 6))));

    ActionFinished finished = only(events, ActionFinished.class).get(0);
    assertThat(finished.point()).isEqualTo(new Point(5, 6));
    assertThat(finished.outcome()).isEqualTo(Outcome.DONE);
    assertThat(finished.proposal().frame()).isSameAs(only(events, Looked.class).get(0).frame());
    assertThat(finished.proposal().step()).isEqualTo(1);
  }

  @Test
  void eachSubscription_isARunOfItsOwn_andNoneBeginsBefore() {
    AgentLoop loop = AgentLoop.builder(driver, ScriptedModel.saying(acting(click(5, 6)))).build();
    Flux<AgentEvent> run = loop.run(TASK);
    assertThat(driver.log()).isEmpty();

    for (int i = 1; i <= 2; i++) {
      StepVerifier.create(run.last()).expectNextCount(1).expectComplete().verify(BOUND);
      assertThat(driver.acts()).hasSize(i);
    }
  }

  @Test
  void modelWithoutAPicture_actsInTheRightPlaceAllTheSame() {
    RecordingDriver large = new RecordingDriver(new DisplaySize(201, 101));
    HeardModel model =
        new HeardModel(
            ScriptedModel.saying(acting(click(10, 10)))
                .withView(ModelView.declared(new DisplaySize(11, 11))));

    events(AgentLoop.builder(large, model).withoutFirstPicture().build());

    assertThat(large.log())
        .containsExactly("displaySize", "tools", "click 200,100 LEFT 1", "screenshot");
    assertThat(model.turns().get(0).messages()).containsExactly(new AgentMessage.Task(TASK, null));
  }

  @Test
  void refusal_endsTheRun_andNothingIsDone() {
    AgentReply refusal =
        new AgentReply(
            "I will not.", acting(click(1, 1)).calls(), Stop.REFUSAL, TokenUsage.NONE, null);

    List<AgentEvent> events = events(driver, ScriptedModel.saying(refusal));

    assertThat(end(events).reason()).isEqualTo(Reason.REFUSED);
    assertThat(end(events).text()).isEqualTo("I will not.");
    assertThat(driver.acts()).isEmpty();
  }

  @Test
  void replyThatWasCutShort_isAStep_andTheModelIsToldSo() {
    AgentReply cut = new AgentReply("First I", List.of(), Stop.MAX_TOKENS, TokenUsage.NONE, null);
    HeardModel model = HeardModel.saying(cut, AgentReply.done(""));

    assertThat(end(events(driver, model)).steps()).isEqualTo(2);

    assertThat(model.results(2).results()).isEmpty();
    assertThat(model.results(2).note()).contains("cut short");
  }

  @Test
  void completeCallsOfAReplyThatWasCutShort_areDone() {
    AgentReply cut =
        new AgentReply("", acting(click(1, 1)).calls(), Stop.MAX_TOKENS, TokenUsage.NONE, null);
    HeardModel model = HeardModel.saying(cut, AgentReply.done(""));

    events(driver, model);

    assertThat(driver.acts()).containsExactly("click 1,1 LEFT 1");
    assertThat(model.results(2).note()).contains("cut short");
  }

  @Test
  void replyThatWantsToolsButNamesNone_isToldSo() {
    HeardModel model = HeardModel.saying(AgentReply.calls(List.of()), AgentReply.done(""));

    events(driver, model);

    assertThat(model.results(2).note()).contains("no tool");
  }

  @Test
  void modelsError_endsTheRun() {
    AgentModel model =
        ScriptedModel.of(
            List.of(
                turn -> {
                  throw new IllegalStateException("overloaded");
                }));

    StepVerifier.create(AgentLoop.builder(driver, model).build().run(TASK))
        .expectNextCount(3)
        .expectErrorMessage("overloaded")
        .verify(BOUND);
  }

  @Test
  void modelThatSaysNothingAtAll_isAnError() {
    HeardModel silent = new HeardModel(ScriptedModel.saying());
    AgentModel model =
        new AgentModel() {
          @Override
          public Mono<AgentReply> reply(AgentTurn turn) {
            return Mono.empty();
          }

          @Override
          public ToolFormat format() {
            return silent.format();
          }
        };

    StepVerifier.create(AgentLoop.builder(driver, model).build().run(TASK))
        .expectNextCount(3)
        .expectErrorMessage("the model said nothing")
        .verify(BOUND);
  }

  @Test
  void tokens_areSummed() {
    AgentReply costly =
        new AgentReply("", acting(look()).calls(), Stop.CALLS, new TokenUsage(100, 7), null);

    RunFinished finished = end(events(driver, ScriptedModel.saying(costly, costly)));

    assertThat(finished.usage()).isEqualTo(new TokenUsage(200, 14));
  }

  @Test
  void events_tellTheirTimes() {
    driver.on("click", Mono.defer(() -> Mono.delay(Duration.ofSeconds(3)).then()));
    ScriptedModel model = ScriptedModel.saying(acting(click(5, 6)));

    StepVerifier.withVirtualTime(
            () -> AgentLoop.builder(driver, model).build().run(TASK).collectList())
        .thenAwait(Duration.ofSeconds(4))
        .assertNext(
            events -> {
              ActionFinished finished = only(events, ActionFinished.class).get(0);
              assertThat(finished.took()).isEqualTo(Duration.ofSeconds(3));
              assertThat(finished.at().toEpochMilli()).isEqualTo(3000);
              assertThat(end(events).took()).isEqualTo(Duration.ofSeconds(3));
            })
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void events_printNoTextThatIsTypedOrSaid() {
    driver.on("execute", Mono.just(new ToolOutput("hunter2", null, null)));
    ComputerAction raw = new ComputerAction.Raw("a", "b", Map.of("text", "hunter2"));
    AgentReply reply =
        new AgentReply(
            "hunter2", acting(type("hunter2"), raw).calls(), Stop.CALLS, TokenUsage.NONE, null);

    List<AgentEvent> events =
        events(driver, ScriptedModel.saying(reply, AgentReply.done("hunter2")));

    assertThat(events.toString()).contains("TypeText").doesNotContain("hunter2");
  }

  @Test
  void blankTask_isRefused() {
    AgentLoop loop = AgentLoop.builder(driver, ScriptedModel.saying()).build();
    assertThatThrownBy(() -> loop.run(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("task");
  }
}
