package ai.getnen.sdk.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What runs in one JVM. */
enum Part {
  /** A click and a screenshot, beside Reactor Netty by hand. */
  QUICK(List.of()),
  /** Short calls, beside everybody. */
  CALLS(List.of()),
  /** Screenshots of several sizes, beside everybody. */
  SCREENSHOTS(List.of()),
  /** Many calls at once that the server holds for a second. */
  FLEET(List.of()),
  /** A file of 100 MiB each way, in little memory. */
  FILES(List.of("-Xmx64m")),
  /** The same by the SDK alone, in half of that. */
  SMALL_HEAP(List.of("-Xmx32m")),
  /** The embedded desktop. */
  LOCAL(List.of());

  /** All parts of a full run. */
  static final List<Part> FULL = List.of(CALLS, SCREENSHOTS, FLEET, FILES, SMALL_HEAP, LOCAL);

  private final List<String> heap;

  Part(List<String> heap) {
    this.heap = heap;
  }

  /** Returns the flags of its heap; empty for a large one. */
  List<String> heap() {
    return heap;
  }

  public static void main(String[] args) throws Exception {
    Part part = valueOf(args[0]);
    try (JavaProcess server =
        JavaProcess.start(
            List.of("-Xmx1g"), BenchServer.class, part == LOCAL ? "local" : "plain")) {
      URI url = URI.create("http://127.0.0.1:" + server.line());
      part.run(url, server).write(Path.of(args[1]));
    }
    System.exit(0); // some clients keep threads
  }

  private Report run(URI url, JavaProcess server) throws IOException, InterruptedException {
    return switch (this) {
      case QUICK -> new Runs(url).quick();
      case CALLS -> new Runs(url).calls();
      case SCREENSHOTS -> new Runs(url).screenshots();
      case FLEET -> new FleetRuns(url).report();
      case FILES -> new FileRuns(url).all();
      case SMALL_HEAP -> new FileRuns(url).sdkAlone();
      case LOCAL -> new LocalRuns(url, server).report();
    };
  }
}
