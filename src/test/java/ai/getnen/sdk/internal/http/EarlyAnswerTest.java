package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.FileTarget;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.PayloadTooLargeException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.model.UploadedFile;
import ai.getnen.sdk.testing.RawServer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
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

  @Test
  void success_that_stalls_runs_out_of_time_although_the_source_is_silent() {
    StepVerifier.create(upload())
        .expectErrorSatisfies(
            e -> {
              assertThat(e).isInstanceOf(CallTimeoutException.class);
              assertThat(((CallTimeoutException) e).phase()).isEqualTo(Phase.BODY);
            })
        .verify(Duration.ofSeconds(20));
  }

  @Test
  void refusal_that_stalls_is_the_answer_although_the_source_is_silent() {
    status.set("413 Content Too Large");
    StepVerifier.create(upload())
        .expectError(PayloadTooLargeException.class)
        .verify(Duration.ofSeconds(20));
  }

  private Mono<UploadedFile> upload() {
    UploadBody silent =
        UploadBody.replayable(() -> Flux.just(ByteBuffer.allocate(10)).concatWith(Flux.never()));
    return client.uploadFile("dsk_1", silent, FileTarget.of("a"));
  }
}
