package ai.getnen.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a call that may be repeated without harm was lost, or was no HTTP. An act whose
 * answer is lost signals {@link OutcomeUnknownException} instead.
 */
public final class TransportException extends NenException {
  private static final long serialVersionUID = 1L;

  private final Phase phase;

  /**
   * Makes the error.
   *
   * @param message what failed, free of secrets
   * @param phase where it failed
   * @param cause what the network said
   */
  public TransportException(String message, Phase phase, @Nullable Throwable cause) {
    super(message, cause);
    this.phase = phase;
  }

  /** Returns where it failed. */
  public Phase phase() {
    return phase;
  }
}
