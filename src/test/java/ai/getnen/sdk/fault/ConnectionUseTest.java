package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.http.ImageForm;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.RawConnection;
import ai.getnen.sdk.testing.RawRequest;
import ai.getnen.sdk.testing.RawServer;
import ai.getnen.sdk.testing.TestCertificate;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.netty.NettyPipeline;
import reactor.test.StepVerifier;

/** Connections that are used again, and those that must not be. */
class ConnectionUseTest {
  private static final Duration BOUND = Duration.ofSeconds(30);

  private static ReactiveNenClient client(RawServer server, RetryPolicy policy) {
    return Bench.builder(server.baseUrl(), BOUND).retryPolicy(policy).build();
  }

  private static RawServer server(boolean secure, RawServer.Script script) {
    return RawServer.start(secure, connection -> {}, script);
  }

  private static void answer(RawRequest request, RawConnection connection) throws IOException {
    request.readBody();
    connection.json(200, FaultyServer.healthy("d"));
  }

  /** Answers the first request of each connection and closes it when the second was read. */
  private static RawServer.Script closingAtTheSecond(Map<Integer, AtomicInteger> seen) {
    return (request, connection) -> {
      AtomicInteger count = seen.computeIfAbsent(connection.number(), n -> new AtomicInteger());
      if (count.incrementAndGet() == 1) {
        answer(request, connection);
      } else {
        request.readBody();
        connection.close();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void reusedConnection_thatDiesInFlight_leavesAnActOpen_andARead_isRepeated(boolean secure) {
    try (RawServer server = server(secure, closingAtTheSecond(new ConcurrentHashMap<>()));
        ReactiveNenClient client = client(server, RetryPolicy.defaults())) {
      client.getDesktop("d").block(BOUND);
      rest(client);
      assertThat(catchThrowable(() -> client.leftClick("d", 1, 1).block(BOUND)))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(server.requests()).hasSize(2);
      client.getDesktop("d").block(BOUND);
      rest(client);
      assertThat(client.getDesktop("d").block(BOUND)).isNotNull();
      assertThat(server.requests().size()).isBetween(4, 6);
    }
  }

  @Test
  void connectionThatTheServerClosedWhileIdle_isNotUsed() throws Exception {
    CompletableFuture<Boolean> noticed = new CompletableFuture<>();
    try (RawServer server =
            server(
                false,
                (request, connection) -> {
                  answer(request, connection);
                  if (connection.number() == 1) {
                    connection.halfClose();
                    noticed.complete(connection.awaitClose());
                  }
                });
        ReactiveNenClient client = client(server, RetryPolicy.none())) {
      client.leftClick("d", 1, 1).block(BOUND);
      assertThat(noticed.get(10, TimeUnit.SECONDS)).isTrue();
      client.leftClick("d", 2, 2).block(BOUND);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  /** Most servers close what is idle for 5 s. */
  @Test
  void idleConnection_isClosedByTheClientInTime_alsoInTheBackground() throws Exception {
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    try (RawServer server =
            server(
                false,
                (request, connection) -> {
                  answer(request, connection);
                  if (connection.number() == 1) {
                    closed.complete(connection.awaitClose());
                  }
                });
        ReactiveNenClient client = client(server, RetryPolicy.none())) {
      long start = System.nanoTime();
      client.leftClick("d", 1, 1).block(BOUND);
      assertThat(closed.get(15, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(3900), Duration.ofSeconds(12));
      client.leftClick("d", 2, 2).block(BOUND);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void callsOneAfterTheOther_shareAConnection_whateverTheirOptions(boolean secure) {
    try (RawServer server = server(secure, ConnectionUseTest::answer);
        ReactiveNenClient client = client(server, RetryPolicy.none())) {
      for (int i = 0; i < 20; i++) {
        RequestOptions options =
            RequestOptions.none()
                .header("X-Request-Id", Integer.toString(i))
                .timeout(Duration.ofSeconds(10L + i))
                .imageForm(ImageForm.BASE64);
        client.withOptions(options).screenshot("d").block(BOUND);
        rest(client);
        client.downloadFile("d", "f").blockLast(BOUND);
        rest(client);
      }
      assertThat(server.requests()).hasSize(40);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void actsThatAreCancelledWhileTheyWaitForAConnection_areNotSent(boolean kept) {
    CountDownLatch end = new CountDownLatch(1);
    try (RawServer server =
            server(
                false,
                (request, connection) -> {
                  connection.stall(end);
                  answer(request, connection);
                  if (!kept) {
                    connection.close();
                  }
                });
        ReactiveNenClient client =
            Bench.builder(server.baseUrl(), BOUND).maxConnections(1).build()) {
      Disposable first = client.getDesktop("first").subscribe();
      server.awaitRequest();
      List<Disposable> waiting =
          Flux.range(0, 20).map(i -> client.leftClick("d", i, i).subscribe()).collectList().block();
      Eventually.until(() -> client.poolFigures().pending() == 20);
      Objects.requireNonNull(waiting).forEach(Disposable::dispose);
      end.countDown();
      assertThat(client.getDesktop("last").block(BOUND)).isNotNull();
      assertThat(server.requests().stream().map(RawRequest::methodAndTarget))
          .containsExactly("GET /desktops/first", "GET /desktops/last");
      assertThat(first.isDisposed()).isTrue();
    }
  }

  /**
   * The cancel comes from another thread while the client's event loop has the answer in its hands;
   * the next call takes the connection over in the same moment, before the loop closes anything.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void actThatIsCancelledWhileItsAnswerComes_doesNotCloseTheConnectionOfTheNext(boolean secure) {
    CountDownLatch answer = new CountDownLatch(1);
    Disposable.Swap first = Disposables.swap();
    try (RawServer server =
            server(
                secure,
                (request, connection) -> {
                  request.readBody();
                  connection.stall(answer);
                  connection.send(
                      "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"status\":\"ok\"}");
                });
        ReactiveNenClient client =
            Bench.builder(server.baseUrl(), BOUND)
                .maxConnections(1)
                .customizeHttpClient(
                    http ->
                        TestCertificate.trust()
                            .customize(http)
                            .doOnChannelInit(
                                (observer, channel, remote) ->
                                    channel
                                        .pipeline()
                                        .addBefore(
                                            NettyPipeline.ReactiveBridge,
                                            null,
                                            new CancellingAtAnAnswer(first))))
                .build()) {
      first.update(client.leftClick("d", 1, 1).subscribe());
      server.awaitRequest();
      StepVerifier.create(client.leftClick("d", 2, 2))
          .then(() -> Eventually.until(() -> client.poolFigures().pending() == 1))
          .then(answer::countDown)
          .expectNextCount(1)
          .expectComplete()
          .verify(BOUND);
      assertThat(first.isDisposed()).isTrue();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void subscriberThatThrows_endsTheConnection_andNothingElse(boolean secure) {
    try (RawServer server =
            server(
                secure,
                (request, connection) ->
                    connection.answer(200, "application/octet-stream", new byte[1 << 20]));
        ReactiveNenClient client = client(server, RetryPolicy.none())) {
      IllegalStateException mine = new IllegalStateException("mine");
      assertThat(
              catchThrowable(
                  () ->
                      client
                          .downloadFile("d", "f")
                          .doOnNext(
                              part -> {
                                throw mine;
                              })
                          .blockLast(BOUND)))
          .hasMessage("mine");
      Eventually.until(() -> server.openConnections() == 0);
      assertThat(
              client
                  .downloadFile("d", "f")
                  .map(part -> part.remaining())
                  .reduce(Integer::sum)
                  .block(BOUND))
          .isEqualTo(1 << 20);
    }
  }

  private static void rest(ReactiveNenClient client) {
    Eventually.until(() -> client.poolFigures().active() == 0);
  }

  /** Cancels a call from another thread when its answer comes, and then lets the answer pass. */
  private static final class CancellingAtAnAnswer extends ChannelInboundHandlerAdapter {
    private final Disposable call;

    CancellingAtAnAnswer(Disposable call) {
      this.call = call;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpResponse && !call.isDisposed()) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Schedulers.parallel().schedule(() -> cancelled.set(cancelled(call)));
        for (long start = System.nanoTime(); !cancelled.get(); ) {
          assertThat(System.nanoTime() - start).isLessThan(BOUND.toNanos());
        }
      }
      context.fireChannelRead(message);
    }

    private static boolean cancelled(Disposable call) {
      call.dispose();
      return call.isDisposed();
    }
  }
}
