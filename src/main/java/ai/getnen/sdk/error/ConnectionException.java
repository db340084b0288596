package ai.getnen.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection: refused, name not resolved, TLS failed, pool exhausted. Nothing was sent; or it
 * was sent to a server that said it did nothing with it and never will (HTTP/2: {@code
 * REFUSED_STREAM}, or {@code GOAWAY} without the request).
 */
public final class ConnectionException extends NenException {
  private static final long serialVersionUID = 1L;

  private final Phase phase;

  /**
   * Makes the error.
   *
   * @param message what failed, free of secrets
   * @param phase {@link Phase#POOL}, {@link Phase#CONNECT} or {@link Phase#TLS}
   * @param cause what the network said
   */
  public ConnectionException(String message, Phase phase, @Nullable Throwable cause) {
    super(message, cause);
    this.phase = phase;
  }

  /** Returns where it failed: {@link Phase#POOL}, {@link Phase#CONNECT} or {@link Phase#TLS}. */
  public Phase phase() {
    return phase;
  }
}
