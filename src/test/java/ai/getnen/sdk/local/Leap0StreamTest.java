package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.testing.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stream of statuses as it is on the wire ({@code wire.md} 5.4). */
@Timeout(60)
class Leap0StreamTest {
  private static final LocalFixture leap0 = LocalFixture.embedded(DesktopClock.running());
  private final String path = leap0.createSandbox();

  @AfterAll
  static void stop() {
    leap0.close();
  }

  /** A caller that reads the events of one connection, chunk by chunk. */
  private static final class Listener implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    final List<String> head = new ArrayList<>();

    Listener(LocalFixture leap0, String path) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), leap0.server.port());
      socket.setSoTimeout(20_000);
      String request =
          "GET %s/api/status/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n";
      socket
          .getOutputStream()
          .write(request.formatted(path, LocalFixture.KEY).getBytes(StandardCharsets.US_ASCII));
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        head.add(line);
      }
    }

    /** Reads one chunk, which is one event; null after the last. */
    @Nullable String chunk() throws IOException {
      int size = Integer.parseInt(in.readLine(), 16);
      char[] chunk = new char[size];
      int read = 0;
      while (read < size) {
        read += in.read(chunk, read, size - read);
      }
      in.readLine();
      return size == 0 ? null : new String(chunk);
    }

    JsonNode event() throws IOException {
      String chunk = String.valueOf(chunk());
      assertThat(chunk).startsWith("data: {").endsWith("}\n\n");
      assertThat(chunk.lines()).hasSize(2);
      return new JsonMapper().readTree(chunk.substring("data: ".length()));
    }

    boolean closed() throws IOException {
      return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void tellsTheStatusAtOnceAndEveryTwoSeconds() throws IOException {
    JsonNode status = leap0.call("GET", path + "/api/status").json();
    long began = System.nanoTime();
    try (Listener listener = new Listener(leap0, path)) {
      assertThat(listener.head.get(0)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(listener.head)
          .anyMatch(line -> line.equalsIgnoreCase("content-type: text/event-stream"));
      assertThat(listener.event()).isEqualTo(status);
      assertThat(listener.event()).isEqualTo(status);
      assertThat(listener.event()).isEqualTo(status);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(3900), Duration.ofSeconds(12));
  }

  @Test
  void tellsARestartAsItHappens() throws IOException {
    try (Listener listener = new Listener(leap0, path)) {
      JsonNode before = listener.event();
      leap0.call("POST", path + "/api/process/xvfb/restart").is(200);
      JsonNode down = listener.event();
      while (down.equals(before)) {
        down = listener.event();
      }
      assertThat(down.get("status").stringValue()).isEqualTo("degraded");
      assertThat(down.get("running").intValue()).isEqualTo(1);
      assertThat(down.get("items").get(0).get("running").booleanValue()).isFalse();
      assertThat(down.get("items").get(0).has("pid")).isFalse();
      JsonNode up = listener.event();
      assertThat(up.get("status").stringValue()).isEqualTo("running");
      assertThat(up.get("items").get(0).get("pid"))
          .isNotEqualTo(before.get("items").get(0).get("pid"));
    }
  }

  @Test
  void endsWithTheDesktop() throws IOException {
    try (Listener listener = new Listener(leap0, path)) {
      listener.event();
      leap0.call("DELETE", path.replace("/leap0", "/v1/sandbox")).is(204);
      String chunk = listener.chunk();
      while (chunk != null) {
        chunk = listener.chunk();
      }
      assertThat(listener.closed()).isTrue();
    }
  }

  @Test
  void endsWithTheServer() throws IOException {
    try (LocalFixture other = LocalFixture.embedded(DesktopClock.running());
        Listener listener = new Listener(other, other.createSandbox())) {
      listener.event();
      other.server.close();
      String chunk = listener.chunk();
      while (chunk != null) {
        chunk = listener.chunk();
      }
    }
  }

  @Test
  void whoLeavesIsForgotten() throws IOException {
    LocalDesktop desktop = leap0.server.desktop(path.substring("/leap0/".length()));
    try (Listener listener = new Listener(leap0, path)) {
      listener.event();
      assertThat(desktop.processes().listeners()).isEqualTo(1);
    }
    Eventually.until(() -> desktop.processes().listeners() == 0);
  }

  @Test
  void aHundredListenersTakeNoThread() throws IOException {
    List<Listener> all = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        all.add(new Listener(leap0, path));
      }
      for (Listener listener : all) {
        listener.event();
      }
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().startsWith("nen-local"))
          .hasSizeLessThan(60);
    } finally {
      for (Listener listener : all) {
        listener.close();
      }
    }
  }
}
