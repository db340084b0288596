package ai.getnen.sdk.agent;

import static ai.getnen.sdk.agent.Actions.BOUND;
import static ai.getnen.sdk.agent.Actions.TASK;
import static ai.getnen.sdk.agent.Actions.click;
import static ai.getnen.sdk.agent.Actions.look;
import static ai.getnen.sdk.agent.Actions.pause;
import static ai.getnen.sdk.agent.Actions.type;
import static ai.getnen.sdk.agent.ScriptedModel.acting;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.testing.Eventually;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.PublisherProbe;
import reactor.test.publisher.TestPublisher;

/** A subscriber that has had enough. */
class AgentCancelTest {
  private final RecordingDriver driver = new RecordingDriver();

  @Test
  void actInFlight_isFinished_andNothingBeginsAfterIt() {
    TestPublisher<Void> click = TestPublisher.create();
    driver.on("click", click.mono());

    cancel(run(acting(click(1, 1), type("x")), acting(type("y"))), click::wasSubscribed);

    click.assertNotCancelled();
    click.complete();
    assertThat(driver.log()).containsExactly("screenshot", "tools", "click 1,1 LEFT 1");
  }

  @Test
  void failureOfAnActThatNobodyWaitsForAnyMore_isNotDropped() {
    TestPublisher<Void> click = TestPublisher.create();
    driver.on("click", click.mono());
    AtomicReference<Throwable> dropped = new AtomicReference<>();
    Hooks.onErrorDropped(dropped::set);
    try {
      cancel(run(acting(click(1, 1))), click::wasSubscribed);
      click.assertNotCancelled();
      click.error(Actions.answered(401));
      assertThat(dropped).hasNullValue();
    } finally {
      Hooks.resetOnErrorDropped();
    }
  }

  @Test
  void model_isCancelled() {
    PublisherProbe<AgentReply> thinking = PublisherProbe.of(Mono.never());
    AgentModel model =
        new AgentModel() {
          @Override
          public Mono<AgentReply> reply(AgentTurn turn) {
            return thinking.mono();
          }

          @Override
          public ToolFormat format() {
            return new ScriptFormat();
          }
        };

    cancel(AgentLoop.builder(driver, model).build().run(TASK), thinking::wasSubscribed);

    thinking.assertWasCancelled();
  }

  @Test
  void picture_isCancelled() {
    PublisherProbe<Void> picture = PublisherProbe.of(Mono.never());
    driver.on("screenshot", picture.mono());

    cancel(run(acting(look())), picture::wasSubscribed);

    picture.assertWasCancelled();
  }

  @Test
  void wait_isCancelled_andNothingFollows() {
    PublisherProbe<Void> pause = PublisherProbe.of(Mono.never());
    driver.on("pause", pause.mono());

    cancel(run(acting(pause(50), click(1, 1))), pause::wasSubscribed);

    pause.assertWasCancelled();
    assertThat(driver.acts()).isEmpty();
  }

  @Test
  void openQuestion_answeredTooLate_startsNothing() {
    AtomicReference<ApprovalNeeded> question = new AtomicReference<>();
    AgentLoop loop =
        AgentLoop.builder(driver, ScriptedModel.saying(acting(click(1, 1))))
            .guard(ActionGuard.asking())
            .build();

    loop.run(TASK).ofType(ApprovalNeeded.class).doOnNext(question::set).take(1).blockLast(BOUND);
    ApprovalNeeded asked = Objects.requireNonNull(question.get());
    asked.approve();

    StepVerifier.create(asked.answer()).expectNextCount(1).expectComplete().verify(BOUND);
    assertThat(driver.acts()).isEmpty();
  }

  @Test
  void contextOfTheSubscriber_reachesTheDriver() {
    AtomicReference<String> seen = new AtomicReference<>();
    driver.on(
        "click",
        Mono.deferContextual(
            context -> {
              seen.set(context.getOrDefault("tenant", "none"));
              return Mono.empty();
            }));

    run(acting(click(1, 1))).contextWrite(context -> context.put("tenant", "t1")).blockLast(BOUND);

    assertThat(seen).hasValue("t1");
  }

  private static void cancel(Flux<AgentEvent> run, BooleanSupplier begun) {
    Disposable running = run.subscribe();
    Eventually.until(begun);
    running.dispose();
  }

  private Flux<AgentEvent> run(AgentReply... replies) {
    return AgentLoop.builder(driver, ScriptedModel.saying(replies)).build().run(TASK);
  }
}
