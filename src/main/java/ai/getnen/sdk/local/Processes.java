package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DesktopPart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The four processes of a Leap0 desktop. Here each stands for a part of the embedded one: {@code
 * xvfb} for the screen, {@code xfce4} for the programs, {@code x11vnc} and {@code novnc} for a live
 * view that nobody can open yet. Thread-safe.
 */
final class Processes {
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int EVENTS_AHEAD = 16;
  private static final int FIRST_PID = 100;

  private static final Map<String, DesktopPart> PARTS =
      Map.of("xvfb", DesktopPart.SCREEN, "xfce4", DesktopPart.PROGRAMS);

  /** Who loses the display with it. */
  private static final Map<String, List<String>> WITH =
      Map.of("xvfb", List.of("xvfb", "xfce4", "x11vnc"));

  private final List<DesktopProcess> all =
      List.of(
          new DesktopProcess("xvfb"),
          new DesktopProcess("xfce4"),
          new DesktopProcess("x11vnc"),
          new DesktopProcess("novnc"));
  private final Sinks.Many<ObjectNode> changes = Sinks.many().replay().latest();
  private int nextPid = FIRST_PID;

  Processes() {
    start(List.of("xvfb", "xfce4", "x11vnc", "novnc"));
  }

  /** Returns the part of the desktop that goes with it, if there is one. */
  static Optional<DesktopPart> part(String name) {
    return Optional.ofNullable(PARTS.get(name));
  }

  /** Starts a process anew; in between it is seen not to run. */
  void restart(String name, Runnable effect) {
    List<String> names = WITH.getOrDefault(find(name).name(), List.of(name));
    stop(names);
    try {
      effect.run();
    } finally {
      start(names);
    }
  }

  synchronized ObjectNode one(String name) {
    return find(name).toJson();
  }

  synchronized String out(String name) {
    return find(name).out();
  }

  synchronized String errors(String name) {
    return find(name).errors();
  }

  synchronized void say(String name, String line) {
    find(name).say(line);
  }

  /** The ProcessStatusList of {@code wire.md} 5.3. */
  synchronized ObjectNode status() {
    long running = all.stream().filter(DesktopProcess::running).count();
    String status = running == all.size() ? "running" : running == 0 ? "stopped" : "degraded";
    ObjectNode json = Json.object().put("status", status);
    ArrayNode items = json.putArray("items");
    all.forEach(process -> items.add(process.toJson()));
    return json.put("running", running).put("total", all.size());
  }

  /** Emits the status at once, on each change, and every 2 s; who does not keep up misses some. */
  Flux<ObjectNode> statuses(Scheduler timer) {
    Flux<ObjectNode> told =
        changes.asFlux().onBackpressureBuffer(EVENTS_AHEAD, BufferOverflowStrategy.DROP_OLDEST);
    Flux<ObjectNode> beats =
        Flux.interval(HEARTBEAT, timer).onBackpressureDrop().map(beat -> status());
    return Flux.merge(told, beats);
  }

  int listeners() {
    return changes.currentSubscriberCount();
  }

  private synchronized void stop(List<String> names) {
    names.forEach(name -> find(name).stop());
    changes.tryEmitNext(status());
  }

  private synchronized void start(List<String> names) {
    names.forEach(name -> find(name).start(nextPid++));
    changes.tryEmitNext(status());
  }

  private DesktopProcess find(String name) {
    return all.stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown());
  }

  private Failure unknown() {
    TreeSet<String> names = new TreeSet<>();
    all.forEach(process -> names.add(process.name()));
    return Failure.field("process_name", "must be one of " + String.join(", ", names));
  }
}
