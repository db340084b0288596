package ai.getnen.sdk.agent;

import static ai.getnen.sdk.agent.Actions.BOUND;
import static ai.getnen.sdk.agent.Actions.TASK;
import static ai.getnen.sdk.agent.Actions.answered;
import static ai.getnen.sdk.agent.Actions.click;
import static ai.getnen.sdk.agent.Actions.end;
import static ai.getnen.sdk.agent.Actions.events;
import static ai.getnen.sdk.agent.Actions.lost;
import static ai.getnen.sdk.agent.Actions.only;
import static ai.getnen.sdk.agent.Actions.type;
import static ai.getnen.sdk.agent.ScriptedModel.acting;
import static ai.getnen.sdk.agent.ScriptedModel.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentEvent.Outcome;
import ai.getnen.sdk.agent.AgentEvent.Reason;
import ai.getnen.sdk.error.ActionFailedException;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ClientClosedException;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.error.UnsupportedActionException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Which failures a model is told of, and which end the run; {@code docs/agents.md} lists them. */
class AgentErrorsTest {
  private final RecordingDriver driver = new RecordingDriver();

  static List<Arguments> told() {
    Duration second = Duration.ofSeconds(1);
    return List.of(
        arguments(new UnsupportedActionException("fake", "click"), "does not support"),
        arguments(new IllegalArgumentException("count must be 1"), "count must be 1"),
        arguments(new ActionFailedException("click", "the screen is locked"), "screen is locked"),
        arguments(answered(400), "the server's words"),
        arguments(answered(404), "the server's words"),
        arguments(answered(429), "the server's words"),
        arguments(answered(500), "the server's words"),
        arguments(new ConnectionException("refused", Phase.CONNECT, null), "refused"),
        arguments(new CallTimeoutException("POST /x", Phase.POOL, second, second), "POST /x"),
        arguments(new TransportException("answer lost", Phase.BODY, null), "answer lost"));
  }

  @ParameterizedTest
  @MethodSource("told")
  void failureOfAnAction_isTold_withAFreshPicture_andTheRunGoesOn(Throwable failure, String words) {
    driver.on("click", Mono.error(failure));
    HeardModel model =
        HeardModel.saying(
            AgentReply.calls(List.of(call("a", click(5, 6)), call("b", type("x")))),
            AgentReply.done("I give up."));

    List<AgentEvent> events = events(driver, model);

    assertThat(end(events).reason()).isEqualTo(Reason.DONE);
    ToolResult result = model.results(2).results().get(0);
    assertThat(result.error()).isTrue();
    assertThat(result.text()).startsWith("Failed: ").contains(words);
    assertThat(result.frame()).isNotNull();
    assertThat(driver.acts()).containsExactly("click 5,6 LEFT 1");
    assertThat(only(events, ActionFinished.class))
        .extracting(ActionFinished::outcome)
        .containsExactly(Outcome.FAILED);
  }

  @Test
  void unknownOutcome_isLookedAt_beforeAnythingElseIsDone() {
    driver.on("click", Mono.error(lost()));
    HeardModel model =
        HeardModel.saying(acting(click(5, 6), type("x")), acting(type("y")), AgentReply.done(""));

    List<AgentEvent> events = events(driver, model);

    assertThat(driver.log())
        .containsExactly(
            "screenshot", "tools", "click 5,6 LEFT 1", "screenshot", "typeText y", "screenshot");
    ToolResult result = model.results(2).results().get(0);
    assertThat(result.error()).isTrue();
    assertThat(result.text()).contains("not known whether this happened").contains("Look");
    assertThat(only(events, ActionFinished.class).get(0).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  static List<Throwable> ending() {
    return List.of(
        answered(401),
        answered(403),
        new ClientClosedException(),
        new ContractException("POST /x", null, "is empty"),
        new IllegalStateException("a bug of the driver's"));
  }

  @ParameterizedTest
  @MethodSource("ending")
  void failureThatNoModelCanDoAnythingAbout_endsTheRun(Throwable failure) {
    driver.on("click", Mono.error(failure));

    StepVerifier.create(
            AgentLoop.builder(driver, ScriptedModel.saying(acting(click(5, 6), type("x"))))
                .build()
                .run(TASK))
        .expectNextCount(5)
        .expectErrorSatisfies(error -> assertThat(error).isSameAs(failure))
        .verify(BOUND);
    assertThat(driver.log()).endsWith("click 5,6 LEFT 1");
  }

  @Test
  void pictureThatNeverComes_isTheDriversMistake() {
    driver.on("screenshot", Mono.empty());

    StepVerifier.create(AgentLoop.builder(driver, ScriptedModel.saying()).build().run(TASK))
        .expectNextCount(1)
        .expectErrorMessage("the driver's answer to screenshot was empty")
        .verify(BOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"screenshot", "tools"})
  void desktopThatCannotBeSeen_isNotDrivenBlind(String verb) {
    driver.on(verb, Mono.error(answered(404)));

    StepVerifier.create(AgentLoop.builder(driver, ScriptedModel.saying()).build().run(TASK))
        .thenConsumeWhile(event -> true)
        .expectErrorSatisfies(error -> assertThat(error).hasMessageContaining("answered 404"))
        .verify(BOUND);
    assertThat(driver.acts()).isEmpty();
  }
}
