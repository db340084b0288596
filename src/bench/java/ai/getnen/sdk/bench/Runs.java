package ai.getnen.sdk.bench;

import ai.getnen.sdk.http.HttpVersion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Races in which all clients run in one JVM. */
final class Runs {
  private static final int IMAGE = 1_500_000;
  private static final int EVENTS = 20_000;

  private final URI server;

  Runs(URI server) {
    this.server = server;
  }

  Report quick() throws InterruptedException {
    return report(
        List.of(
            by(click(64, 20_000, 100_000, 15), () -> hands(64)),
            by(screenshot(IMAGE, 16, 150, 1_000, 15), () -> hands(16))));
  }

  /** The SDK over either protocol. */
  Report http2() throws InterruptedException {
    return report(
        List.of(
            by(both(click(1, 3_000, 20_000, 15)), () -> versions(1)),
            by(both(click(64, 20_000, 100_000, 15)), () -> versions(64)),
            by(both(click(1024, 20_000, 40_000, 15)), () -> versions(1024)),
            by(both(screenshot(IMAGE, 1, 60, 400, 15)), () -> versions(1)),
            by(both(screenshot(IMAGE, 16, 150, 600, 15)), () -> versions(16))));
  }

  Report calls() throws InterruptedException {
    return report(
        List.of(
            by(click(64, 10_000, 100_000, 21), () -> everybody(64)),
            by(click(1, 3_000, 20_000, 15), () -> everybody(1)),
            by(click(256, 20_000, 40_000, 15), () -> hands(256)),
            by(click(1024, 20_000, 40_000, 15), () -> hands(1024))));
  }

  Report reads() throws InterruptedException {
    return report(List.of(by(tools(), () -> everybody(64)), by(events(), () -> hands(1))));
  }

  /** Begins with small ones, which take least to warm up with. */
  Report screenshots() throws InterruptedException {
    return report(
        List.of(
            by(screenshot(100_000, 16, 1_600, 10_000, 15), () -> hands(16)),
            by(screenshot(500_000, 16, 400, 2_000, 15), () -> hands(16)),
            by(screenshot(IMAGE, 16, 100, 600, 15), () -> everybody(16)),
            by(screenshot(IMAGE, 1, 40, 100, 15), () -> everybody(1)),
            by(screenshot(IMAGE, 64, 100, 100, 15), () -> everybody(64)),
            by(screenshot(4_500_000, 16, 48, 64, 15), () -> hands(16))));
  }

  private static Workload both(Workload workload) {
    return workload.named("HTTP/1.1 and HTTP/2: " + workload.name());
  }

  private Workload click(int lanes, int calls, int warmUp, int rounds) {
    return new Workload(
        "click, " + lanes + " at once",
        task(Operation.CLICK, "/small", 0),
        lanes,
        calls,
        warmUp,
        rounds);
  }

  private Workload screenshot(int size, int lanes, int calls, int warmUp, int rounds) {
    return new Workload(
        "screenshot of " + size / 1000 + " KB, " + lanes + " at once",
        task(Operation.SCREENSHOT, "/image/" + size, size),
        lanes,
        calls,
        warmUp,
        rounds);
  }

  private Workload tools() {
    return new Workload(
        "12 tools, 64 at once", task(Operation.TOOLS, "/tools", 0), 64, 4000, 8000, 15);
  }

  private Workload events() {
    Task task = task(Operation.EVENTS, "/events/" + EVENTS, EVENTS);
    return new Workload("20,000 events of a stream", task, 1, 3, 20, 15);
  }

  private Task task(Operation operation, String words, int size) {
    return new Task(operation, URI.create(server + words), size, Path.of("unused"));
  }

  /** Returns Reactor Netty by hand, twice the same, and the SDK. */
  private static List<Rival> hands(int lanes) {
    return List.of(
        Raw.plain("Reactor Netty by hand", lanes),
        Raw.plain(Bench.CONTROL, lanes),
        Raw.tuned("the same, tuned", lanes),
        new Sdk("k"));
  }

  private static List<Rival> versions(int lanes) {
    return List.of(
        Raw.plain("Reactor Netty by hand", lanes),
        Raw.plain(Bench.CONTROL, lanes),
        new Sdk("k"),
        new Sdk("k", HttpVersion.HTTP_2));
  }

  private static List<Rival> everybody(int lanes) {
    List<Rival> all = new ArrayList<>(hands(lanes));
    all.addAll(List.of(new Naive(lanes), new Spring(lanes), new Ok(lanes), new Jdk()));
    return all;
  }

  private static Table by(Workload workload, Supplier<List<Rival>> rivals)
      throws InterruptedException {
    Table table = new Race(workload, rivals).run();
    System.out.println(table.text() + Report.noise(table));
    return table;
  }

  private static Report report(List<Table> tables) {
    return new Report(Report.thisMachine(), tables, Map.of());
  }
}
