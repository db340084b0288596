package ai.getnen.sdk.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutcomeUnknownExceptionTest {
  private static final OutcomeUnknownException.Trace TRACE =
      new OutcomeUnknownException.Trace(
          "POST /desktops/{id}/execute", Phase.RESPONSE, Duration.ofMillis(1_234), 321);

  @Test
  void act_that_ran_out_of_time_says_so() {
    OutcomeUnknownException error =
        OutcomeUnknownException.timedOut(TRACE, Duration.ofMillis(1_200));

    assertThat(error)
        .hasMessage(
            "POST /desktops/{id}/execute did not finish within 1200 ms (phase response);"
                + " it may have happened")
        .hasNoCause();
    assertThat(error.timedOut()).isTrue();
    assertThat(error.statusCode()).isEmpty();
    assertThat(error.responseBody()).isEmpty();
    keepsItsTrace(error);
  }

  @Test
  void act_whose_connection_broke_keeps_what_the_network_said() {
    IOException cause = new IOException("reset");
    OutcomeUnknownException error = OutcomeUnknownException.broken(TRACE, cause);

    assertThat(error)
        .hasMessage(
            "POST /desktops/{id}/execute lost its connection (phase response);"
                + " it may have happened")
        .hasCause(cause);
    assertThat(error.timedOut()).isFalse();
    assertThat(error.statusCode()).isEmpty();
    assertThat(error.responseBody()).isEmpty();
    keepsItsTrace(error);
  }

  @Test
  void act_that_a_gateway_answered_keeps_status_and_body_and_tells_no_body() {
    OutcomeUnknownException error =
        OutcomeUnknownException.answered(TRACE, ApiExceptionTest.error(502, "SECRET words"));

    assertThat(error)
        .hasMessage(
            "POST /desktops/{id}/execute was answered 502 by a gateway; it may have happened")
        .hasNoCause();
    assertThat(error.timedOut()).isFalse();
    assertThat(error.statusCode()).hasValue(502);
    assertThat(error.responseBody()).contains("body");
    keepsItsTrace(error);
  }

  private static void keepsItsTrace(OutcomeUnknownException error) {
    assertThat(error.phase()).isEqualTo(Phase.RESPONSE);
    assertThat(error.elapsed()).isEqualTo(Duration.ofMillis(1_234));
    assertThat(error.bytesSent()).isEqualTo(321);
  }
}
