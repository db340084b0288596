package ai.getnen.sdk.local.video;

import ai.getnen.sdk.local.backend.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Makes videos with what this machine has. */
@FunctionalInterface
public interface VideoMaker {
  /** How many slots the time of a video has in a second. */
  int RATE = 12;

  /**
   * Begins a video. Blocks.
   *
   * @param file where there is nothing yet
   * @param first of the size that the video will have, or one pixel more to be even
   * @throws IOException if it cannot begin
   * @throws UnsupportedOperationException if there is no encoder; the message says which there may
   *     be
   */
  VideoFile open(Path file, Frame first) throws IOException;

  /** Looks for an encoder on the {@code PATH} and the class path. Blocks: it asks what it finds. */
  static VideoMaker find() {
    return find(Objects.requireNonNullElse(System.getenv("PATH"), ""));
  }

  /**
   * Looks for an encoder.
   *
   * @param path folders, as {@code PATH} has them; empty for none
   */
  static VideoMaker find(String path) {
    Optional<VideoMaker> outside = Ffmpeg.on(path);
    return outside.isPresent() ? outside.get() : inside();
  }

  private static VideoMaker inside() {
    try {
      Class.forName("org.jcodec.codecs.h264.H264Encoder");
      return JcodecVideo::begin;
    } catch (ClassNotFoundException e) {
      return (file, first) -> {
        throw new UnsupportedOperationException(
            "Recording needs ffmpeg (with libx264) on the PATH, or org.jcodec:jcodec on the class"
                + " path");
      };
    }
  }
}
