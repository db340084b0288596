package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.video.VideoFile;
import ai.getnen.sdk.local.video.VideoMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One recording of a screen, from its start until it is deleted. */
final class Recording {
  static final String TYPE = "video/mp4";
  private static final Logger log = LoggerFactory.getLogger(Recording.class);

  private final String id;
  private final Path file;
  private final Instant started = now();
  private final Sinks.Empty<Void> ended = Sinks.empty();
  private final Disposable.Swap filming = Disposables.swap();
  private volatile @Nullable Camera camera;
  private volatile @Nullable Instant stopped;
  private volatile String resolution = "";
  private boolean gone;

  Recording(String id, Path file) {
    this.id = id;
    this.file = file;
  }

  String id() {
    return id;
  }

  String resolution() {
    return resolution;
  }

  Instant started() {
    return started;
  }

  @Nullable Instant stopped() {
    return stopped;
  }

  /** Whether it goes on, or is about to. */
  boolean active() {
    return stopped == null;
  }

  /** Takes the first picture and begins the video; completes once it is being made. */
  Mono<Recording> start(LocalScreen screen, VideoMaker maker, Threads threads) {
    return screen
        .glance(gestures -> Camera.copy(gestures.frame()))
        .publishOn(threads.video())
        .map(first -> begun(screen, opened(maker, first), first, threads));
  }

  private synchronized Recording begun(
      LocalScreen screen, VideoFile video, Frame first, Threads threads) {
    Camera made = new Camera(screen, video, first, threads);
    if (gone) {
      made.giveUp();
      throw Failure.of(409, "The recording has been given up");
    }
    resolution = first.width() + "x" + first.height();
    camera = made;
    filming.update(made.film().subscribe(null, this::broken, this::done));
    return this;
  }

  private VideoFile opened(VideoMaker maker, Frame first) {
    try {
      return maker.open(file, first);
    } catch (UnsupportedOperationException e) {
      throw Failure.of(501, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      log.warn("A recording cannot begin", e);
      throw Failure.of(500, "The recording cannot begin");
    }
  }

  /** Stops filming; completes when the video can be played. 409 before it has begun. */
  Mono<Void> stop() {
    Camera films = camera;
    if (films == null || !active()) {
      return Mono.error(Failure.of(409, "No recording is active"));
    }
    films.stop();
    return ended();
  }

  /** Completes with the video, or signals why there is none. */
  Mono<Void> ended() {
    return ended.asMono();
  }

  private void done() {
    stopped = now();
    ended.tryEmitEmpty();
  }

  private void broken(Throwable error) {
    // what an encoder says is of files; a screen's own words may hold what was typed
    log.warn(
        "A recording has failed: {}",
        error instanceof UncheckedIOException
            ? error.getMessage()
            : error.getClass().getSimpleName());
    stopped = now();
    ended.tryEmitError(Failure.of(500, "The recording has failed"));
    giveUp();
  }

  /** Ends it at once, if it goes on, and leaves no file. Blocks. */
  synchronized void giveUp() {
    gone = true;
    filming.dispose();
    Camera films = camera;
    if (films != null) {
      films.giveUp();
    }
    ended.tryEmitError(Failure.of(409, "The recording has been given up"));
  }

  /** What the file holds so far. */
  long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  OpenFile open() throws IOException {
    FileChannel channel = FileChannel.open(file);
    return new OpenFile(channel, channel.size(), TYPE);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
