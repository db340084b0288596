package ai.getnen.sdk.error;

/**
 * The client is closed, and nothing was sent; of a call that may be repeated an earlier attempt may
 * have been.
 */
public final class ClientClosedException extends NenException {
  private static final long serialVersionUID = 1L;

  /** Makes the error. */
  public ClientClosedException() {
    super("The client is closed", null);
  }
}
