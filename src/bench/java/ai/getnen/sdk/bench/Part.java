package ai.getnen.sdk.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What runs in one JVM. */
enum Part {
  /** A click and a screenshot, beside Reactor Netty by hand. */
  QUICK("-Xms2g -Xmx2g"),
  /** Short calls, beside everybody. */
  CALLS("-Xms2g -Xmx2g"),
  /** Lists and streams. */
  READS("-Xms2g -Xmx2g"),
  /** Screenshots of several sizes, beside everybody. */
  SCREENSHOTS("-Xms2g -Xmx2g"),
  /** The SDK over HTTP/1.1 and over HTTP/2. */
  HTTP2("-Xms2g -Xmx2g"),
  /** Many calls at once that the server holds for a second. */
  FLEET("-Xms2g -Xmx2g"),
  /** A file of 100 MiB each way, in little memory. */
  FILES("-Xmx64m"),
  /** The same by the SDK alone, in half of that. */
  SMALL_HEAP("-Xmx32m"),
  /** The embedded desktop. */
  LOCAL("-Xms2g -Xmx2g");

  /** All parts of a full run. */
  static final List<Part> FULL =
      List.of(CALLS, READS, SCREENSHOTS, HTTP2, FLEET, FILES, SMALL_HEAP, LOCAL);

  private final String heap;

  Part(String heap) {
    this.heap = heap;
  }

  /** Returns the JVM's flags. */
  List<String> flags() {
    return List.of(heap.split(" ", -1));
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
      case READS -> new Runs(url).reads();
      case SCREENSHOTS -> new Runs(url).screenshots();
      case HTTP2 -> new Runs(url).http2();
      case FLEET -> new FleetRuns(url).report();
      case FILES -> new FileRuns(url).all();
      case SMALL_HEAP -> new FileRuns(url).sdkAlone();
      case LOCAL -> new LocalRuns(url, server).report();
    };
  }
}
