package ai.getnen.sdk.agent;

import static ai.getnen.sdk.agent.Actions.BOUND;
import static ai.getnen.sdk.agent.Actions.TASK;
import static ai.getnen.sdk.agent.Actions.click;
import static ai.getnen.sdk.agent.Actions.events;
import static ai.getnen.sdk.agent.Actions.look;
import static ai.getnen.sdk.agent.Actions.names;
import static ai.getnen.sdk.agent.Actions.only;
import static ai.getnen.sdk.agent.Actions.type;
import static ai.getnen.sdk.agent.ScriptedModel.acting;
import static ai.getnen.sdk.agent.ScriptedModel.call;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.agent.ActionGuard.Decision;
import ai.getnen.sdk.agent.AgentEvent.ActionDenied;
import ai.getnen.sdk.agent.AgentEvent.RunFinished;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Who decides about what is done. */
class ActionGuardTest {
  private static final SafetyCheck DOUBT = new SafetyCheck("sc_1", "malicious_instructions", "");
  private static final AgentReply END = AgentReply.done("");

  private final RecordingDriver driver = new RecordingDriver();

  @Test
  void guard_isAskedBeforeEachAction_withWhatTheModelSaw() {
    List<ProposedAction> asked = new CopyOnWriteArrayList<>();
    ActionGuard guard =
        action -> {
          asked.add(action);
          assertThat(driver.acts()).hasSize(asked.size() - 1);
          return Mono.just(Decision.approve());
        };

    events(loop(HeardModel.saying(acting(click(1, 1), type("x")), END), guard));

    assertThat(asked).extracting(ProposedAction::action).containsExactly(click(1, 1), type("x"));
    assertThat(asked).extracting(ProposedAction::frame).doesNotContainNull();
    assertThat(driver.acts()).hasSize(2);
  }

  @Test
  void denial_isToldToTheModel_andEndsTheReply() {
    HeardModel model =
        HeardModel.saying(
            AgentReply.calls(List.of(call("a", click(1, 1)), call("b", type("x")))), END);
    ActionGuard guard = action -> Mono.just(Decision.deny("not on this page"));

    List<AgentEvent> events = events(loop(model, guard));

    assertThat(driver.acts()).isEmpty();
    assertThat(only(events, ActionDenied.class))
        .extracting(ActionDenied::reason)
        .containsExactly("not on this page");
    List<ToolResult> results = model.results(2).results();
    assertThat(results).extracting(ToolResult::error).containsExactly(true, true);
    assertThat(results.get(0).text()).isEqualTo("Denied: not on this page");
    assertThat(results.get(0).frame()).isNotNull();
    assertThat(results.get(1).text()).startsWith("Not done");
  }

  @Test
  void question_holdsTheRunUntilItIsAnswered() {
    List<ApprovalNeeded> questions = new ArrayList<>();
    StepVerifier.create(
            loop(HeardModel.saying(acting(click(1, 1)), END), ActionGuard.asking())
                .run(TASK)
                .doOnNext(event -> keep(event, questions)))
        .expectNextCount(5)
        .then(() -> assertThat(driver.acts()).isEmpty())
        .then(() -> questions.get(0).approve())
        .expectNextMatches(event -> event instanceof AgentEvent.ActionStarted)
        .thenConsumeWhile(event -> true)
        .expectComplete()
        .verify(BOUND);
    assertThat(questions.get(0).proposal().action()).isEqualTo(click(1, 1));
    assertThat(driver.acts()).containsExactly("click 1,1 LEFT 1");
  }

  @Test
  void answersInPlace_work_andTheFirstCounts() {
    HeardModel model = HeardModel.saying(acting(click(1, 1)), acting(type("x")), END);

    List<AgentEvent> events =
        answered(
            model,
            question -> {
              if (question.proposal().step() == 1) {
                question.deny("no");
                question.approve();
              } else {
                question.approve();
                question.deny("no");
              }
            });

    assertThat(only(events, ActionDenied.class)).hasSize(1);
    assertThat(driver.acts()).containsExactly("typeText x");
    assertThat(model.results(2).results().get(0).text()).isEqualTo("Denied: no");
    assertThat(model.results(3).results().get(0).error()).isFalse();
  }

  @Test
  void whoeverAnswers_doesNotRunTheLoop() {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    driver.on("click", Mono.fromRunnable(() -> threads.add(Thread.currentThread())));

    answered(
        HeardModel.saying(acting(click(1, 1)), END),
        question -> Schedulers.boundedElastic().schedule(question::approve));

    assertThat(threads).hasSize(1);
    assertThat(threads.get(0).getName()).startsWith("parallel");
  }

  @Test
  void askingGuard_letsLooksPass() {
    List<AgentEvent> events =
        answered(HeardModel.saying(acting(look(), click(1, 1)), END), ApprovalNeeded::approve);

    assertThat(names(events).stream().filter("ApprovalNeeded"::equals)).hasSize(1);
  }

  @Test
  void pendingSafetyCheck_isDeniedUnlessSomebodySaysOtherwise() {
    HeardModel model = HeardModel.saying(doubted(click(1, 1)), END);

    events(loop(model, ActionGuard.standard()));

    assertThat(driver.acts()).isEmpty();
    ToolResult result = model.results(2).results().get(0);
    assertThat(result.text()).contains("malicious_instructions");
    assertThat(result.error()).isTrue();
    assertThat(result.acknowledged()).isEmpty();
  }

  @Test
  void approval_acknowledgesTheChecksOfTheCall_once() {
    HeardModel model = HeardModel.saying(doubted(look(), click(1, 1)), END);
    List<List<SafetyCheck>> pending = new CopyOnWriteArrayList<>();

    List<AgentEvent> events =
        answered(
            model,
            question -> {
              pending.add(question.proposal().pendingChecks());
              question.approve();
            });

    assertThat(pending).containsExactly(List.of(DOUBT), List.of());
    assertThat(model.results(2).results().get(0).acknowledged()).containsExactly(DOUBT);
    assertThat(driver.acts()).hasSize(1);
    assertThat(only(events, ActionDenied.class)).isEmpty();
  }

  @Test
  void actionThatCannotBeDone_acknowledgesNothing() {
    HeardModel model = HeardModel.saying(doubted(new ComputerAction.Invalid("no")), END);

    events(loop(model, action -> Mono.just(Decision.deny("nobody asks about it"))));

    assertThat(model.results(2).results().get(0).text()).isEqualTo("Failed: no");
    assertThat(model.results(2).results().get(0).acknowledged()).isEmpty();
  }

  @Test
  void guardThatSaysNothing_denies() {
    HeardModel model = HeardModel.saying(acting(click(1, 1)), END);

    events(loop(model, action -> Mono.empty()));

    assertThat(driver.acts()).isEmpty();
    assertThat(model.results(2).results().get(0).text()).contains("did not decide");
  }

  @Test
  void guardThatFails_endsTheRun_andNothingIsDone() {
    ActionGuard broken =
        action -> {
          throw new IllegalStateException("no policy");
        };

    StepVerifier.create(loop(HeardModel.saying(acting(click(1, 1)), END), broken).run(TASK))
        .expectNextCount(4)
        .expectErrorMessage("no policy")
        .verify(BOUND);
    assertThat(driver.acts()).isEmpty();
  }

  @Test
  void guardThatHangs_isBoundedByTheTime() {
    AgentLoop loop =
        AgentLoop.builder(driver, ScriptedModel.saying(acting(click(1, 1))))
            .guard(action -> Mono.never())
            .limits(AgentLimits.defaults().withTime(Duration.ofSeconds(9)))
            .build();

    StepVerifier.withVirtualTime(() -> loop.run(TASK).last().cast(RunFinished.class))
        .thenAwait(Duration.ofSeconds(9))
        .expectNextMatches(end -> end.reason() == AgentEvent.Reason.TIME_LIMIT)
        .expectComplete()
        .verify(BOUND);
  }

  private List<AgentEvent> answered(AgentModel model, Consumer<ApprovalNeeded> answer) {
    return loop(model, ActionGuard.asking())
        .run(TASK)
        .doOnNext(
            event -> {
              if (event instanceof ApprovalNeeded question) {
                answer.accept(question);
              }
            })
        .collectList()
        .blockOptional(BOUND)
        .orElseThrow();
  }

  private AgentLoop loop(AgentModel model, ActionGuard guard) {
    return AgentLoop.builder(driver, model).guard(guard).build();
  }

  private static AgentReply doubted(ComputerAction... actions) {
    ToolCall call = call("a", actions);
    return AgentReply.calls(
        List.of(new ToolCall(call.id(), call.name(), call.arguments(), List.of(DOUBT))));
  }

  private static void keep(AgentEvent event, List<ApprovalNeeded> questions) {
    if (event instanceof ApprovalNeeded question) {
      questions.add(question);
    }
  }
}
