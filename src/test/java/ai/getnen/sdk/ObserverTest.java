package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.http.CallInfo;
import ai.getnen.sdk.http.CallOutcome;
import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.testing.RawServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.StepVerifier;
import reactor.util.context.ContextView;

/** The observer sees each call and attempt, and may add headers (decision 12). */
class ObserverTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final String DESKTOP = "{\"desktop_id\":\"d\",\"status\":\"running\"}";

  private final Recorder recorder = new Recorder();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void end() {
    end.countDown();
  }

  /** Keeps all it sees. */
  private static final class Recorder implements ClientObserver {
    final List<CallInfo> calls = new CopyOnWriteArrayList<>();
    final List<String> contexts = new CopyOnWriteArrayList<>();
    final List<CallOutcome> attempts = new CopyOnWriteArrayList<>();
    final List<CallOutcome> ends = new CopyOnWriteArrayList<>();
    Map<String, String> headers = Map.of();

    @Override
    public Call onCall(CallInfo call, ContextView context) {
      calls.add(call);
      contexts.add(context.getOrDefault("trace", "none"));
      return new Call() {
        @Override
        public Attempt onAttempt(int number) {
          return new Attempt() {
            @Override
            public Map<String, String> headers() {
              return headers;
            }

            @Override
            public void onEnd(CallOutcome outcome) {
              attempts.add(outcome);
            }
          };
        }

        @Override
        public void onEnd(CallOutcome outcome) {
          ends.add(outcome);
        }
      };
    }
  }

  private ReactiveNenClient client(RawServer server) {
    return ReactiveNenClient.builder()
        .baseUrl(server.baseUrl())
        .apiKey("k")
        .observer(recorder)
        .timeout(Duration.ofSeconds(3))
        .retryPolicy(RetryPolicy.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(1)))
        .build();
  }

  @Test
  void call_thatIsRepeated_endsOnce_withTheSumOfItsAttempts() {
    AtomicInteger seen = new AtomicInteger();
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  if (seen.incrementAndGet() == 1) {
                    connection.close();
                  } else {
                    connection.json(200, DESKTOP);
                  }
                });
        ReactiveNenClient client = client(server)) {
      StepVerifier.create(
              client.getDesktop("dsk_secret").contextWrite(context -> context.put("trace", "t1")))
          .expectNextCount(1)
          .expectComplete()
          .verify(BOUND);
    }
    assertThat(recorder.calls)
        .containsExactly(new CallInfo("nen", "getDesktop", "GET", "/desktops/{id}", Effect.READ));
    assertThat(recorder.contexts).containsExactly("t1");
    assertThat(recorder.attempts).hasSize(2);
    CallOutcome first = recorder.attempts.get(0);
    assertThat(first.end()).isEqualTo(CallOutcome.End.FAILED);
    assertThat(first.error()).isInstanceOf(TransportException.class);
    assertThat(first.status()).isNull();
    CallOutcome second = recorder.attempts.get(1);
    assertThat(second.end()).isEqualTo(CallOutcome.End.COMPLETED);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.phase()).isEqualTo(Phase.BODY);
    assertThat(second.bytesReceived()).isGreaterThan(DESKTOP.length());
    assertThat(recorder.ends).hasSize(1);
    CallOutcome all = recorder.ends.get(0);
    assertThat(all.end()).isEqualTo(CallOutcome.End.COMPLETED);
    assertThat(all.bytesSent()).isEqualTo(first.bytesSent() + second.bytesSent()).isPositive();
  }

  @Test
  void headersThatAreNone_failTheCall_andEachEndIsToldOnce() {
    recorder.headers = new HashMap<>();
    recorder.headers.put("traceparent", null);
    try (RawServer server =
            RawServer.start((request, connection) -> connection.json(200, DESKTOP));
        ReactiveNenClient client = client(server)) {
      StepVerifier.create(client.getDesktop("d")).expectError().verify(BOUND);
      assertThat(server.requests()).isEmpty();
    }
    assertThat(recorder.attempts).hasSize(1);
    assertThat(recorder.attempts.get(0).end()).isEqualTo(CallOutcome.End.FAILED);
    assertThat(recorder.ends).hasSize(1);
    assertThat(recorder.ends.get(0).end()).isEqualTo(CallOutcome.End.FAILED);
  }

  @Test
  void aStrategyThatSkipsErrors_doesNotTurnABrokenAnswerIntoNone() {
    try (RawServer server = RawServer.start((request, connection) -> connection.json(200, "{}"));
        ReactiveNenClient client = client(server)) {
      StepVerifier.create(client.getDesktop("d").flux().onErrorContinue((error, value) -> {}))
          .expectError(ContractException.class)
          .verify(BOUND);
    }
    assertThat(recorder.ends.get(0).end()).isEqualTo(CallOutcome.End.FAILED);
  }

  @Test
  void call_thatTimesOut_fails_andOneThatIsCancelled_isCancelled() {
    try (RawServer server = RawServer.start((request, connection) -> connection.stall(end));
        ReactiveNenClient client = client(server)) {
      StepVerifier.create(client.getDesktop("d"))
          .expectError(CallTimeoutException.class)
          .verify(BOUND);
      assertThat(recorder.ends.get(0).end()).isEqualTo(CallOutcome.End.FAILED);
      assertThat(recorder.attempts.get(0).end()).isEqualTo(CallOutcome.End.FAILED);
      server.awaitRequest();
      Disposable call = client.screenshot("d").subscribe();
      server.awaitRequest();
      call.dispose();
      assertThat(recorder.ends.get(1).end()).isEqualTo(CallOutcome.End.CANCELLED);
      assertThat(recorder.attempts.get(1).end()).isEqualTo(CallOutcome.End.CANCELLED);
    }
  }

  @Test
  void headers_areAdded_butNeverBadOnesNorTheCredential() {
    try (RawServer server = RawServer.json(DESKTOP);
        ReactiveNenClient client = client(server)) {
      recorder.headers = Map.of("traceparent", "00-abc-def-01");
      StepVerifier.create(client.getDesktop("d")).expectNextCount(1).expectComplete().verify(BOUND);
      assertThat(server.requests().get(0).header("traceparent")).isEqualTo("00-abc-def-01");
      for (Map<String, String> bad :
          List.of(Map.of("Authorization", "Bearer other"), Map.of("x", "a\r\nX-Evil: 1"))) {
        recorder.headers = bad;
        StepVerifier.create(client.getDesktop("d"))
            .expectError(IllegalArgumentException.class)
            .verify(BOUND);
      }
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void observer_thatThrows_disturbsNothing() {
    try (RawServer server = RawServer.json(DESKTOP);
        ReactiveNenClient client =
            ReactiveNenClient.builder()
                .baseUrl(server.baseUrl())
                .apiKey("k")
                .observer(
                    (call, context) -> {
                      throw new IllegalStateException("observer");
                    })
                .build()) {
      StepVerifier.create(client.getDesktop("d")).expectNextCount(1).expectComplete().verify(BOUND);
    }
  }
}
