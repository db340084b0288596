package ai.getnen.sdk.local;

import ai.getnen.sdk.local.video.VideoMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The recordings of one desktop, of which at most one goes on; they go with it. Thread-safe. */
final class Recordings {
  private static final int MOST = 100;

  private final LocalScreen screen;
  private final Path folder;
  private final Mono<VideoMaker> maker;
  private final Threads threads;
  private final Failure gone;
  private final Map<String, Recording> all = new LinkedHashMap<>();
  private @Nullable Recording last;
  private long number;
  private boolean closed;

  /** Makes a desktop's recordings, in a folder of the desktop's. */
  Recordings(
      LocalScreen screen, Path folder, Mono<VideoMaker> maker, Threads threads, Failure gone) {
    this.screen = screen;
    this.folder = folder;
    this.maker = maker;
    this.threads = threads;
    this.gone = gone;
  }

  /** Starts one; it goes on even if the caller leaves before it does. 409 if one goes on. */
  Mono<Recording> start() {
    return Mono.create(
        sink -> {
          Recording recording = reserve();
          recording.ended().subscribe(null, error -> forget(recording));
          maker
              .flatMap(found -> recording.start(screen, found, threads))
              .doOnError(error -> forget(recording))
              .subscribe(sink::success, sink::error);
        });
  }

  /** Stops the one that goes on and waits for its file. 409 if none does. */
  Mono<Recording> stop() {
    return Mono.defer(
        () -> {
          Recording recording = last();
          return recording == null
              ? Mono.error(Failure.of(409, "No recording is active"))
              : recording.stop().thenReturn(recording);
        });
  }

  /** The one that was started last, unless it was deleted. */
  synchronized @Nullable Recording last() {
    return last;
  }

  synchronized List<Recording> list() {
    return new ArrayList<>(all.values());
  }

  synchronized Recording get(String id) {
    Recording recording = all.get(id);
    if (recording == null) {
      throw Failure.of(404, "Recording not found: " + id);
    }
    return recording;
  }

  /** Returns a finished one's file; 409 while it goes on. */
  OpenFile open(String id) throws IOException {
    return finished(id).open();
  }

  void delete(String id) {
    Recording recording = finished(id);
    forget(recording);
    recording.giveUp();
  }

  /** Ends what goes on; nothing of it is kept. */
  Mono<Void> close() {
    return threads
        .work(
            () -> {
              shut().forEach(Recording::giveUp);
              return true;
            })
        .then();
  }

  private Recording finished(String id) {
    Recording recording = get(id);
    if (recording.active()) {
      throw Failure.of(409, "The recording is active");
    }
    return recording;
  }

  private synchronized Recording reserve() {
    if (closed) {
      throw gone;
    }
    if (last != null && last.active()) {
      throw Failure.of(409, "A recording is active already");
    }
    if (all.size() >= MOST) {
      throw Failure.of(429, "There are " + MOST + " recordings already: delete one first");
    }
    String id = "rec-%04d".formatted(++number);
    Recording recording = new Recording(id, folder.resolve(id + ".mp4"));
    all.put(id, recording);
    last = recording;
    return recording;
  }

  private synchronized void forget(Recording recording) {
    all.remove(recording.id());
    if (last == recording) {
      last = null;
    }
  }

  private synchronized List<Recording> shut() {
    closed = true;
    return list();
  }
}
