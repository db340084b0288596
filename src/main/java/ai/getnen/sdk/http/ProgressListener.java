package ai.getnen.sdk.http;

/**
 * Hears how far a transfer has come. It is called on an event-loop thread, or during an upload on
 * the thread that its source emits on, and must not block; what it throws is logged and does not
 * disturb the transfer.
 */
@FunctionalInterface
public interface ProgressListener {
  /**
   * Hears of more bytes. An attempt that is repeated starts again at zero.
   *
   * @param transferredBytes bytes of the file so far
   * @param totalBytes the file's size, -1 if it is not known
   */
  void onProgress(long transferredBytes, long totalBytes);

  /** Returns the listener that does nothing. */
  static ProgressListener none() {
    return (transferred, total) -> {};
  }
}
