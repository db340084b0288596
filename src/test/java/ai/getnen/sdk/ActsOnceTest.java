package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.http.HttpClientCustomizer;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.testing.RawServer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;

/**
 * What is said to be unsent stays unsent, and no setting of the caller's makes an act happen twice.
 */
class ActsOnceTest {
  private static final Duration BOUND = Duration.ofSeconds(20);

  @Test
  void actThatTimedOutUnsent_isNotSentAfterwards() throws Exception {
    AtomicBoolean busy = new AtomicBoolean();
    CountDownLatch free = new CountDownLatch(1);
    try (RawServer server = RawServer.json("{\"desktop_id\":\"d\",\"status\":\"ok\"}");
        ReactiveNenClient client =
            client(
                server,
                http ->
                    http.doOnRequest(
                        (request, connection) -> {
                          if (busy.compareAndSet(true, false)) {
                            spin(Duration.ofSeconds(2));
                            free.countDown();
                          }
                        }))) {
      client.getDesktop("warm").block(BOUND);
      busy.set(true);
      RequestOptions hurried = RequestOptions.none().timeout(Duration.ofSeconds(1));
      Throwable error =
          catchThrowable(() -> client.withOptions(hurried).leftClick("d", 1, 1).block(BOUND));
      assertThat(error).isInstanceOf(CallTimeoutException.class);
      assertThat(free.await(10, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 8; i++) {
        client.getDesktop("after").block(BOUND); // what the event loops still held is through now
      }
      assertThat(server.requests())
          .hasSizeGreaterThanOrEqualTo(9)
          .noneMatch(request -> request.methodAndTarget().contains("execute"));
    }
  }

  @Test
  void actThatFailedUnsent_isNotSentAfterItsRepeat() {
    AtomicBoolean quiet = new AtomicBoolean();
    try (RawServer server = RawServer.json("{\"desktop_id\":\"d\",\"status\":\"ok\"}");
        ReactiveNenClient client =
            client(
                server,
                http ->
                    http.doOnChannelInit(
                        (observer, channel, remote) ->
                            channel.pipeline().addFirst(new Noise(quiet))))) {
      client.leftClick("d", 1, 1).block(BOUND);
      for (int i = 0; i < 8; i++) {
        client.getDesktop("after").block(BOUND); // what the event loops still held is through now
      }
      assertThat(quiet).isTrue();
      assertThat(server.requests())
          .filteredOn(request -> request.methodAndTarget().contains("execute"))
          .hasSize(1);
    }
  }

  private static ReactiveNenClient client(RawServer server, HttpClientCustomizer customizer) {
    return ReactiveNenClient.builder()
        .baseUrl(server.baseUrl())
        .apiKey("k")
        .customizeHttpClient(customizer)
        .build();
  }

  /** Fails on the first connection, which is used all the same. */
  private static final class Noise extends ChannelInboundHandlerAdapter {
    private final AtomicBoolean quiet;

    Noise(AtomicBoolean quiet) {
      this.quiet = quiet;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
      if (quiet.compareAndSet(false, true)) {
        context.fireExceptionCaught(new IOException("noise"));
      }
      context.fireChannelActive();
    }
  }

  private static void spin(Duration time) {
    long left = time.toNanos();
    long last = System.nanoTime();
    while (left > 0) {
      long now = System.nanoTime();
      left -= now - last;
      last = now;
    }
  }

  @Test
  void act_isNotRepeated_ifTheCustomizerAsksForHttp2() {
    AtomicInteger clicks = new AtomicInteger();
    DisposableServer server =
        HttpServer.create()
            .host("127.0.0.1")
            .protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
            .handle(
                (request, response) ->
                    request
                        .receive()
                        .aggregate()
                        .flatMap(
                            body -> {
                              if (clicks.incrementAndGet() == 1) {
                                return response.sendString(Mono.just("{\"status\":\"ok\"}")).then();
                              }
                              request.withConnection(Connection::dispose);
                              return Mono.never();
                            }))
            .bindNow();
    try (ReactiveNenClient client =
        ReactiveNenClient.builder()
            .baseUrl("http://127.0.0.1:" + server.port())
            .apiKey("k")
            .customizeHttpClient(http -> http.protocol(HttpProtocol.H2C))
            .build()) {
      client.leftClick("d", 1, 1).block(BOUND);
      Throwable error = catchThrowable(() -> client.leftClick("d", 2, 2).block(BOUND));
      assertThat(error).hasMessageContaining("it may have happened");
      assertThat(clicks).hasValue(2);
    } finally {
      server.disposeNow();
    }
  }

  @Test
  void upload_thatIsRepeated_waitsForItsConnectionWithinItsLimit() {
    AtomicInteger uploads = new AtomicInteger();
    CountDownLatch queued = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  if (request.methodAndTarget().startsWith("POST")
                      && uploads.incrementAndGet() == 1) {
                    connection.stall(queued);
                    connection.reset();
                  } else {
                    connection.stall(end);
                  }
                });
        ReactiveNenClient client =
            ReactiveNenClient.builder()
                .baseUrl(server.baseUrl())
                .apiKey("k")
                .maxConnections(1)
                .transferTimeout(Duration.ofSeconds(3))
                .build()) {
      UploadBody silent =
          UploadBody.replayable(() -> Flux.just(ByteBuffer.allocate(10)).concatWith(Flux.never()));
      CompletableFuture<?> upload = client.uploadFile("d", silent, FileTarget.of("f")).toFuture();
      server.awaitRequest();
      client.getDesktop("x").subscribe(desktop -> {}, error -> {}); // gets the only connection
      queued.countDown();
      assertThat(catchThrowable(() -> upload.get(15, TimeUnit.SECONDS)))
          .hasCauseInstanceOf(CallTimeoutException.class);
      end.countDown();
    }
  }
}
