package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.AuthenticationException;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.NenException;
import ai.getnen.sdk.error.ServerEventException;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.leap0.model.ProcessStatusList;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.RawServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.StepVerifier;

/** The stream of states over a socket, well and badly behaved. */
class StatusStreamTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
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

  private SandboxHandle box(RawServer server) {
    ReactiveLeap0Client client =
        ReactiveLeap0Client.builder()
            .embedded(server.baseUrl())
            .apiKey("key_hunter2")
            .retryPolicy(
                RetryPolicy.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(2)))
            .build();
    opened.add(client);
    return client.sandbox("box-1");
  }

  /** A desktop whose server answers each request with these events and closes in good order. */
  private SandboxHandle saying(String events) {
    return box(server((request, connection) -> connection.send(Events.HEAD).send(events).close()));
  }

  private static NenException error(SandboxHandle box, int events) {
    List<Throwable> caught = new ArrayList<>();
    StepVerifier.create(box.statusStream())
        .expectNextCount(events)
        .expectErrorSatisfies(caught::add)
        .verify(BOUND);
    return (NenException) caught.get(0);
  }

  @Test
  void events_areEmitted_andTheStreamCompletesWithTheServers() {
    String lines = Events.degraded(1).replace(",", ",\r\ndata: ");
    StepVerifier.create(
            saying("retry: 5\n: hi\n\n" + lines + "id: 7\nevent: status\n" + Events.RUNNING)
                .statusStream())
        .assertNext(
            list -> {
              assertThat(list.status()).isEqualTo("degraded");
              assertThat(list.running()).isEqualTo(1);
              assertThat(list.ready()).isFalse();
            })
        .assertNext(list -> assertThat(list.ready()).isTrue())
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void stream_isCold_oneConnectionASubscription() {
    RawServer server =
        server((request, connection) -> connection.send(Events.HEAD + Events.RUNNING).close());
    var stream = box(server).statusStream();
    assertThat(server.connections()).isZero();
    assertThat(stream.collectList().block(BOUND)).hasSize(1);
    assertThat(stream.collectList().block(BOUND)).hasSize(1);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void stream_isRead_inWhateverPiecesItComes() {
    byte[] events =
        Events.RUNNING.replace("[]", "[]" + ",\"note\":\"日本\"").getBytes(StandardCharsets.UTF_8);
    SandboxHandle box =
        box(
            server(
                (request, connection) -> {
                  connection.send(
                      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream;"
                          + " charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n");
                  for (byte octet : events) {
                    connection.send("1\r\n").send(new byte[] {octet}).send("\r\n");
                  }
                  connection.send("0\r\n\r\n");
                }));
    StepVerifier.create(box.statusStream()).expectNextCount(1).expectComplete().verify(BOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event: error\\ndata: xvfb is gone          | xvfb is gone
          event: error\\ndata: {"error":"gone"}      | gone
          event: error\\ndata: {"message":"gone"}    | gone
          event: error\\ndata: two\\ndata: lines     | two lines
          event: error\\ndata: bad key key_hunter2 ! | bad key *** !
          data: {"error":"gone"}                     | gone
          data: {"message":"gone"}                   | gone
          data: {"error":"key_hunter2"}              | ***
          """)
  void errorEvent_isAnErrorWithItsText(String event, String detail) {
    SandboxHandle box =
        saying(Events.RUNNING + event.replace("\\n", "\n") + "\n\n" + Events.RUNNING);
    assertThat(error(box, 1))
        .isInstanceOfSatisfying(
            ServerEventException.class, e -> assertThat(e.detail()).isEqualTo(detail))
        .hasMessage("GET /api/status/stream signalled an error event: " + detail);
  }

  @Test
  void errorEvent_ofManyWords_isCutInTheMessage() {
    NenException error = error(saying("event: error\ndata: " + "x".repeat(100_000) + "\n\n"), 0);
    assertThat(error.getMessage()).hasSizeLessThan(300).endsWith("…");
    assertThat(((ServerEventException) error).detail()).hasSize(16 * 1024);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text",
        "{",
        "[]",
        "{}",
        "null",
        "[DONE]",
        "",
        "{\"status\":\"running\"}",
        "{\"status\":7,\"items\":[],\"running\":1,\"total\":1}",
        "{\"status\":\"running\",\"items\":{},\"running\":1,\"total\":1}",
        "{\"status\":\"running\",\"items\":[],\"running\":\"1\",\"total\":1}",
        "{\"status\":\"running\",\"items\":[],\"running\":true,\"total\":1}",
        "{\"status\":\"running\",\"items\":[{\"name\":\"xvfb\"}],\"running\":1,\"total\":1}"
      })
  void malformedEvent_breaksTheContract_andIsNotSkipped(String data) {
    assertThat(error(saying(Events.RUNNING + "data: " + data + "\n\n" + Events.RUNNING), 1))
        .isInstanceOf(ContractException.class)
        .hasMessageStartingWith("GET /api/status/stream: ");
  }

  @Test
  void eventOfMoreThan8MiB_breaksTheContract_afterTheEventsBeforeIt() {
    String piece = "x".repeat(1 << 20);
    RawServer server =
        server(
            (request, connection) -> {
              connection.send(Events.HEAD + Events.RUNNING + "data: ");
              for (int i = 0; i < 9; i++) {
                connection.send(piece);
              }
              connection.awaitClose();
            });
    assertThat(error(box(server), 1))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("has an event of more than 8388608 bytes");
    Eventually.until(() -> server.openConnections() == 0);
  }

  @Test
  void largeEvent_isRead() {
    String items = "," + Leap0Rows.PROCESS.replace('\'', '"');
    String large = "[" + items.repeat(2000).substring(1) + "]";
    StepVerifier.create(saying(Events.RUNNING.replace("[]", large) + Events.RUNNING).statusStream())
        .assertNext(list -> assertThat(list.items()).hasSize(2000))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html", "text/event-streams", "text/plain"})
  void anythingButAStream_breaksTheContract(String type) {
    SandboxHandle box =
        box(
            server(
                (request, connection) ->
                    connection.answer(200, type, Events.RUNNING.getBytes(StandardCharsets.UTF_8))));
    assertThat(error(box, 0))
        .isInstanceOf(ContractException.class)
        .hasMessage("GET /api/status/stream: the answer is no event stream");
  }

  @Test
  void noContent_breaksTheContract_andIsNotAskedAgain() {
    RawServer server =
        server((request, connection) -> connection.send("HTTP/1.1 204 No Content\r\n\r\n"));
    assertThat(error(box(server), 0)).isInstanceOf(ContractException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void refusal_isItsError() {
    SandboxHandle box =
        box(server((request, connection) -> connection.json(401, "{\"message\":\"no\"}")));
    assertThat(error(box, 0)).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void endWithoutABlankLine_countsIfItCanBeRead() {
    for (String whole :
        List.of(Events.RUNNING.stripTrailing(), Events.RUNNING.stripTrailing() + "\n")) {
      StepVerifier.create(saying(Events.RUNNING + whole).statusStream())
          .expectNextCount(2)
          .expectComplete()
          .verify(BOUND);
    }
    for (String half : List.of("data: {\"sta", "data: {}\n", "dat", "event: error\n")) {
      StepVerifier.create(saying(Events.RUNNING + half).statusStream())
          .expectNextCount(1)
          .expectComplete()
          .verify(BOUND);
    }
    assertThat(error(saying("event: error\ndata: gone"), 0))
        .isInstanceOf(ServerEventException.class);
  }

  @Test
  void brokenConnection_afterAnEvent_isAnError_andNotRepeated() {
    RawServer server =
        server(
            (request, connection) ->
                connection.send(Events.CHUNKED).send(Events.chunk(Events.RUNNING)).close());
    assertThat(error(box(server), 1)).isInstanceOf(TransportException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void brokenConnection_beforeAnEvent_isRepeated() {
    RawServer server =
        server(
            (request, connection) -> {
              if (connection.number() == 1) {
                connection.close();
              } else if (connection.number() == 2) {
                connection.send(Events.CHUNKED).send(Events.chunk(": hi\n\ndata: {")).close();
              } else {
                connection.send(Events.HEAD + Events.RUNNING).close();
              }
            });
    StepVerifier.create(box(server).statusStream())
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void cancel_closesTheConnection() throws Exception {
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    RawServer server =
        server(
            (request, connection) -> {
              connection.send(Events.HEAD + Events.RUNNING);
              closed.complete(connection.awaitClose());
            });
    StepVerifier.create(box(server).statusStream()).expectNextCount(1).thenCancel().verify(BOUND);
    assertThat(closed.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void subscriberThatAsksForOne_holdsTheServerBack() {
    AtomicLong sent = new AtomicLong();
    String batch = Events.RUNNING.repeat(1000);
    RawServer server =
        server(
            (request, connection) -> {
              connection.send(Events.HEAD);
              for (int i = 0; i < 5000 && end.getCount() > 0; i++) {
                connection.send(batch);
                sent.addAndGet(batch.length());
              }
            });
    AtomicLong received = new AtomicLong();
    BaseSubscriber<ProcessStatusList> slow =
        new BaseSubscriber<>() {
          @Override
          protected void hookOnSubscribe(Subscription subscription) {
            request(1);
          }

          @Override
          protected void hookOnNext(ProcessStatusList list) {
            received.incrementAndGet();
          }
        };
    box(server).statusStream().subscribe(slow);
    Eventually.until(() -> received.get() == 1);
    awaitStandstill(sent);
    assertThat(received).hasValue(1);
    assertThat(sent.get()).isLessThan(32L << 20);
    slow.request(3);
    Eventually.until(() -> received.get() == 4);
    slow.dispose();
    Eventually.until(() -> server.openConnections() == 0);
  }

  /** Returns once nothing more was sent for a second. */
  private static void awaitStandstill(AtomicLong sent) {
    long[] last = {-1, System.nanoTime()};
    Eventually.until(
        () -> {
          if (sent.get() != last[0]) {
            last[0] = sent.get();
            last[1] = System.nanoTime();
          }
          return System.nanoTime() - last[1] > 1_000_000_000L;
        });
  }

  @Test
  void deadline_endsTheStream_howeverLivelyItIs() {
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    RawServer server =
        server(
            (request, connection) -> {
              connection.send(Events.HEAD);
              Events.beat(connection, Events.degraded(1), end);
              closed.complete(true);
            });
    StepVerifier.create(box(server).statusStream(Duration.ofSeconds(2)).ignoreElements())
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        CallTimeoutException.class,
                        e -> assertThat(e.limit()).isEqualTo(Duration.ofSeconds(2))))
        .verify(BOUND);
    Eventually.until(() -> server.openConnections() == 0);
    assertThat(closed).isCompleted();
  }

  @Test
  void deadline_needsNoDemand_andIsNotWaitedForByAStreamThatEnds() {
    RawServer server =
        server((request, connection) -> connection.send(Events.HEAD + Events.RUNNING).stall(end));
    StepVerifier.create(box(server).statusStream(Duration.ofSeconds(2)), 0)
        .expectSubscription()
        .expectError(CallTimeoutException.class)
        .verify(BOUND);
    StepVerifier.create(saying(Events.RUNNING).statusStream(Duration.ofDays(1)))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
  }
}
