package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.http.RequestOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.util.context.Context;

/** What the end of a call's time means for its attempts. */
class CallRunTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final HttpCall<Void> ACT =
      HttpCall.of("act", "POST", "/a").effect(Effect.ACT).answer(Answer.nothing());

  private final CallRun run =
      new CallRun(
          ACT,
          RequestOptions.none(),
          Settings.of("http://127.0.0.1:1", Duration.ofMillis(20)),
          Context.empty());

  private void expectAtTheEndOfItsTime(Class<? extends Throwable> error) {
    StepVerifier.create(run.bounded(Flux.never())).expectError(error).verify(BOUND);
  }

  @Test
  void attempt_thatBeginsWhenTheTimeIsUp_sendsNothing() {
    Attempt first = run.begin();

    expectAtTheEndOfItsTime(CallTimeoutException.class);

    assertThat(first.passGate()).isFalse();
    assertThat(run.begin().passGate()).as("what was called unsent must stay so").isFalse();
  }

  @Test
  void attempt_thatMayHaveSent_leavesTheOutcomeUnknown() {
    Attempt first = run.begin();
    assertThat(first.passGate()).isTrue();

    expectAtTheEndOfItsTime(OutcomeUnknownException.class);

    assertThat(first.mayHaveSent()).isTrue();
    assertThat(run.begin().passGate()).isFalse();
  }
}
