package ai.getnen.sdk.error;

/**
 * The caller's own source failed while it was uploaded, or there was no memory for what it gave;
 * the cause is that failure. The server saw a broken request, or none if a file could not be
 * opened, and keeps nothing.
 */
public final class UploadSourceException extends NenException {
  private static final long serialVersionUID = 1L;

  /** Makes the error. */
  public UploadSourceException(Throwable cause) {
    super("The source of the upload failed: " + cause.getClass().getName(), cause);
  }
}
