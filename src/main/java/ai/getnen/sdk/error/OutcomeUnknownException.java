package ai.getnen.sdk.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An act may or may not have happened: its request may have left, and no answer came that tells.
 * The SDK never repeats such a call. Look at the desktop before you do.
 */
public final class OutcomeUnknownException extends NenException {
  private static final long serialVersionUID = 1L;

  private final Trace trace;
  private final boolean timedOut;
  private final @Nullable ErrorAnswer answer;

  private OutcomeUnknownException(
      String message,
      Trace trace,
      boolean timedOut,
      @Nullable ErrorAnswer answer,
      @Nullable Throwable cause) {
    super(message, cause);
    this.trace = trace;
    this.timedOut = timedOut;
    this.answer = answer;
  }

  /**
   * How far the call had come.
   *
   * @param endpoint method and path template
   * @param phase where it stopped
   * @param elapsed time since subscription
   * @param bytesSent bytes of the request that were handed to the connection, its head included
   */
  public record Trace(String endpoint, Phase phase, Duration elapsed, long bytesSent)
      implements Serializable {}

  /** Returns the error of an act that ran out of time. */
  public static OutcomeUnknownException timedOut(Trace trace, Duration limit) {
    return new OutcomeUnknownException(
        "%s did not finish within %d ms (phase %s); it may have happened"
            .formatted(trace.endpoint(), limit.toMillis(), trace.phase()),
        trace,
        true,
        null,
        null);
  }

  /** Returns the error of an act whose connection broke. */
  public static OutcomeUnknownException broken(Trace trace, Throwable cause) {
    return new OutcomeUnknownException(
        "%s lost its connection (phase %s); it may have happened"
            .formatted(trace.endpoint(), trace.phase()),
        trace,
        false,
        null,
        cause);
  }

  /** Returns the error of an act that a gateway answered with 502 or 504. */
  public static OutcomeUnknownException answered(Trace trace, ApiException answer) {
    return new OutcomeUnknownException(
        "%s was answered %d by a gateway; it may have happened"
            .formatted(trace.endpoint(), answer.statusCode()),
        trace,
        false,
        answer.answer(),
        null);
  }

  /** Returns where the call stopped. */
  public Phase phase() {
    return trace.phase();
  }

  /** Returns whether the call's own time limit ended it. */
  public boolean timedOut() {
    return timedOut;
  }

  /** Returns the time since subscription. */
  public Duration elapsed() {
    return trace.elapsed();
  }

  /** Returns how many bytes of the request, its head included, were handed to the connection. */
  public long bytesSent() {
    return trace.bytesSent();
  }

  /** Returns the gateway's status, 502 or 504; empty if no answer came. */
  public OptionalInt statusCode() {
    return answer == null ? OptionalInt.empty() : OptionalInt.of(answer.status());
  }

  /** Returns the gateway's answer as it came, at most 16 KiB; empty if none came. Do not log it. */
  public Optional<String> responseBody() {
    return Optional.ofNullable(answer).map(ErrorAnswer::body);
  }
}
