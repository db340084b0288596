package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.RawConnection;
import ai.getnen.sdk.testing.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** The clocks of a stream: the call's until the headers, the silence's after them. */
class EventStreamTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
  private static final String EVENT = "data: {\"n\":1}\n\n";
  private static final HttpCall<Integer> CALL =
      HttpCall.of("stream", "GET", "/s")
          .effect(Effect.READ)
          .answer(Answer.object(fields -> fields.integer("n")));

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void close() throws Exception {
    end.countDown();
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  private Flux<Integer> stream(Duration limit, RawServer.Script script) {
    RawServer server = RawServer.start(script);
    opened.add(server);
    HttpTransport transport = new HttpTransport(Settings.of(server.baseUrl(), limit));
    opened.add(() -> transport.close().block(BOUND));
    return transport.events(CALL, RequestOptions.none(), SILENCE);
  }

  private void beat(RawConnection connection, String text, int times) throws IOException {
    for (int i = 0; i < times && !connection.pause(end, TICK); i++) {
      connection.send(text);
    }
  }

  @Test
  void silence_endsTheStream_andClosesTheConnection() {
    List<RawServer> servers = new ArrayList<>();
    Flux<Integer> stream =
        stream(
            Duration.ofSeconds(30),
            (request, connection) -> {
              connection.send(HEAD + EVENT);
              connection.awaitClose();
            });
    opened.stream().filter(RawServer.class::isInstance).forEach(s -> servers.add((RawServer) s));
    StepVerifier.create(stream)
        .expectNext(1)
        .expectErrorSatisfies(
            error -> {
              assertSilent(error, SILENCE, Phase.BODY);
              assertThat(error).hasMessage("GET /s was silent for 2000 ms (phase body)");
            })
        .verify(BOUND);
    Eventually.until(() -> servers.get(0).openConnections() == 0);
    assertThat(servers.get(0).requests()).hasSize(1);
  }

  private static void assertSilent(Throwable error, Duration limit, Phase phase) {
    assertThat(error)
        .isInstanceOfSatisfying(
            CallTimeoutException.class,
            e -> {
              assertThat(e.limit()).isEqualTo(limit);
              assertThat(e.phase()).isEqualTo(phase);
              assertThat(e.elapsed()).isGreaterThanOrEqualTo(limit);
            });
  }

  @Test
  void comments_areLife() {
    StepVerifier.create(
            stream(
                Duration.ofSeconds(30),
                (request, connection) -> {
                  connection.send(HEAD);
                  beat(connection, ": hi\n", 16);
                  connection.send(EVENT).close();
                }))
        .expectNext(1)
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void eventsAreLife_andTheCallsLimitEndsWithTheHeaders() {
    StepVerifier.create(
            stream(
                Duration.ofSeconds(1),
                (request, connection) -> {
                  connection.send(HEAD);
                  beat(connection, EVENT, 16);
                  connection.close();
                }))
        .expectNextCount(16)
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void subscriberThatPauses_isNotPunished() {
    StepVerifier.create(
            stream(
                Duration.ofSeconds(30),
                (request, connection) -> {
                  connection.send(HEAD + EVENT + EVENT);
                  connection.stall(end);
                }),
            1)
        .expectNext(1)
        .expectNoEvent(SILENCE.plusSeconds(1))
        .thenRequest(1)
        .expectNext(1)
        .thenRequest(1)
        .expectErrorSatisfies(error -> assertSilent(error, SILENCE, Phase.BODY))
        .verify(BOUND);
  }

  @Test
  void callsLimit_holdsForTheRepeatOfAStreamThatBroke() {
    Duration limit = Duration.ofMillis(1500);
    StepVerifier.create(
            stream(
                limit,
                (request, connection) -> {
                  if (connection.number() == 1) {
                    connection.send(
                        HEAD.replace("Connection: close", "Transfer-Encoding: chunked"));
                    connection.close();
                  } else {
                    connection.stall(end);
                  }
                }))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        CallTimeoutException.class, e -> assertThat(e.limit()).isEqualTo(limit)))
        .verify(BOUND);
  }
}
