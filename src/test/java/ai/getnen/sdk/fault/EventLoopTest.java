package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.testing.RawServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which thread a value comes on, and what blocking there is told. */
class EventLoopTest {
  private static final Duration BOUND = Duration.ofSeconds(20);

  private final RawServer server =
      RawServer.start(
          (request, connection) -> {
            request.readBody();
            int spaces = request.methodAndTarget().endsWith("/large") ? 100_000 : 0;
            connection.json(200, FaultyServer.healthy("d") + " ".repeat(spaces));
          });
  private final ReactiveNenClient client = Bench.builder(server.baseUrl(), BOUND).build();

  @AfterEach
  void close() {
    client.closeAsync().block(BOUND);
    server.close();
  }

  @Test
  void largeAnswer_isDecodedAwayFromTheEventLoop_andASmallOneOnIt() {
    assertThat(threadOf("large")).startsWith("boundedElastic-");
    assertThat(threadOf("small")).startsWith("nen-http-");
  }

  private String threadOf(String id) {
    return String.valueOf(
        client.getDesktop(id).map(desktop -> Thread.currentThread().getName()).block(BOUND));
  }

  @Test
  void blockingInACallback_failsWithAClearMessage_andHangsNobody() {
    assertThat(
            catchThrowable(
                () ->
                    client
                        .getDesktop("d")
                        .map(desktop -> client.getDesktop("e").block(BOUND))
                        .block(BOUND)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("blocking, which is not supported in thread nen-http-");
    assertThat(client.getDesktop("d").block(BOUND)).isNotNull();
  }
}
