package ai.getnen.sdk.local.bench;

import ai.getnen.sdk.local.LocalServer;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Prints what the embedded desktop costs over HTTP on a connection that is kept. The caller, the
 * JDK's own, is in the same process and in the figures.
 *
 * <pre>java -Xmx512m -cp target/test-classes:target/classes:... \
 *     ai.getnen.sdk.local.bench.LocalDesktopBench</pre>
 */
public final class LocalDesktopBench {
  private static final int WARM_UP = 200;
  private static final int TIMES = 300;
  private static final int MANY = 200;
  private static final int IDLE_SECONDS = 10;
  private static final String SCREENSHOT = "\"screenshot\",\"params\":{}";
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LocalServer server;

  private LocalDesktopBench(LocalServer server) {
    this.server = server;
  }

  /** A request to be measured; its number makes one differ from the next. */
  @FunctionalInterface
  private interface Step {
    void take(int number) throws Exception;
  }

  /**
   * Measures, for about half a minute.
   *
   * @param args none
   * @throws Exception if a request fails
   */
  public static void main(String[] args) throws Exception {
    try (LocalServer server = LocalServer.start()) {
      new LocalDesktopBench(server).run();
    }
  }

  private void run() throws Exception {
    System.out.printf(
        "Java %s, %d processors, heap of at most %d MiB%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    String id = create();
    measure("screenshot after a change", i -> changed(id, i), i -> execute(id, SCREENSHOT));
    measure("screenshot unchanged", i -> {}, i -> execute(id, SCREENSHOT));
    measure("left_click", i -> {}, i -> execute(id, click(i)));
    measure("mouse_move", i -> {}, i -> changed(id, i));
    measureCreation();
    many();
    idle();
  }

  private static String click(int number) {
    return "\"left_click\",\"params\":{\"coordinate\":[%d,%d]}"
        .formatted(100 + number % 900, 100 + number % 500);
  }

  private void changed(String id, int number) throws Exception {
    execute(
        id,
        "\"mouse_move\",\"params\":{\"coordinate\":[%d,%d]}"
            .formatted(number % 1200, number % 700));
  }

  private static void measure(String what, Step before, Step step) throws Exception {
    long[] nanos = new long[TIMES];
    long busy = 0;
    for (int i = -WARM_UP; i < TIMES; i++) {
      before.take(i + WARM_UP);
      long cpu = SYSTEM.getProcessCpuTime();
      long began = System.nanoTime();
      step.take(i + WARM_UP);
      if (i >= 0) {
        nanos[i] = System.nanoTime() - began;
        busy += SYSTEM.getProcessCpuTime() - cpu;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-26s median %6.2f ms, 95 %% under %6.2f ms, processor %6.2f ms each%n",
        what, nanos[TIMES / 2] / 1e6, nanos[TIMES * 95 / 100] / 1e6, busy / 1e6 / TIMES);
  }

  private void measureCreation() throws Exception {
    List<String> made = new ArrayList<>();
    measure(
        "create",
        i -> {
          while (!made.isEmpty()) {
            call("DELETE", "/desktops/" + made.remove(0), "");
          }
        },
        i -> made.add(create()));
    call("DELETE", "/desktops/" + made.get(0), "");
  }

  /** A heap that is too small is a figure too. */
  private void many() throws Exception {
    long began = System.nanoTime();
    int used = 0;
    try {
      for (; used < MANY; used++) {
        String id = create();
        changed(id, 1);
        execute(id, SCREENSHOT);
      }
    } catch (IOException e) {
      System.out.println("no more fit: " + e.getMessage());
    }
    double millis = (System.nanoTime() - began) / 1e6;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%d desktops, each used once, in %.0f ms; live heap %d MiB%n",
        used, millis, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static void idle() throws InterruptedException {
    long before = SYSTEM.getProcessCpuTime();
    boolean never = new CountDownLatch(1).await(IDLE_SECONDS, TimeUnit.SECONDS);
    System.out.printf(
        "idle for %d s with these: %.1f ms of processor time%s%n",
        IDLE_SECONDS, (SYSTEM.getProcessCpuTime() - before) / 1e6, never ? ", cut short" : "");
  }

  private String create() throws Exception {
    String answer = call("POST", "/desktops", "{}");
    int at = answer.indexOf("dsk_");
    return answer.substring(at, answer.indexOf('"', at));
  }

  private void execute(String id, String call) throws Exception {
    call(
        "POST",
        "/desktops/" + id + "/execute",
        "{\"action\":{\"tool\":\"computer\",\"action\":" + call + "}}");
  }

  private String call(String method, String target, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + target))
            .header("Authorization", "Bearer " + server.apiKey())
            .method(method, BodyPublishers.ofString(body))
            .build();
    var response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return response.body();
  }
}
