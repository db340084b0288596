package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.video.VideoFile;
import ai.getnen.sdk.local.video.VideoMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Makes videos of nothing, and writes down what of. */
final class FakeVideos implements VideoMaker {
  final List<Fake> all = new CopyOnWriteArrayList<>();
  volatile Step onAdd = () -> {};
  volatile Step onFinish = () -> {};

  /** What an encoder does meanwhile. */
  interface Step {
    void run() throws IOException;
  }

  @Override
  public Fake open(Path file, Frame first) throws IOException {
    Files.writeString(file, "begun");
    Fake fake = new Fake(file);
    all.add(fake);
    return fake;
  }

  Fake last() {
    return all.get(all.size() - 1);
  }

  /** One of them. */
  final class Fake implements VideoFile {
    final Path file;
    final List<Frame> frames = new CopyOnWriteArrayList<>();
    final List<Long> slots = new CopyOnWriteArrayList<>();
    volatile long end = -1;
    volatile boolean discarded;

    private Fake(Path file) {
      this.file = file;
    }

    @Override
    public void add(Frame frame, long slot) throws IOException {
      frames.add(frame);
      slots.add(slot);
      onAdd.run();
    }

    @Override
    public void finish(long last) throws IOException {
      onFinish.run();
      Files.writeString(file, "a video");
      end = last;
    }

    @Override
    public void discard() {
      discarded = true;
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
