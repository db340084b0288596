package ai.getnen.sdk;

import static ai.getnen.sdk.testing.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.testing.FrameServer;
import ai.getnen.sdk.testing.RawServer;
import io.netty.handler.codec.http2.Http2Settings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Calls that wait for a connection, and what is left of those that are given up meanwhile. */
class WaitingCallsTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final int WAITING = 50;
  private static final String DESKTOP = "{\"desktop_id\":\"d\",\"status\":\"running\"}";

  private final CountDownLatch free = new CountDownLatch(1);

  @Test
  void callsThatAreGivenUp_leaveTheQueue_andCostNoConnection() throws Exception {
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  if (request.methodAndTarget().contains("held")) {
                    connection.stall(free);
                  }
                  connection.json(200, DESKTOP);
                });
        ReactiveNenClient client =
            ReactiveNenClient.builder()
                .baseUrl(server.baseUrl())
                .apiKey("k")
                .maxConnections(1)
                .build()) {
      CompletableFuture<?> held = client.getDesktop("held").toFuture();
      server.awaitRequest();
      StepVerifier.create(timedOut(client)).expectComplete().verify(BOUND);
      for (int i = 0; i < WAITING; i++) {
        client.getDesktop("cancelled").subscribe().dispose();
      }
      assertThat(client.poolFigures().pending()).isZero();
      CompletableFuture<?> next = client.getDesktop("next").toFuture();
      until(() -> client.poolFigures().pending() == 1);
      free.countDown();
      held.get(20, TimeUnit.SECONDS);
      next.get(20, TimeUnit.SECONDS);
      assertThat(server.requests()).hasSize(2);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void callsThatAreGivenUp_leaveTheQueueForAStreamToo() throws Exception {
    Http2Settings oneStream = Http2Settings.defaultSettings().maxConcurrentStreams(1);
    try (FrameServer server = FrameServer.start(false, oneStream, request -> {});
        ReactiveNenClient client =
            ReactiveNenClient.builder()
                .baseUrl(server.baseUrl())
                .apiKey("k")
                .httpVersion(HttpVersion.HTTP_2)
                .maxConnections(1)
                .build()) {
      CompletableFuture<?> held = client.getDesktop("held").toFuture();
      until(() -> server.requests().size() == 1);
      StepVerifier.create(timedOut(client)).expectComplete().verify(BOUND);
      for (int i = 0; i < WAITING; i++) {
        client.getDesktop("cancelled").subscribe().dispose();
      }
      until(() -> client.poolFigures().pending() == 0);
      CompletableFuture<?> next = client.getDesktop("next").toFuture();
      until(() -> client.poolFigures().pending() == 1);
      server.requests().get(0).json(200, DESKTOP);
      held.get(20, TimeUnit.SECONDS);
      until(() -> server.requests().size() == 2);
      server.requests().get(1).json(200, DESKTOP);
      next.get(20, TimeUnit.SECONDS);
      assertThat(server.requests()).hasSize(2);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  private static Flux<?> timedOut(ReactiveNenClient client) {
    ReactiveNenClient hasty =
        client.withOptions(RequestOptions.none().timeout(Duration.ofMillis(50)));
    return Flux.range(0, WAITING)
        .flatMap(
            i ->
                hasty
                    .getDesktop("timed-out")
                    .onErrorResume(CallTimeoutException.class, error -> Mono.empty()),
            WAITING);
  }
}
