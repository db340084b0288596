package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.http.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a repeat. */
final class Backoff {
  private static final int MOST_DOUBLINGS = 30;
  private static final Duration LONGEST = Duration.ofDays(365);

  private Backoff() {}

  /**
   * Returns the wait after attempt {@code number}; empty if the server asks for longer than we
   * wait.
   */
  static Optional<Duration> before(int number, Throwable error, RetryPolicy policy) {
    Optional<Duration> asked =
        error instanceof ApiException answer && !policy.maxRetryAfter().isZero()
            ? answer.retryAfter()
            : Optional.empty();
    if (asked.isPresent()) {
      return asked.filter(wait -> wait.compareTo(policy.maxRetryAfter()) <= 0);
    }
    return Optional.of(fullJitter(number, policy));
  }

  private static long nanos(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
  }

  private static Duration fullJitter(int number, RetryPolicy policy) {
    long cap = nanos(policy.maxBackoff());
    long first = nanos(policy.firstBackoff());
    int doublings = Math.min(number - 1, MOST_DOUBLINGS);
    long most = first > cap >> doublings ? cap : first << doublings;
    return Duration.ofNanos(ThreadLocalRandom.current().nextLong(most + 1));
  }
}
