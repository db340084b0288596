package ai.getnen.sdk.http;

import ai.getnen.sdk.error.Phase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a call or one attempt of it ended.
 *
 * @param end how
 * @param status the last HTTP status, null if none came
 * @param phase how far it had come
 * @param bytesSent bytes handed to the connection, heads included; over all attempts for a call
 * @param bytesReceived bytes read from the connection, heads included; over all attempts for a call
 *     (over HTTP/2 heads as they are before compression, and no frames)
 * @param elapsed time since subscription
 * @param error what failed, null unless {@code end} is {@link End#FAILED}
 */
public record CallOutcome(
    End end,
    @Nullable Integer status,
    Phase phase,
    long bytesSent,
    long bytesReceived,
    Duration elapsed,
    @Nullable Throwable error) {

  /** The ways to end. */
  public enum End {
    /** With everything the caller asked for. */
    COMPLETED,
    /** With an error. */
    FAILED,
    /** Cancelled by the caller. */
    CANCELLED
  }
}
