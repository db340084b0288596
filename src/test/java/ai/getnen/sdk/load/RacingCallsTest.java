package ai.getnen.sdk.load;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.testing.RawConnection;
import ai.getnen.sdk.testing.RawRequest;
import ai.getnen.sdk.testing.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Calls that race with a server which closes connections under them. */
@Tag("load")
class RacingCallsTest {
  private static final Duration BOUND = Duration.ofSeconds(90);
  private static final int CALLS = 2_000;
  private static final int AT_A_TIME = 16;
  private static final int IDS = 40;
  private static final int TIMES = 15;
  private static final Pattern ID = Pattern.compile("coordinate\":\\[(\\d+),");

  /** What became of one call. */
  private record Outcome(int id, Throwable error) {}

  @Test
  void anActIsSeenAtMostOnce_andALostAnswerIsAnUnknownOutcome() {
    Map<Integer, AtomicInteger> seen = new ConcurrentHashMap<>();
    AtomicInteger served = new AtomicInteger();
    try (RawServer server =
            RawServer.start((request, connection) -> closing(request, connection, seen, served));
        ReactiveNenClient client = client(server)) {
      List<Outcome> failed =
          Objects.requireNonNull(
              Flux.range(0, CALLS)
                  .flatMap(id -> outcome(id, client.leftClick("d", id, 1)), AT_A_TIME)
                  .collectList()
                  .block(BOUND));
      assertThat(seen.values()).extracting(AtomicInteger::get).containsOnly(1);
      assertThat(failed).isNotEmpty().allSatisfy(outcome -> assertHonest(outcome, seen));
      assertThat(failed.size() + served.get()).isGreaterThanOrEqualTo(CALLS);
    }
  }

  /** Every third request is read and never answered; after every second answer it hangs up. */
  private static void closing(
      RawRequest request,
      RawConnection connection,
      Map<Integer, AtomicInteger> seen,
      AtomicInteger served)
      throws IOException {
    int count =
        seen.computeIfAbsent(id(request.readBody().text()), id -> new AtomicInteger())
            .incrementAndGet();
    if (seen.size() % 3 == 0) {
      connection.close();
      return;
    }
    connection.json(200, "{\"status\":\"ok\"}");
    if (served.addAndGet(count) % 2 == 0) {
      connection.close();
    }
  }

  private static void assertHonest(Outcome outcome, Map<Integer, AtomicInteger> seen) {
    if (outcome.error() instanceof OutcomeUnknownException unknown) {
      assertThat(unknown.phase()).isIn(Phase.SEND, Phase.RESPONSE);
      assertThat(unknown.timedOut()).isFalse();
      assertThat(unknown.elapsed()).isPositive();
      assertThat(unknown.bytesSent()).isPositive();
    } else {
      assertThat(outcome.error()).isInstanceOf(ConnectionException.class);
      assertThat(seen).doesNotContainKey(outcome.id());
    }
  }

  @Test
  void whatMayBeRepeated_survivesAServerThatDropsEveryThirdRequest() {
    Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    AtomicInteger attempts = new AtomicInteger();
    try (RawServer server =
            RawServer.start((request, connection) -> dropping(request, connection, seen));
        ReactiveNenClient client = client(server, attempts)) {
      StepVerifier.create(
              Flux.merge(
                  manyTimes(id -> client.getDesktop("d" + id)),
                  manyTimes(id -> client.mouseMove("m", id, 1))))
          .expectNextCount(2 * IDS * TIMES)
          .expectComplete()
          .verify(BOUND);
      assertThat(server.requests()).hasSize(2 * IDS * (TIMES + TIMES / 2));
      assertThat(attempts.get()).isGreaterThanOrEqualTo(server.requests().size());
    }
  }

  /** Each id's calls come one after the other, so that it is clear which are dropped. */
  private static Flux<?> manyTimes(IntFunction<Mono<?>> call) {
    return Flux.range(0, IDS)
        .flatMap(id -> Flux.range(0, TIMES).concatMap(time -> call.apply(id)), AT_A_TIME);
  }

  private static void dropping(
      RawRequest request, RawConnection connection, Map<String, AtomicInteger> seen)
      throws IOException {
    String id = request.methodAndTarget() + request.readBody().text();
    int count = seen.computeIfAbsent(id, first -> new AtomicInteger()).incrementAndGet();
    if (count % 3 == 0) {
      connection.reset();
    } else {
      connection.json(200, "{\"status\":\"ok\",\"desktop_id\":\"d\"}");
    }
  }

  private static Mono<Outcome> outcome(int id, Mono<?> call) {
    return call.then(Mono.<Outcome>empty()).onErrorResume(e -> Mono.just(new Outcome(id, e)));
  }

  private static int id(String body) {
    Matcher id = ID.matcher(body);
    assertThat(id.find()).isTrue();
    return Integer.parseInt(id.group(1));
  }

  private static ReactiveNenClient client(RawServer server) {
    return client(server, new AtomicInteger());
  }

  private static ReactiveNenClient client(RawServer server, AtomicInteger attempts) {
    return ReactiveNenClient.builder()
        .baseUrl(server.baseUrl())
        .apiKey("k")
        .retryPolicy(
            RetryPolicy.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(20)))
        .observer((call, context) -> new Counting(attempts))
        .build();
  }

  private record Counting(AtomicInteger attempts) implements ClientObserver.Call {
    @Override
    public ClientObserver.Attempt onAttempt(int number) {
      attempts.incrementAndGet();
      return ClientObserver.Attempt.NONE;
    }
  }
}
