package ai.getnen.sdk.error;

/** An upload's source gave more or fewer bytes than were declared. No surplus byte was sent. */
public final class UploadLengthException extends NenException {
  private static final long serialVersionUID = 1L;

  private final long declaredBytes;
  private final long actualBytes;

  /**
   * Makes the error.
   *
   * @param declaredBytes what was declared
   * @param actualBytes what came; for a source with too much, the count at which it was stopped
   */
  public UploadLengthException(long declaredBytes, long actualBytes) {
    super(
        "The upload was declared as %d bytes, but its source gave %s%d"
            .formatted(declaredBytes, actualBytes > declaredBytes ? "at least " : "", actualBytes),
        null);
    this.declaredBytes = declaredBytes;
    this.actualBytes = actualBytes;
  }

  /** Returns the declared length in bytes. */
  public long declaredBytes() {
    return declaredBytes;
  }

  /** Returns how many bytes came; for a source with too much, the count at which it was stopped. */
  public long actualBytes() {
    return actualBytes;
  }
}
