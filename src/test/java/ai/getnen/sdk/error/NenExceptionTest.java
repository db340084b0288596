package ai.getnen.sdk.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What each error says, and what it lets be read. */
class NenExceptionTest {
  private final IOException cause = new IOException("SECRET");

  @Test
  void call_out_of_time_tells_phase_and_limit() {
    CallTimeoutException error =
        new CallTimeoutException(
            "GET /x", Phase.POOL, Duration.ofSeconds(30), Duration.ofMillis(30_001));

    assertThat(error).hasMessage("GET /x did not finish within 30000 ms (phase pool)").hasNoCause();
    assertThat(error.phase()).isEqualTo(Phase.POOL);
    assertThat(error.limit()).isEqualTo(Duration.ofSeconds(30));
    assertThat(error.elapsed()).isEqualTo(Duration.ofMillis(30_001));
  }

  @Test
  void silent_stream_does_not_claim_that_its_call_was_too_slow() {
    CallTimeoutException error =
        CallTimeoutException.silent("GET /s", Duration.ofSeconds(60), Duration.ofHours(2));

    assertThat(error).hasMessage("GET /s was silent for 60000 ms (phase body)").hasNoCause();
    assertThat(error.phase()).isEqualTo(Phase.BODY);
    assertThat(error.limit()).isEqualTo(Duration.ofSeconds(60));
    assertThat(error.elapsed()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void lost_and_refused_connections_keep_phase_and_cause() {
    ConnectionException refused = new ConnectionException("refused", Phase.CONNECT, cause);
    assertThat(refused).hasMessage("refused").hasCause(cause);
    assertThat(refused.phase()).isEqualTo(Phase.CONNECT);
    TransportException lost = new TransportException("lost", Phase.BODY, null);
    assertThat(lost).hasMessage("lost").hasNoCause();
    assertThat(lost.phase()).isEqualTo(Phase.BODY);
  }

  @Test
  void broken_contract_names_endpoint_and_field() {
    ContractException field = new ContractException("GET /x", "files[3].size", "is missing");
    assertThat(field).hasMessage("GET /x: field files[3].size is missing").hasNoCause();
    assertThat(field.field()).contains("files[3].size");
    assertThat(field.endpoint()).isEqualTo("GET /x");
    ContractException document = new ContractException("GET /x", null, "is empty");
    assertThat(document).hasMessage("GET /x: the answer is empty");
    assertThat(document.field()).isEmpty();
  }

  @Test
  void upload_that_is_too_large_names_the_limit() {
    UploadTooLargeException error = new UploadTooLargeException(104_857_600);
    assertThat(error).hasMessage("The upload is larger than 104857600 bytes");
    assertThat(error.limitBytes()).isEqualTo(104_857_600);
  }

  @Test
  void upload_of_another_length_names_both() {
    UploadLengthException more = new UploadLengthException(10, 12);
    assertThat(more)
        .hasMessage("The upload was declared as 10 bytes, but its source gave at least 12");
    assertThat(more.declaredBytes()).isEqualTo(10);
    assertThat(more.actualBytes()).isEqualTo(12);
    assertThat(new UploadLengthException(10, 8))
        .hasMessage("The upload was declared as 10 bytes, but its source gave 8");
  }

  @Test
  void failure_of_a_source_is_the_cause_and_not_quoted() {
    UploadSourceException error = new UploadSourceException(cause);
    assertThat(error).hasCause(cause);
    assertThat(error.getMessage()).contains("java.io.IOException").doesNotContain("SECRET");
  }

  @Test
  void others_say_what_happened() {
    assertThat(new ActionFailedException("left_click", "off screen"))
        .hasMessage("Action left_click failed: off screen");
    assertThat(new UnsupportedActionException("leap0", "zoom"))
        .hasMessage("leap0 does not support the action zoom");
    assertThat(new ClientClosedException()).hasMessage("The client is closed");
    ServerEventException event = new ServerEventException("GET /status/stream", "gone");
    assertThat(event).hasMessage("GET /status/stream signalled an error event: gone");
    assertThat(event.detail()).isEqualTo("gone");
  }

  @Test
  void every_error_is_unchecked_and_of_one_tree() {
    assertThat(RuntimeException.class).isAssignableFrom(NenException.class);
    assertThat(NenException.class.isSealed()).isTrue();
    assertThat(ApiException.class.isSealed()).isTrue();
  }
}
