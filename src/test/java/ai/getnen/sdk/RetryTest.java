package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.RateLimitException;
import ai.getnen.sdk.error.ServerException;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.model.DeletedDesktop;
import ai.getnen.sdk.testing.RawServer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What is repeated and what never is (decision 2). */
class RetryTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String DESKTOP = "{\"desktop_id\":\"d\",\"status\":\"running\"}";
  private static final RetryPolicy QUICK =
      RetryPolicy.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(2));

  private static ReactiveNenClient client(String url) {
    return ReactiveNenClient.builder().baseUrl(url).apiKey("k").retryPolicy(QUICK).build();
  }

  /** A server that closes without an answer after reading the first {@code bad} requests. */
  private static RawServer closingAfterReading(int bad, String json) {
    AtomicInteger seen = new AtomicInteger();
    return RawServer.start(
        (request, connection) -> {
          request.readBody();
          if (seen.incrementAndGet() <= bad) {
            connection.close();
          } else {
            connection.json(200, json);
          }
        });
  }

  private static RawServer answering(int bad, int status, String... headers) {
    AtomicInteger seen = new AtomicInteger();
    return RawServer.start(
        (request, connection) -> {
          request.readBody();
          if (seen.incrementAndGet() <= bad) {
            connection.send(
                "HTTP/1.1 %d X\r\nContent-Length: 0\r\n%s\r\n"
                    .formatted(status, String.join("", headers)));
          } else {
            connection.json(200, DESKTOP);
          }
        });
  }

  private static void check(
      RawServer server, Function<ReactiveNenClient, Mono<?>> call, int requests) {
    try (server;
        ReactiveNenClient client = client(server.baseUrl())) {
      StepVerifier.create(call.apply(client)).expectNextCount(1).expectComplete().verify(BOUND);
      assertThat(server.requests()).hasSize(requests);
    }
  }

  private static <E extends Throwable> void checkFails(
      RawServer server,
      Function<ReactiveNenClient, Publisher<?>> call,
      Class<E> type,
      int requests) {
    try (server;
        ReactiveNenClient client = client(server.baseUrl())) {
      StepVerifier.create(call.apply(client)).expectError(type).verify(BOUND);
      assertThat(server.requests()).hasSize(requests);
    }
  }

  @Test
  void read_survivesTwoLostAnswers_andNotThree() {
    check(closingAfterReading(2, DESKTOP), c -> c.getDesktop("d"), 3);
    check(closingAfterReading(2, "{}"), c -> c.screenshot("d"), 3);
    check(closingAfterReading(2, "{}"), c -> c.execute("d", "computer", "screenshot", null), 3);
    checkFails(
        closingAfterReading(3, DESKTOP), c -> c.getDesktop("d"), TransportException.class, 3);
  }

  @Test
  void idempotentCall_isRepeated() {
    check(closingAfterReading(2, "{}"), c -> c.mouseMove("d", 1, 2), 3);
    check(
        closingAfterReading(1, "{\"success\":true,\"size\":3,\"filename\":\"f\"}"),
        c -> c.uploadFile("d", UploadBody.fromString("abc"), FileTarget.of("f")),
        2);
  }

  @Test
  void act_isNeverRepeatedAfterAByteLeft() {
    checkFails(
        closingAfterReading(1, "{}"),
        c -> c.leftClick("d", 1, 2),
        OutcomeUnknownException.class,
        1);
    checkFails(
        closingAfterReading(1, DESKTOP), c -> c.createDesktop(), OutcomeUnknownException.class, 1);
    checkFails(
        closingAfterReading(1, "{}"),
        c -> c.uploadFile("d", "f", Flux.just(ByteBuffer.wrap(new byte[] {1}))),
        OutcomeUnknownException.class,
        1);
    checkFails(answering(1, 503), c -> c.leftClick("d", 1, 2), ServerException.class, 1);
    checkFails(answering(1, 429), c -> c.typeText("d", "x"), RateLimitException.class, 1);
  }

  @Test
  void act_isRepeatedWhenNothingLeft() {
    ReactiveNenClient client = client("http://127.0.0.1:1");
    AtomicInteger attempts = new AtomicInteger();
    try (client) {
      StepVerifier.create(
              ReactiveNenClient.builder()
                  .baseUrl("http://127.0.0.1:1")
                  .apiKey("k")
                  .retryPolicy(QUICK)
                  .observer((call, context) -> new CountingCall(attempts))
                  .build()
                  .leftClick("d", 1, 2))
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOfSatisfying(
                          ConnectionException.class,
                          e -> assertThat(e.phase()).isEqualTo(Phase.CONNECT)))
          .verify(BOUND);
      assertThat(attempts).hasValue(3);
    }
  }

  private record CountingCall(AtomicInteger attempts)
      implements ai.getnen.sdk.http.ClientObserver.Call {
    @Override
    public ai.getnen.sdk.http.ClientObserver.Attempt onAttempt(int number) {
      attempts.incrementAndGet();
      return ai.getnen.sdk.http.ClientObserver.Attempt.NONE;
    }
  }

  @Test
  void statuses_thatMayPass_areRepeated() {
    for (int status : new int[] {408, 429, 502, 503, 504}) {
      check(answering(2, status), c -> c.getDesktop("d"), 3);
    }
    checkFails(answering(1, 500), c -> c.getDesktop("d"), ServerException.class, 1);
    checkFails(answering(1, 404), c -> c.getDesktop("d"), NotFoundException.class, 1);
  }

  @Test
  void options_makeACallStricter_neverLooser() {
    checkFails(
        closingAfterReading(1, DESKTOP),
        c -> c.withOptions(RequestOptions.none().atLeast(Effect.ACT)).getDesktop("d"),
        OutcomeUnknownException.class,
        1);
    checkFails(
        closingAfterReading(1, "{}"),
        c -> c.withOptions(RequestOptions.none().atLeast(Effect.READ)).leftClick("d", 1, 2),
        OutcomeUnknownException.class,
        1);
  }

  @Test
  void policyNone_turnsRepeatsOff() {
    checkFails(
        closingAfterReading(1, DESKTOP),
        c -> c.withOptions(RequestOptions.none().retryPolicy(RetryPolicy.none())).getDesktop("d"),
        TransportException.class,
        1);
  }

  @Test
  void delete_whoseRepeatFindsNothing_isDone() {
    AtomicInteger seen = new AtomicInteger();
    RawServer server =
        RawServer.start(
            (request, connection) -> {
              if (seen.incrementAndGet() == 1) {
                connection.close();
              } else {
                connection.json(404, "{\"error\":\"gone\"}");
              }
            });
    try (server;
        ReactiveNenClient client = client(server.baseUrl())) {
      StepVerifier.create(client.deleteDesktop("d"))
          .expectNext(new DeletedDesktop("d", "deleted"))
          .expectComplete()
          .verify(BOUND);
      StepVerifier.create(client.deleteDesktop("d"))
          .expectError(NotFoundException.class)
          .verify(BOUND);
    }
  }

  @Test
  void deleteSession_whoseRepeatFindsNothing_isDone() {
    AtomicInteger seen = new AtomicInteger();
    RawServer server =
        RawServer.start(
            (request, connection) -> {
              if (seen.incrementAndGet() == 1) {
                connection.close();
              } else {
                connection.json(404, "{}");
              }
            });
    try (server;
        ReactiveNenClient client = client(server.baseUrl())) {
      StepVerifier.create(client.deleteSession("d")).expectComplete().verify(BOUND);
    }
  }

  @Test
  void retryAfter_isHonoured_insideTheDeadlineAlone() {
    RawServer server = answering(1, 503, "Retry-After: 1\r\n");
    try (server;
        ReactiveNenClient client = client(server.baseUrl())) {
      Duration waited =
          StepVerifier.create(client.getDesktop("d"))
              .expectNextCount(1)
              .expectComplete()
              .verify(BOUND);
      assertThat(waited).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
      assertThat(server.requests()).hasSize(2);
    }
    checkFails(
        answering(1, 503, "Retry-After: 31\r\n"), c -> c.getDesktop("d"), ServerException.class, 1);
    checkFails(
        answering(1, 503, "Retry-After: 61\r\n"),
        c -> c.withOptions(RequestOptions.none().timeout(Duration.ofMinutes(5))).getDesktop("d"),
        ServerException.class,
        1);
  }
}
