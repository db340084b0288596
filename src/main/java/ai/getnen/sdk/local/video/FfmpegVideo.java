package ai.getnen.sdk.local.video;

import ai.getnen.sdk.local.backend.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A video by a process of {@code ffmpeg}. Frames go through its input as raw pictures in IVF, the
 * smallest container that gives each a time, so that an unchanged screen costs nothing.
 */
final class FfmpegVideo implements VideoFile {
  private static final int HEADER = 32;
  private static final int FRAME_HEADER = 12;
  private static final int LONGEST_END_SECONDS = 60;

  private final Path file;
  private final Process process;
  private final OutputStream input;
  private final Fitting fitting;
  private Planes last;
  private long lastSlot = -1;

  private FfmpegVideo(Path file, Process process, Frame first) {
    this.file = file;
    this.process = process;
    this.input = process.getOutputStream();
    this.fitting = Fitting.to(first);
    this.last = fitting.planes(first);
  }

  static FfmpegVideo begin(Path file, Frame first, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    FfmpegVideo video = new FfmpegVideo(file, process, first);
    video.write(video.header());
    return video;
  }

  private ByteBuffer header() {
    return little(HEADER)
        .put("DKIF".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 0)
        .putShort((short) HEADER)
        .put("I420".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) last.width())
        .putShort((short) last.height())
        .putInt(VideoMaker.RATE)
        .putInt(1);
  }

  @Override
  public void add(Frame frame, long slot) throws IOException {
    last = fitting.planes(frame);
    send(slot);
  }

  /** The last frame is sent once more: a frame's time ends where the next one's begins. */
  @Override
  public void finish(long end) throws IOException {
    if (lastSlot < end - 1) {
      send(end - 1);
    }
    input.close();
    await();
  }

  private void send(long slot) throws IOException {
    int size = last.y().length + last.u().length + last.v().length;
    write(little(FRAME_HEADER).putInt(size).putLong(slot));
    input.write(last.y());
    input.write(last.u());
    input.write(last.v());
    input.flush();
    lastSlot = slot;
  }

  private void await() throws IOException {
    try {
      if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("ffmpeg has not made the video");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void discard() {
    process.destroyForcibly();
    try {
      process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS);
      Files.deleteIfExists(file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    input.write(bytes.array(), bytes.arrayOffset(), bytes.capacity());
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
