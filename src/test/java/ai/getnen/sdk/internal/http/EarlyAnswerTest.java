package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.FileTarget;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.testing.RawServer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** A server answers while the source of an upload is still awaited. */
class EarlyAnswerTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicReference<String> status = new AtomicReference<>("200 OK");
  private final RawServer server =
      RawServer.start(
          (request, connection) -> {
            connection.send("HTTP/1.1 " + status + "\r\nContent-Length: 100\r\n\r\n{");
            connection.stall(end);
            connection.close();
          });
  private final ReactiveNenClient client =
      ReactiveNenClient.builder()
          .baseUrl(server.baseUrl())
          .apiKey("sk_nen_t")
          .transferTimeout(Duration.ofSeconds(5))
          .build();

  @AfterEach
  void stop() {
    end.countDown();
    client.closeAsync().block(Duration.ofSeconds(10));
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"200 OK", "413 Content Too Large"})
  void answer_that_stalls_runs_out_of_time_although_the_source_is_silent(String line) {
    status.set(line);
    UploadBody silent =
        UploadBody.replayable(() -> Flux.just(ByteBuffer.allocate(10)).concatWith(Flux.never()));

    StepVerifier.create(client.uploadFile("dsk_1", silent, FileTarget.of("a")))
        .expectErrorSatisfies(
            e -> {
              assertThat(e).isInstanceOf(CallTimeoutException.class);
              assertThat(((CallTimeoutException) e).phase()).isEqualTo(Phase.BODY);
            })
        .verify(Duration.ofSeconds(20));
  }
}
