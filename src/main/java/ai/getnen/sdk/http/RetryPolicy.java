package ai.getnen.sdk.http;

import java.time.Duration;

/**
 * How calls are repeated that may be repeated at all (see {@link Effect}): on connection errors,
 * lost answers and the statuses 408, 429, 502, 503 and 504, always inside the call's own time
 * limit.
 *
 * <p>Between attempts passes a random time up to {@code firstBackoff}, doubled with each attempt up
 * to {@code maxBackoff} (full jitter); a {@code Retry-After} of the server is honoured instead. If
 * it is longer than {@code maxRetryAfter}, or would not end inside the time limit, the call ends
 * with its error at once.
 *
 * @param maxAttempts attempts in all, the first included; at least 1
 * @param firstBackoff the longest wait before the second attempt; more than zero
 * @param maxBackoff the longest wait before any attempt; at least {@code firstBackoff}
 * @param maxRetryAfter the longest {@code Retry-After} that is waited for; zero to ignore the
 *     header
 */
public record RetryPolicy(
    int maxAttempts, Duration firstBackoff, Duration maxBackoff, Duration maxRetryAfter) {
  private static final RetryPolicy DEFAULTS =
      new RetryPolicy(3, Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(60));

  /** Validates the ranges. */
  public RetryPolicy {
    require(maxAttempts >= 1, "maxAttempts must be at least 1");
    require(isPositive(firstBackoff), "firstBackoff must be more than zero");
    require(maxBackoff.compareTo(firstBackoff) >= 0, "maxBackoff must be at least firstBackoff");
    require(!maxRetryAfter.isNegative(), "maxRetryAfter must not be negative");
  }

  /**
   * Returns 3 attempts in all, random waits of up to 100 ms, doubled up to 2 s, and {@code
   * Retry-After} up to 60 s.
   */
  public static RetryPolicy defaults() {
    return DEFAULTS;
  }

  /** Returns the policy that never repeats. */
  public static RetryPolicy none() {
    return DEFAULTS.withMaxAttempts(1);
  }

  /** Returns this policy with another number of attempts in all. */
  public RetryPolicy withMaxAttempts(int attempts) {
    return new RetryPolicy(attempts, firstBackoff, maxBackoff, maxRetryAfter);
  }

  /** Returns this policy with other limits of the wait before the second and before any attempt. */
  public RetryPolicy withBackoff(Duration first, Duration max) {
    return new RetryPolicy(maxAttempts, first, max, maxRetryAfter);
  }

  /** Returns this policy with another longest {@code Retry-After}. */
  public RetryPolicy withMaxRetryAfter(Duration max) {
    return new RetryPolicy(maxAttempts, firstBackoff, maxBackoff, max);
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isZero() && !duration.isNegative();
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
