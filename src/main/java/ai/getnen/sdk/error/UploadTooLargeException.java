package ai.getnen.sdk.error;

/** An upload is larger than the vendor takes. The byte that would overshoot was not sent. */
public final class UploadTooLargeException extends NenException {
  private static final long serialVersionUID = 1L;

  private final long limitBytes;

  /**
   * Makes the error.
   *
   * @param limitBytes the largest upload in bytes
   */
  public UploadTooLargeException(long limitBytes) {
    super("The upload is larger than %d bytes".formatted(limitBytes), null);
    this.limitBytes = limitBytes;
  }

  /** Returns the largest upload in bytes. */
  public long limitBytes() {
    return limitBytes;
  }
}
