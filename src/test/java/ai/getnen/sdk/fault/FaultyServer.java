package ai.getnen.sdk.fault;

import ai.getnen.sdk.testing.RawConnection;
import ai.getnen.sdk.testing.RawRequest;
import ai.getnen.sdk.testing.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that misbehaves as a {@link Fault} says, until it is healed. */
final class FaultyServer implements AutoCloseable {
  private static final Duration DRIP = Duration.ofMillis(20);
  private static final Duration A_WHILE = Duration.ofMillis(300);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

  private final Fault fault;
  private final int times;
  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch everybody;
  private final CountDownLatch done;
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private final RawServer server;
  private volatile boolean healed;

  /**
   * Starts a server that treats the first {@code times} requests of each desktop badly, when {@code
   * together} of them have come.
   */
  FaultyServer(Fault fault, boolean secure, int times, int together) {
    this.fault = fault;
    this.times = times;
    this.everybody = new CountDownLatch(together);
    this.done = new CountDownLatch(together);
    this.server = RawServer.start(secure, this::meet, this::answer);
  }

  /** Answers whatever comes from now on, or misbehaves again. */
  void healed(boolean is) {
    healed = is;
  }

  /** Returns whether it misbehaves as soon as somebody connects. */
  boolean meetsFirst() {
    return fault.reads() == Fault.Reads.NOTHING;
  }

  /** Ends every stall. */
  void goOn() {
    end.countDown();
  }

  String baseUrl() {
    return server.baseUrl();
  }

  /** Returns the requests for {@code desktopId} that came so far. */
  List<RawRequest> requestsFor(String desktopId) {
    return server.requests().stream()
        .filter(request -> desktopOf(request).equals(desktopId))
        .toList();
  }

  int connections() {
    return server.connections();
  }

  int openConnections() {
    return server.openConnections();
  }

  @Override
  public void close() {
    end.countDown();
    server.close();
  }

  private void meet(RawConnection connection) throws IOException {
    if (!healed && meetsFirst()) {
      misbehave("", connection);
    }
  }

  private void answer(RawRequest request, RawConnection connection) throws IOException {
    if (healed || seen.merge(desktopOf(request), 1, Integer::sum) > times) {
      request.readBody();
      connection.json(200, healthy(desktopOf(request)));
      return;
    }
    String echo = request.header("Authorization") + " ";
    switch (fault.reads()) {
      case SOME -> request.readSome(1 << 16);
      case ALL -> echo += request.readBody().text().contains(Secrets.TEXT) ? Secrets.TEXT : "";
      default -> {}
    }
    awaitEverybody(connection);
    misbehave(echo, connection);
  }

  /** Nobody is answered before all have a connection, or one would get that of another. */
  private void awaitEverybody(RawConnection connection) {
    everybody.countDown();
    connection.pause(everybody, Duration.ofSeconds(5));
  }

  /** Waits until all that was to be said was said. */
  void awaitDone() {
    try {
      if (fault.ends() == Fault.Ends.KEEPS && !done.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("the server did not come to an end");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void misbehave(String echo, RawConnection connection) throws IOException {
    try {
      for (Fault.Says says : fault.says()) {
        say(says, echo, connection);
      }
    } finally {
      done.countDown();
    }
    end(connection);
  }

  private void end(RawConnection connection) throws IOException {
    switch (fault.ends()) {
      case KEEPS -> {}
      case STALLS -> stall(connection);
      case CLOSES -> connection.close();
      case RESETS -> connection.reset();
      case HALF_CLOSES -> {
        connection.halfClose();
        stall(connection);
      }
      case CUTS -> {
        connection.cut();
        stall(connection);
      }
      case DRAINS -> {
        connection.drain();
        connection.close();
      }
      case LINGERS -> {
        connection.pause(end, LONG_ENOUGH);
        connection.close();
      }
    }
  }

  /** What was not read of a request is no request. */
  private void stall(RawConnection connection) throws IOException {
    connection.stall(end);
    if (!meetsFirst()) {
      connection.close();
    }
  }

  private void say(Fault.Says says, String echo, RawConnection connection) throws IOException {
    if (says instanceof Fault.Says.Words words) {
      connection.send(filled(words.words().replace("{echo}", echo)));
    } else if (says instanceof Fault.Says.Dripping dripping) {
      for (char letter : dripping.words().toCharArray()) {
        connection.send(String.valueOf(letter));
        connection.pause(end, DRIP);
      }
    } else if (says instanceof Fault.Says.Forever forever) {
      while (!connection.pause(end, DRIP)) {
        connection.send(forever.words());
      }
    } else if (says instanceof Fault.Says.Bytes bytes) {
      for (long left = bytes.count(); left > 0; left -= 1 << 16) {
        connection.send(new byte[(int) Math.min(1 << 16, left)]);
      }
    } else {
      connection.pause(end, A_WHILE);
    }
  }

  private static String filled(String words) {
    byte[] body = words.substring(words.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.UTF_8);
    return words.replace("{length}", Integer.toString(body.length));
  }

  /** Returns an answer that any verb can read, and that tells which desktop was asked for. */
  static String healthy(String desktopId) {
    return "{\"desktop_id\":\"%s\",\"status\":\"ok\",\"success\":true,\"size\":1,"
            .formatted(desktopId)
        + "\"filename\":\"f\",\"base64_image\":\"%s\"}".formatted(Secrets.BASE64);
  }

  private static String desktopOf(RawRequest request) {
    return request.methodAndTarget().replaceAll("^\\S+ /desktops/([^/?]+).*$", "$1");
  }
}
