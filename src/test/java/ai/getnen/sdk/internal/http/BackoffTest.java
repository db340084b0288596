package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.ErrorAnswer;
import ai.getnen.sdk.http.RetryPolicy;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final int DRAWS = 2_000;
  private static final RetryPolicy POLICY = RetryPolicy.defaults();

  @ParameterizedTest
  @CsvSource({"1, 100", "2, 200", "3, 400", "4, 800", "5, 1600", "6, 2000", "7, 2000", "99, 2000"})
  void wait_is_drawn_from_zero_to_a_bound_that_doubles_up_to_the_cap(int number, long millis) {
    long bound = Duration.ofMillis(millis).toNanos();
    long[] draws =
        LongStream.range(0, DRAWS).map(i -> wait(number, answer(null), POLICY).toNanos()).toArray();

    assertThat(LongStream.of(draws).min().orElseThrow()).isBetween(0L, bound / 10);
    assertThat(LongStream.of(draws).max().orElseThrow()).isBetween(bound / 10 * 9, bound);
    assertThat(LongStream.of(draws).average().orElseThrow()).isBetween(bound * 0.45, bound * 0.55);
  }

  @Property
  void wait_never_leaves_its_bound(
      @ForAll @IntRange(min = 1) int number,
      @ForAll @LongRange(min = 1, max = 3_600_000_000_000L) long first,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long more) {
    RetryPolicy policy =
        POLICY.withBackoff(Duration.ofNanos(first), Duration.ofNanos(first).plusNanos(more));
    BigInteger doubled =
        BigInteger.valueOf(first).shiftLeft(Math.min(number - 1, 64)); // the cap is reached by then
    BigInteger bound = doubled.min(BigInteger.valueOf(first + more));

    assertThat(wait(number, answer(null), policy).toNanos()).isBetween(0L, bound.longValueExact());
  }

  @Test
  void what_the_server_asks_for_is_honoured_to_the_nanosecond() {
    Duration asked = Duration.ofSeconds(7, 5);
    assertThat(Backoff.before(1, answer(asked), POLICY)).contains(asked);
    assertThat(Backoff.before(9, answer(asked), POLICY)).contains(asked);
    assertThat(Backoff.before(1, answer(Duration.ZERO), POLICY)).contains(Duration.ZERO);
    assertThat(Backoff.before(1, answer(Duration.ofSeconds(60)), POLICY))
        .contains(Duration.ofSeconds(60));
  }

  @Test
  void a_server_that_asks_for_too_long_is_not_called_again() {
    assertThat(Backoff.before(1, answer(Duration.ofSeconds(60).plusNanos(1)), POLICY)).isEmpty();
    assertThat(Backoff.before(1, answer(Duration.ofSeconds(999_999_999)), POLICY)).isEmpty();
  }

  @Test
  void what_the_server_asks_for_is_ignored_if_the_policy_says_so() {
    RetryPolicy deaf = POLICY.withMaxRetryAfter(Duration.ZERO);
    assertThat(wait(1, answer(Duration.ofSeconds(7)), deaf))
        .isBetween(Duration.ZERO, Duration.ofMillis(100));
    assertThat(wait(1, answer(Duration.ofDays(9)), deaf))
        .isBetween(Duration.ZERO, Duration.ofMillis(100));
  }

  @Test
  void any_other_error_waits_too() {
    assertThat(wait(1, new IllegalStateException(), POLICY))
        .isBetween(Duration.ZERO, Duration.ofMillis(100));
  }

  private static Duration wait(int number, Throwable error, RetryPolicy policy) {
    return Backoff.before(number, error, policy).orElseThrow();
  }

  @Test
  void wait_without_a_reasonable_cap_does_not_overflow() {
    Duration nanos = Duration.ofNanos(Long.MAX_VALUE);
    Duration ages = Duration.ofSeconds(Long.MAX_VALUE);
    for (int number : new int[] {1, 2, 63, 64, 65, Integer.MAX_VALUE}) {
      assertThat(wait(number, answer(null), POLICY.withBackoff(nanos, nanos)))
          .isBetween(Duration.ZERO, nanos);
      assertThat(wait(number, answer(null), POLICY.withBackoff(Duration.ofNanos(1), ages)))
          .isBetween(Duration.ZERO, ages);
      assertThat(wait(number, answer(null), POLICY.withBackoff(ages, ages)))
          .isBetween(Duration.ZERO, ages);
    }
  }

  private static ApiException answer(@Nullable Duration retryAfter) {
    return ApiException.of(
        new ErrorAnswer("nen", "getDesktop", "GET /x", 503, "", "", List.of(), retryAfter));
  }
}
