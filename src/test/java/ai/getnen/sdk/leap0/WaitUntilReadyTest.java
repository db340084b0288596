package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.AuthenticationException;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.RateLimitException;
import ai.getnen.sdk.error.ServerEventException;
import ai.getnen.sdk.error.ServerException;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.RawServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Waiting for a desktop whose server is in order, or is not. */
class WaitUntilReadyTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofSeconds(2);
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void close() throws Exception {
    end.countDown();
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  private RawServer server(RawServer.Script script) {
    RawServer server = RawServer.start(script);
    opened.add(server);
    return server;
  }

  private ReactiveLeap0Client client(RawServer server) {
    ReactiveLeap0Client client =
        ReactiveLeap0Client.builder().embedded(server.baseUrl()).apiKey("k").build();
    opened.add(client);
    return client;
  }

  private SandboxHandle box(RawServer server) {
    return client(server).sandbox("box-1");
  }

  /** A server of which each stream says the next of these, the last for ever. */
  private RawServer saying(String... answers) {
    return server(
        (request, connection) ->
            connection.send(answers[Math.min(connection.number(), answers.length) - 1]).close());
  }

  private static String refused(int status) {
    return "HTTP/1.1 %d X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".formatted(status);
  }

  private static void assertReady(Mono<Void> waiting) {
    StepVerifier.create(waiting).expectComplete().verify(BOUND);
  }

  private static Throwable late(Mono<Void> waiting) {
    List<Throwable> errors = new ArrayList<>();
    StepVerifier.create(waiting).expectErrorSatisfies(errors::add).verify(BOUND);
    assertThat(errors.get(0))
        .isInstanceOfSatisfying(
            CallTimeoutException.class,
            e -> {
              assertThat(e.limit()).isEqualTo(SHORT);
              assertThat(e.elapsed()).isBetween(SHORT, SHORT.plusSeconds(2));
            });
    return errors.get(0);
  }

  private static <E extends Throwable> void assertLateAfter(Mono<Void> waiting, Class<E> before) {
    assertThat(late(waiting).getSuppressed()).hasAtLeastOneElementOfType(before);
  }

  @Test
  void running_isReady_andTheStreamIsClosed() {
    RawServer server =
        server(
            (request, connection) -> {
              connection.send(Events.HEAD + Events.degraded(0) + Events.event("starting", 4, 4));
              connection.awaitClose();
            });
    assertReady(box(server).waitUntilReady());
    Eventually.until(() -> server.openConnections() == 0);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void early_end_errorEvents_and_refusalsThatPass_areRepeated() {
    RawServer server =
        saying(
            Events.HEAD + Events.degraded(1),
            refused(503),
            Events.HEAD + "event: error\ndata: gone\n\n",
            Events.HEAD + Events.RUNNING);
    assertReady(box(server).waitUntilReady(Duration.ofSeconds(15)));
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void refusalForGood_andGarbage_failAtOnce() {
    RawServer refusing = saying(refused(401));
    StepVerifier.create(box(refusing).waitUntilReady())
        .expectError(AuthenticationException.class)
        .verify(BOUND);
    assertThat(refusing.requests()).hasSize(1);
    RawServer babbling = saying(Events.HEAD + "data: 7\n\n");
    StepVerifier.create(box(babbling).waitUntilReady())
        .expectError(ContractException.class)
        .verify(BOUND);
    assertThat(babbling.requests()).hasSize(1);
  }

  @Test
  void serverThatNeverBecomesReady_isLeftAtTheLimit() {
    assertLateAfter(box(saying(refused(429))).waitUntilReady(SHORT), RateLimitException.class);
    assertLateAfter(box(saying(refused(500))).waitUntilReady(SHORT), ServerException.class);
    assertLateAfter(
        box(saying(Events.HEAD + "event: error\ndata: gone\n\n")).waitUntilReady(SHORT),
        ServerEventException.class);
    assertLateAfter(
        box(saying(Events.HEAD + Events.event("stopped", 0, 0))).waitUntilReady(SHORT),
        TransportException.class);
  }

  @Test
  void serverThatStalls_orBeatsForEver_isLeftAtTheLimit() {
    RawServer stalling = server((request, connection) -> connection.awaitClose());
    assertThat(late(box(stalling).waitUntilReady(SHORT)).getSuppressed()).isEmpty();
    RawServer halting =
        server(
            (request, connection) -> {
              connection.send(Events.HEAD + Events.degraded(3));
              connection.awaitClose();
            });
    assertThat(late(box(halting).waitUntilReady(SHORT)).getSuppressed()).isEmpty();
    RawServer beating =
        server(
            (request, connection) -> {
              connection.send(Events.HEAD);
              Events.beat(connection, Events.degraded(3), end);
            });
    assertThat(late(box(beating).waitUntilReady(SHORT)).getSuppressed()).isEmpty();
    for (RawServer each : List.of(stalling, halting, beating)) {
      Eventually.until(() -> each.openConnections() == 0);
      assertThat(each.requests()).hasSize(1);
    }
  }

  @Test
  void timeLimitOfOneAttempt_isRepeatedInsideTheLimitOfAll() {
    RawServer server =
        server(
            (request, connection) -> {
              if (connection.number() == 1) {
                connection.awaitClose();
              } else {
                connection.send(Events.HEAD + Events.RUNNING).close();
              }
            });
    RequestOptions brief = RequestOptions.none().timeout(Duration.ofSeconds(2));
    assertReady(box(server).withOptions(brief).waitUntilReady());
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void cancel_closesTheStream() {
    RawServer server = server((request, connection) -> connection.awaitClose());
    Disposable waiting = box(server).waitUntilReady().subscribe();
    server.awaitRequest();
    waiting.dispose();
    Eventually.until(() -> server.openConnections() == 0);
  }

  @Test
  void withSandbox_createsWaitsWorks_andDeletes() {
    RawServer server =
        server(
            (request, connection) -> {
              request.readBody();
              String asked = request.methodAndTarget();
              if (asked.startsWith("POST /leap0/v1")) {
                connection.json(201, "{\"id\":\"box-1\"}");
              } else if (asked.startsWith("DELETE")) {
                connection.send("HTTP/1.1 204 No Content\r\n\r\n");
              } else if (asked.endsWith("/stream")) {
                connection.send(Events.HEAD + Events.RUNNING).close();
              } else {
                connection.json(200, "{\"ok\":true}");
              }
            });
    StepVerifier.create(client(server).withSandbox(SandboxSpec.desktop(), box -> box.health()))
        .expectNextMatches(health -> health.ok())
        .expectComplete()
        .verify(BOUND);
    assertThat(server.requests().stream().map(request -> request.methodAndTarget()))
        .containsExactly(
            "POST /leap0/v1/sandbox/",
            "GET /leap0/box-1/api/status/stream",
            "GET /leap0/box-1/api/healthz",
            "DELETE /leap0/v1/sandbox/box-1/");
  }
}
