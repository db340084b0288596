package ai.getnen.sdk.leap0;

import ai.getnen.sdk.testing.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Streams of events as servers send them. */
final class Events {
  static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
  static final String CHUNKED =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  static final String RUNNING = event("running", 4, 4);

  private Events() {}

  static String event(String status, int running, int total) {
    return "data: {\"status\":\"%s\",\"items\":[],\"running\":%d,\"total\":%d}\n\n"
        .formatted(status, running, total);
  }

  static String degraded(int running) {
    return event("degraded", running, 4);
  }

  static String chunk(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return Integer.toHexString(length) + "\r\n" + text + "\r\n";
  }

  /** Sends {@code event} again and again until the other side closes or {@code end} comes. */
  static void beat(RawConnection connection, String event, CountDownLatch end) {
    try {
      while (!connection.pause(end, Duration.ofMillis(50))) {
        connection.send(event);
      }
    } catch (IOException e) {
      // closed, as it should be
    }
  }
}
