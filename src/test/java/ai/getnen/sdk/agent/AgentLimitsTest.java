package ai.getnen.sdk.agent;

import static ai.getnen.sdk.agent.Actions.BOUND;
import static ai.getnen.sdk.agent.Actions.TASK;
import static ai.getnen.sdk.agent.Actions.click;
import static ai.getnen.sdk.agent.Actions.end;
import static ai.getnen.sdk.agent.Actions.events;
import static ai.getnen.sdk.agent.Actions.look;
import static ai.getnen.sdk.agent.Actions.pause;
import static ai.getnen.sdk.agent.Actions.type;
import static ai.getnen.sdk.agent.ScriptedModel.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.agent.AgentEvent.Reason;
import ai.getnen.sdk.agent.AgentEvent.RunFinished;
import ai.getnen.sdk.agent.AgentReply.Stop;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A run that does not end by itself. */
class AgentLimitsTest {
  private static final AgentLimits NONE_NEAR =
      new AgentLimits(1000, Duration.ofDays(1), Long.MAX_VALUE, 1000);

  private final RecordingDriver driver = new RecordingDriver();

  @Test
  void steps_endTheRun_afterTheLastOnesActions() {
    HeardModel model = new HeardModel(endless(acting(click(1, 1))));

    RunFinished finished = end(events(loop(model, NONE_NEAR.withSteps(3))));

    assertThat(finished.reason()).isEqualTo(Reason.STEP_LIMIT);
    assertThat(finished.steps()).isEqualTo(3);
    assertThat(model.turns()).hasSize(3);
    assertThat(driver.acts()).hasSize(3);
  }

  @Test
  void tokens_endTheRun_beforeTheModelIsAskedAgain() {
    AgentReply costly =
        new AgentReply("", acting(click(1, 1)).calls(), Stop.CALLS, new TokenUsage(90, 10), null);
    HeardModel model = new HeardModel(endless(costly));

    RunFinished finished = end(events(loop(model, NONE_NEAR.withTokens(200))));

    assertThat(finished.reason()).isEqualTo(Reason.TOKEN_LIMIT);
    assertThat(finished.usage().total()).isEqualTo(200);
    assertThat(model.turns()).hasSize(2);
  }

  @Test
  void pictures_endTheRun_beforeTheOneThatWouldBeTooMany() {
    RunFinished finished =
        end(events(loop(endless(acting(click(1, 1))), NONE_NEAR.withPictures(3))));

    assertThat(finished.reason()).isEqualTo(Reason.PICTURE_LIMIT);
    assertThat(finished.pictures()).isEqualTo(3);
    assertThat(driver.pictures()).isEqualTo(3);
    assertThat(driver.acts()).hasSize(3);
  }

  @Test
  void picturesThatTheModelAsksFor_countToo() {
    ComputerAction[] greedy = {look(), look(), look(), click(1, 1)};
    RunFinished finished = end(events(loop(endless(acting(greedy)), NONE_NEAR.withPictures(3))));

    assertThat(finished.reason()).isEqualTo(Reason.PICTURE_LIMIT);
    assertThat(driver.pictures()).isEqualTo(3);
    assertThat(driver.acts()).isEmpty();
  }

  @Test
  void noPictureAtAll_isALimitToo() {
    RunFinished finished = end(events(loop(endless(acting()), NONE_NEAR.withPictures(0))));

    assertThat(finished.reason()).isEqualTo(Reason.PICTURE_LIMIT);
    assertThat(driver.log()).isEmpty();
  }

  @Test
  void time_endsARunWhoseModelHangs() {
    AtomicBoolean cancelled = new AtomicBoolean();
    AgentModel hanging = answering(Mono.<AgentReply>never().doOnCancel(() -> cancelled.set(true)));

    endsByTime(hanging, Duration.ofSeconds(10));

    assertThat(cancelled).isTrue();
  }

  @Test
  void time_cutsAWaitOff() {
    endsByTime(endless(acting(pause(60))), Duration.ofSeconds(10));
  }

  @Test
  void time_cutsAScreenshotOff() {
    driver.on("screenshot", Mono.never());
    endsByTime(endless(acting(look())), Duration.ofSeconds(10));
  }

  @Test
  void time_cutsAQuestionOff_andNothingIsDone() {
    AgentLoop loop =
        AgentLoop.builder(driver, endless(acting(click(1, 1))))
            .limits(AgentLimits.defaults().withTime(Duration.ofSeconds(10)))
            .guard(ActionGuard.asking())
            .build();

    StepVerifier.withVirtualTime(() -> loop.run(TASK).last().cast(RunFinished.class))
        .thenAwait(Duration.ofSeconds(10))
        .assertNext(finished -> assertThat(finished.reason()).isEqualTo(Reason.TIME_LIMIT))
        .expectComplete()
        .verify(BOUND);
    assertThat(driver.acts()).isEmpty();
  }

  @Test
  void actInFlight_isNotCutOff_butTheLastOne() {
    AtomicBoolean cancelled = new AtomicBoolean();
    driver.on(
        "click",
        Mono.defer(() -> Mono.delay(Duration.ofSeconds(25)).then())
            .doOnCancel(() -> cancelled.set(true)));

    endsByTime(endless(acting(click(1, 1), type("x"))), Duration.ofSeconds(25));

    assertThat(cancelled).isFalse();
    assertThat(driver.acts()).containsExactly("click 1,1 LEFT 1");
  }

  @Test
  void limits_areChecked() {
    AgentLimits limits = AgentLimits.defaults();
    refused(() -> limits.withSteps(0), "steps");
    refused(() -> limits.withTime(Duration.ZERO), "time");
    refused(() -> limits.withTime(Duration.ofSeconds(-1)), "time");
    refused(() -> limits.withTokens(0), "tokens");
    refused(() -> limits.withPictures(-1), "pictures");
  }

  private void endsByTime(AgentModel model, Duration after) {
    AgentLoop loop = loop(model, AgentLimits.defaults().withTime(Duration.ofSeconds(10)));
    StepVerifier.withVirtualTime(() -> loop.run(TASK).last().cast(RunFinished.class))
        .expectSubscription()
        .expectNoEvent(after.minusMillis(1))
        .thenAwait(Duration.ofMillis(1))
        .assertNext(
            finished -> {
              assertThat(finished.reason()).isEqualTo(Reason.TIME_LIMIT);
              assertThat(finished.took()).isEqualTo(after);
            })
        .expectComplete()
        .verify(BOUND);
  }

  private AgentLoop loop(AgentModel model, AgentLimits limits) {
    return AgentLoop.builder(driver, model).limits(limits).build();
  }

  private static ScriptedModel endless(AgentReply reply) {
    return ScriptedModel.saying(
        IntStream.range(0, 1000).mapToObj(i -> reply).toArray(AgentReply[]::new));
  }

  private static AgentModel answering(Mono<AgentReply> reply) {
    return new AgentModel() {
      @Override
      public Mono<AgentReply> reply(AgentTurn turn) {
        return reply;
      }

      @Override
      public ToolFormat format() {
        return new ScriptFormat();
      }
    };
  }

  private static void refused(Runnable call, String name) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name);
  }
}
