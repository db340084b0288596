package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.video.VideoMaker;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One desktop: its screen, its files, its log, and what the API says of it. */
final class LocalDesktop {
  private static final Logger log = LoggerFactory.getLogger(LocalDesktop.class);

  private final String id;
  private final LocalScreen screen;
  private final Drive drive;
  private final Recordings recordings;
  private final Threads threads;
  private final ToolLog toolLog = new ToolLog();
  private final Processes processes = new Processes();
  private final Sinks.Empty<Void> ending = Sinks.empty();
  private final long created = now();
  private volatile Label label = new Label("", created);
  private volatile boolean connected;
  private volatile @Nullable ObjectNode settings;

  /** A name, and since when. */
  private record Label(String name, long since) {}

  LocalDesktop(
      String id,
      DesktopBackend backend,
      Drive drive,
      DesktopClock clock,
      Threads threads,
      Mono<VideoMaker> video) {
    this.id = id;
    this.threads = threads;
    this.screen = new LocalScreen(backend, drive, clock, threads, Failure.noDesktop(id));
    this.drive = drive;
    this.recordings = new Recordings(screen, drive.home(), video, threads, Failure.noDesktop(id));
  }

  String id() {
    return id;
  }

  LocalScreen screen() {
    return screen;
  }

  Drive drive() {
    return drive;
  }

  Recordings recordings() {
    return recordings;
  }

  Threads threads() {
    return threads;
  }

  Processes processes() {
    return processes;
  }

  void rename(String name) {
    label = new Label(name, now());
  }

  /** What Leap0's API made it with, null if it was Nen's. */
  @Nullable ObjectNode settings() {
    return settings;
  }

  void settings(ObjectNode made) {
    settings = made;
  }

  Instant created() {
    return Instant.ofEpochSecond(created);
  }

  /** Performs {@code call} in its turn and writes it into the log, whatever becomes of it. */
  Mono<Outcome> perform(Call call) {
    return Mono.fromCallable(() -> ComputerTool.read(call))
        .doOnError(error -> toolLog.add(call, 0, error))
        .flatMap(act -> screen.perform(stage -> perform(call, act, stage)));
  }

  private Mono<Outcome> perform(Call call, Act act, Stage stage) {
    long began = System.nanoTime();
    return act.on(stage)
        .onErrorMap(error -> !(error instanceof Failure), error -> broken(call.action(), error))
        .doOnSuccess(done -> toolLog.add(call, System.nanoTime() - began, null))
        .doOnError(error -> toolLog.add(call, System.nanoTime() - began, error));
  }

  /** Does in its turn what no tool call asks for, and so no log tells. */
  <T> Mono<T> act(String what, Function<Gestures, T> deed) {
    return screen
        .perform(stage -> Mono.fromCallable(() -> ComputerTool.done(deed, stage.gestures())))
        .onErrorMap(error -> !(error instanceof Failure), error -> broken(what, error));
  }

  /** Starts a process anew, in its turn; what becomes of the screen is the process's business. */
  Mono<Boolean> restart(String process) {
    return act(
        "restart",
        gestures -> {
          processes.restart(process, () -> Processes.part(process).ifPresent(gestures::restart));
          return true;
        });
  }

  /** The backend's own words stay here: they may hold what was typed. */
  private Failure broken(String action, Throwable error) {
    if (error instanceof UnsupportedOperationException) {
      return Failure.of(501, "This desktop cannot do that");
    }
    String kind = error.getClass().getSimpleName();
    log.warn("{} failed on {}: {}", action, id, kind);
    return Failure.of(500, "The desktop failed: " + kind);
  }

  ArrayNode toolLog() {
    return toolLog.toJson();
  }

  void connect() {
    connected = true;
  }

  void disconnect() {
    connected = false;
  }

  boolean connected() {
    return connected;
  }

  /** The SessionInfo of {@code wire.md} 1.3; its link shows nothing yet. */
  ObjectNode session(String baseUrl) {
    return Json.object()
        .put("href", baseUrl + "/view/" + id)
        .put("active", true)
        .put("interactive", true);
  }

  /** The Desktop of {@code wire.md} 1.3. */
  ObjectNode toJson(String baseUrl) {
    Label now = label;
    ObjectNode json =
        Json.object()
            .put("desktop_id", id)
            .put("desktop_type", Desktops.TYPE)
            .put("status", "running")
            .put("workspace_id", "ws_local")
            .put("instance_id", "")
            .put("public_ip", "127.0.0.1")
            .put("private_ip", "127.0.0.1")
            .put("controller_arn", "")
            .put("created_at", created)
            .put("updated_at", now.since());
    if (!now.name().isEmpty()) {
      json.put("name", now.name());
    }
    return connected ? json.set("session", session(baseUrl)) : json.putNull("session");
  }

  /** Signals the error that ends uploads, once the desktop is gone. */
  Mono<Void> ending() {
    return ending.asMono();
  }

  /** Ends what runs, then frees the screen and the files. */
  Mono<Void> close() {
    ending.tryEmitError(Failure.noDesktop(id));
    Mono<@Nullable Void> files =
        threads.work(
            () -> {
              drive.close();
              return null;
            });
    return recordings.close().then(screen.close()).then(files);
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }
}
