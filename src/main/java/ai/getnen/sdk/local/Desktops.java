package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.DriveView;
import ai.getnen.sdk.local.video.VideoMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The desktops that are there, in the order of their creation. */
final class Desktops {
  /** How Nen's ids begin ({@code wire.md} 1.1). */
  static final String NEN = "dsk_";

  /** How Leap0's begin here: its clients make the id a label of a host name. */
  static final String LEAP0 = "sbx-";

  /** The only type that there is. */
  static final String TYPE = "sandbox";

  private final Function<DriveView, DesktopBackend> backends;
  private final DesktopClock clock;
  private final int most;
  private final Path home;
  private final Threads threads;
  private final Mono<VideoMaker> video;
  private final Map<String, LocalDesktop> active = new LinkedHashMap<>();
  private long number;
  private int taken;
  private boolean closed;

  Desktops(Settings settings, Path home, Threads threads) {
    this.backends = settings.backend();
    this.clock = settings.clock();
    this.most = settings.limits().desktops();
    this.home = home;
    this.threads = threads;
    this.video = Mono.fromSupplier(settings.video()).subscribeOn(threads.video()).cache();
  }

  Threads threads() {
    return threads;
  }

  /** Makes a desktop; it is there even if the caller leaves before it is done. 429 for one more. */
  Mono<LocalDesktop> create(String prefix) {
    return threads.work(() -> build(prefix));
  }

  LocalDesktop get(String id) {
    LocalDesktop desktop = find(id);
    if (desktop == null) {
      throw Failure.noDesktop(id);
    }
    return desktop;
  }

  synchronized List<LocalDesktop> list() {
    return new ArrayList<>(active.values());
  }

  /** Takes the desktop off the list at once; completes when it has freed all it held. */
  Mono<Void> delete(String id) {
    LocalDesktop desktop = remove(id);
    return desktop == null ? Mono.error(Failure.noDesktop(id)) : desktop.close();
  }

  Mono<Void> close() {
    return Flux.fromIterable(shut()).flatMap(desktop -> desktop.close()).then();
  }

  private LocalDesktop build(String prefix) throws IOException {
    reserve();
    try {
      return made(newId(prefix));
    } catch (IOException | RuntimeException | Error e) {
      release();
      throw e;
    }
  }

  private LocalDesktop made(String id) throws IOException {
    Drive drive = Drive.create(home.resolve(id), Failure.noDesktop(id));
    try {
      DesktopBackend backend = backends.apply(new DriveFiles(drive));
      return entered(new LocalDesktop(id, backend, drive, clock, threads, video));
    } catch (RuntimeException | Error e) {
      drive.close();
      throw e;
    }
  }

  private LocalDesktop entered(LocalDesktop desktop) {
    if (!enter(desktop)) {
      desktop.screen().discard();
      throw Failure.of(503, "The server is closing");
    }
    return desktop;
  }

  /** A place is taken before the work is done, so that many at once do not pass the limit. */
  private synchronized void reserve() {
    if (taken >= most) {
      throw Failure.of(429, "There are " + most + " desktops already: delete one first");
    }
    taken++;
  }

  private synchronized void release() {
    taken--;
  }

  private synchronized boolean enter(LocalDesktop desktop) {
    if (!closed) {
      active.put(desktop.id(), desktop);
    }
    return !closed;
  }

  private synchronized @Nullable LocalDesktop find(String id) {
    return active.get(id);
  }

  private synchronized @Nullable LocalDesktop remove(String id) {
    LocalDesktop desktop = active.remove(id);
    taken -= desktop == null ? 0 : 1;
    return desktop;
  }

  private synchronized List<LocalDesktop> shut() {
    closed = true;
    List<LocalDesktop> all = list();
    active.clear();
    return all;
  }

  /** The counter makes it unique, the random part hard to mistake for one of another server. */
  private synchronized String newId(String prefix) {
    return "%s%08x%04x".formatted(prefix, ThreadLocalRandom.current().nextInt(), ++number);
  }
}
