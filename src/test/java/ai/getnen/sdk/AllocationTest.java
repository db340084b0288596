package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.model.ExecuteResult;
import com.sun.management.ThreadMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a call allocates on the client's threads, in a JVM without the tests' agents. It repeats to
 * some percent on any machine, which time does not: {@code docs/performance.md}.
 */
class AllocationTest {
  private static final int IMAGE = 1_500_001;
  private static final double CLICK_LIMIT = 11_800;
  private static final double SCREENSHOT_LIMIT = 1.10 * IMAGE;

  @Test
  void click_and_screenshot_allocateNoMoreThanTheyMust(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    String[] bytes = Files.readString(output).strip().split(" ", -1);
    assertThat(Double.parseDouble(bytes[0])).as("bytes a click").isBetween(1000.0, CLICK_LIMIT);
    assertThat(Double.parseDouble(bytes[1]))
        .as("bytes a screenshot")
        .isBetween((double) IMAGE, SCREENSHOT_LIMIT);
  }

  /** Runs in the JVM of its own. */
  static final class Program {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LANES = 4;
    private static final Duration BOUND = Duration.ofSeconds(60);

    private Program() {}

    public static void main(String[] args) throws IOException {
      String base64 = Base64.getEncoder().encodeToString(image());
      double click = bytes("\"output\":\"clicked\"", 6_000, desktop -> desktop.leftClick(1, 2));
      double screenshot =
          bytes(
              "\"base64_image\":\"" + base64 + "\"",
              160,
              desktop -> desktop.screenshot().filter(Program::isWhole));
      System.out.printf("%.0f %.0f%n", click, screenshot);
      System.exit(0);
    }

    /** Asks {@code calls} times to warm up and half as often to measure. */
    private static double bytes(
        String field, int calls, Function<DesktopHandle, Mono<ExecuteResult>> call)
        throws IOException {
      try (ServerSocket server = answering("{\"status\":\"ok\"," + field + "}");
          ReactiveNenClient client =
              ReactiveNenClient.builder()
                  .baseUrl("http://127.0.0.1:" + server.getLocalPort())
                  .apiKey("k")
                  .build()) {
        DesktopHandle desktop = client.desktop("d1");
        run(call.apply(desktop).repeat(calls / LANES - 1), calls);
        long before = allocated();
        run(call.apply(desktop).repeat(calls / LANES / 2 - 1), calls / 2);
        return (allocated() - before) / (calls / 2.0);
      }
    }

    private static void run(Flux<ExecuteResult> lane, int calls) {
      Long done = Flux.range(0, LANES).flatMap(i -> lane).count().block(BOUND);
      if (done == null || done != calls) {
        throw new IllegalStateException("calls are missing: " + done);
      }
    }

    private static long allocated() {
      return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
          .filter(thread -> thread != null && thread.getThreadName().startsWith("nen-http"))
          .mapToLong(ThreadInfo::getThreadId)
          .map(THREADS::getThreadAllocatedBytes)
          .sum();
    }

    private static boolean isWhole(ExecuteResult result) {
      return result.imageBuffer().orElseThrow().remaining() == IMAGE;
    }

    private static byte[] image() {
      byte[] image = new byte[IMAGE];
      new Random(1).nextBytes(image);
      return image;
    }

    /** Returns a server that says {@code body} to whatever ends in the brace of a document. */
    private static ServerSocket answering(String body) throws IOException {
      byte[] answer =
          ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body)
              .getBytes(StandardCharsets.US_ASCII);
      ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      start(
          () -> {
            while (true) {
              Socket connection = server.accept();
              start(() -> answer(connection, answer));
            }
          });
      return server;
    }

    private static void answer(Socket connection, byte[] answer) throws IOException {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      int open = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        open += next == '{' ? 1 : next == '}' ? -1 : 0;
        if (next == '}' && open == 0) {
          out.write(answer);
        }
      }
    }

    /** Something that ends with its socket. */
    private interface Serving {
      void run() throws IOException;
    }

    private static void start(Serving serving) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  serving.run();
                } catch (IOException e) {
                  // its socket is closed
                }
              });
      thread.setDaemon(true);
      thread.start();
    }
  }
}
