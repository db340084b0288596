package ai.getnen.sdk.local.video;

import ai.getnen.sdk.local.backend.Frame;
import java.io.IOException;

/**
 * A video that is being made. Its time is counted in slots of 1/{@link VideoMaker#RATE} s; a frame
 * stays until the next one. Methods may block, and but for {@link #discard} are called by one
 * thread at a time.
 */
public interface VideoFile {

  /**
   * Adds what the screen shows from {@code slot} on. A frame of another size than the first is
   * fitted into that one's, with black beside it: a video has one size.
   *
   * @param slot greater than the one before; the first is 0
   * @throws IOException if it cannot be encoded or written
   */
  void add(Frame frame, long slot) throws IOException;

  /**
   * Completes the file; the last frame stays until {@code end}.
   *
   * @param end a slot, greater than that of the last frame
   * @throws IOException if it cannot be encoded or written
   */
  void finish(long end) throws IOException;

  /** Gives the video up, from any thread: nothing runs on, and there is no file. */
  void discard();
}
