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
    super(
        "%s did not finish within %d ms (phase %s)".formatted(endpoint, limit.toMillis(), phase),
        null);
    this.phase = phase;
    this.limit = limit;
    this.elapsed = elapsed;
  }

  /** Returns where the time ran out. */
  public Phase phase() {
    return phase;
  }

  /** Returns the call's time limit. */
  public Duration limit() {
    return limit;
  }

  /** Returns the time since subscription, pauses that do not count against the limit included. */
  public Duration elapsed() {
    return elapsed;
  }
}
