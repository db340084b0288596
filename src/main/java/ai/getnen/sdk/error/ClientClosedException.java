package ai.getnen.sdk.error;

/** The client is closed. Nothing was sent. */
public final class ClientClosedException extends NenException {
  private static final long serialVersionUID = 1L;

  /** Makes the error. */
  public ClientClosedException() {
    super("The client is closed", null);
  }
}
