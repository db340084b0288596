package ai.getnen.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
  private static final RetryPolicy DEFAULTS = RetryPolicy.defaults();

  @Test
  void defaults_are_three_attempts_with_waits_up_to_two_seconds() {
    assertThat(DEFAULTS)
        .isEqualTo(
            new RetryPolicy(
                3, Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(60)));
  }

  @Test
  void none_is_one_attempt() {
    assertThat(RetryPolicy.none().maxAttempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0.1S, PT2S, PT60S, maxAttempts",
    "-1, PT0.1S, PT2S, PT60S, maxAttempts",
    "3, PT0S, PT2S, PT60S, firstBackoff",
    "3, PT-0.1S, PT2S, PT60S, firstBackoff",
    "3, PT2S, PT1.999999999S, PT60S, maxBackoff",
    "3, PT0.1S, PT0S, PT60S, maxBackoff",
    "3, PT0.1S, PT-2S, PT60S, maxBackoff",
    "3, PT0.1S, PT2S, PT-0.000000001S, maxRetryAfter"
  })
  void value_out_of_range_is_refused_by_name(
      int attempts, Duration first, Duration max, Duration retryAfter, String argument) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(attempts, first, max, retryAfter))
        .withMessageStartingWith(argument + " must ");
  }

  @Test
  void smallest_values_are_allowed() {
    Duration nano = Duration.ofNanos(1);
    assertThat(new RetryPolicy(1, nano, nano, Duration.ZERO).maxRetryAfter()).isZero();
  }

  @Test
  void each_change_makes_a_copy_that_keeps_the_rest() {
    RetryPolicy changed =
        DEFAULTS
            .withMaxAttempts(7)
            .withBackoff(Duration.ofMillis(5), Duration.ofMillis(6))
            .withMaxRetryAfter(Duration.ofMillis(8));

    assertThat(changed)
        .isEqualTo(
            new RetryPolicy(7, Duration.ofMillis(5), Duration.ofMillis(6), Duration.ofMillis(8)));
    assertThat(DEFAULTS.maxAttempts()).isEqualTo(3);
  }

  @Test
  void change_out_of_range_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withMaxAttempts(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withBackoff(Duration.ZERO, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.withMaxRetryAfter(Duration.ofSeconds(-1)));
  }
}
