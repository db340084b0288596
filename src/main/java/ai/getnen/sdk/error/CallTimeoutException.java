package ai.getnen.sdk.error;

import java.time.Duration;

/**
 * A call ran out of time. It either changes nothing, may be repeated without harm, or never left:
 * an act that may have left signals {@link OutcomeUnknownException} instead.
 */
public final class CallTimeoutException extends NenException {
  private static final long serialVersionUID = 1L;

  private final Phase phase;
  private final Duration limit;
  private final Duration elapsed;

  /**
   * Makes the error.
   *
   * @param endpoint method and path template
   * @param phase where the time ran out
   * @param limit the call's time limit
   * @param elapsed time since subscription, pauses that do not count against the limit included
   */
  public CallTimeoutException(String endpoint, Phase phase, Duration limit, Duration elapsed) {
    this(
        phase,
        limit,
        elapsed,
        "%s did not finish within %d ms (phase %s)".formatted(endpoint, limit.toMillis(), phase));
  }

  private CallTimeoutException(Phase phase, Duration limit, Duration elapsed, String message) {
    super(message, null);
    this.phase = phase;
    this.limit = limit;
    this.elapsed = elapsed;
  }

  /**
   * Returns the error of a stream on which nothing came for too long.
   *
   * @param endpoint method and path template
   * @param limit the longest silence that is borne
   * @param elapsed time since subscription
   */
  public static CallTimeoutException silent(String endpoint, Duration limit, Duration elapsed) {
    Phase phase = Phase.BODY;
    return new CallTimeoutException(
        phase,
        limit,
        elapsed,
        "%s was silent for %d ms (phase %s)".formatted(endpoint, limit.toMillis(), phase));
  }

  /** Returns where the time ran out. */
  public Phase phase() {
    return phase;
  }

  /** Returns the time limit that ran out: the call's, or that of a silence. */
  public Duration limit() {
    return limit;
  }

  /** Returns the time since subscription, pauses that do not count against the limit included. */
  public Duration elapsed() {
    return elapsed;
  }
}
