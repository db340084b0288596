package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.video.VideoFile;
import ai.getnen.sdk.local.video.VideoMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Films a screen: looks twelve times a second, between actions and in their pauses, and has only
 * what changed encoded, elsewhere. While that is being done the newest picture waits and those
 * before it are dropped, so that no action ever waits for a video.
 */
final class Camera {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration SLOT = Duration.ofSeconds(1).dividedBy(VideoMaker.RATE);

  private final LocalScreen screen;
  private final VideoFile video;
  private final Threads threads;
  private final long began = System.nanoTime();
  private final Sinks.Empty<Void> stopping = Sinks.empty();
  private Frame seen;
  private long written = -1;
  private volatile long end;
  private volatile boolean givenUp;

  /** What there was to see, and when. */
  private record Shot(Frame frame, long slot) {}

  Camera(LocalScreen screen, VideoFile video, Frame first, Threads threads) {
    this.screen = screen;
    this.video = video;
    this.seen = first;
    this.threads = threads;
  }

  /** Returns a copy of what is on the screen: a frame itself is the backend's. */
  static Frame copy(Frame frame) {
    return new Frame(frame.width(), frame.height(), frame.rgb().clone());
  }

  /** Films until it is stopped, for at most an hour; completes when the video can be played. */
  Mono<Void> film() {
    return Flux.interval(SLOT, threads.timer())
        .onBackpressureDrop()
        .takeUntilOther(
            Mono.firstWithSignal(stopping.asMono(), Mono.delay(LONGEST, threads.timer()).then()))
        .doOnComplete(() -> end = slot())
        .concatMap(tick -> look(), 0)
        .onBackpressureLatest()
        .concatWith(look())
        .startWith(new Shot(seen, 0))
        .publishOn(threads.video(), 1)
        .doOnNext(this::write)
        .then(Mono.fromRunnable(this::finish));
  }

  void stop() {
    stopping.tryEmitEmpty();
  }

  /** Gives the video up: what is written fails from now on, and nobody need hear of it. */
  void giveUp() {
    givenUp = true;
    video.discard();
  }

  private Mono<Shot> look() {
    return screen.glance(gestures -> changed(gestures.frame())).flatMap(Mono::justOrEmpty);
  }

  private Optional<Shot> changed(Frame frame) {
    boolean same =
        frame.width() == seen.width()
            && frame.height() == seen.height()
            && Arrays.equals(frame.rgb(), seen.rgb());
    if (same) {
      return Optional.empty();
    }
    seen = copy(frame);
    return Optional.of(new Shot(seen, slot()));
  }

  private long slot() {
    return (System.nanoTime() - began) / SLOT.toNanos();
  }

  /** Two pictures of one slot follow each other: the later one must not be lost. */
  private void write(Shot shot) {
    long slot = Math.max(shot.slot(), written + 1);
    written = slot;
    attempt(() -> video.add(shot.frame(), slot));
  }

  private void finish() {
    attempt(() -> video.finish(Math.max(end, written + 1)));
  }

  private interface Step {
    void run() throws IOException;
  }

  private void attempt(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      if (!givenUp) {
        throw new UncheckedIOException(e);
      }
    } catch (LinkageError | VirtualMachineError e) {
      // Reactor lets these through as fatal, and the recording would never end
      throw new IllegalStateException(e);
    }
  }
}
