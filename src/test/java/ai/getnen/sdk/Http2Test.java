package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.FrameServer;
import ai.getnen.sdk.testing.TestCertificate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Calls that share connections. */
class Http2Test {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String GOOD = "{\"desktop_id\":\"d\",\"status\":\"ok\"}";

  private static ReactiveNenClient client(FrameServer server) {
    return builder(server).build();
  }

  private static NenClientBuilder builder(FrameServer server) {
    return ReactiveNenClient.builder()
        .baseUrl(server.baseUrl())
        .apiKey("k")
        .httpVersion(HttpVersion.HTTP_2)
        .customizeHttpClient(TestCertificate.trustOfHttp2());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void callsShareAFewConnections(boolean secure) {
    try (FrameServer server = FrameServer.start(secure, request -> request.json(200, GOOD));
        ReactiveNenClient client = client(server)) {
      Flux.range(0, 200).flatMap(i -> client.leftClick("d", i, 1), 64).blockLast(BOUND);
      assertThat(server.requests()).hasSize(200);
      assertThat(server.connections()).isBetween(1, 8);
      System.out.println(client.poolFigures() + " " + server.connections());
      Eventually.until(() -> client.poolFigures().active() == 0);
      System.out.println(client.poolFigures() + " " + server.connections());
      long t = System.nanoTime();
      client.closeAsync().block(BOUND);
      System.out.println("closed in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - t));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cancelled(boolean secure) {
    try (FrameServer server =
            FrameServer.start(
                secure,
                request -> {
                  if (request.path().contains("zz")) {
                    request.json(200, GOOD);
                  }
                });
        ReactiveNenClient client = client(server)) {
      Disposable call = client.leftClick("d", 1, 1).subscribe();
      Eventually.until(() -> server.requests().size() == 1);
      call.dispose();
      Eventually.until(() -> server.requests().get(0).resetCode() >= 0);
      System.out.println(
          server.requests().get(0).resetCode() + " " + server.openConnections().size());
    }
  }
}
