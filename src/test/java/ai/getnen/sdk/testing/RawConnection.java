package ai.getnen.sdk.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection of a {@link RawServer}. */
public final class RawConnection {
  private final Socket wire;
  private final Socket socket;
  private final int number;
  private @Nullable InputStream input;

  /** Wraps {@code socket}, which is {@code wire} itself or TLS over it. */
  RawConnection(Socket wire, Socket socket, int number) {
    this.wire = wire;
    this.socket = socket;
    this.number = number;
  }

  /** Returns its number, 1 for the first. */
  public int number() {
    return number;
  }

  /** Sends {@code text} as it is. */
  public RawConnection send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends {@code bytes} as they are. */
  public RawConnection send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Answers with a JSON document. */
  public RawConnection json(int status, String json) throws IOException {
    return answer(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with a body of known length. */
  public RawConnection answer(int status, String contentType, byte[] body) throws IOException {
    return send("HTTP/1.1 %d Status\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, contentType, body.length))
        .send(body);
  }

  /** Closes the connection in good order. */
  public void close() throws IOException {
    socket.close();
  }

  /** Sends no more, and returns when the peer has read all and closed too. */
  public void hangUp() throws IOException {
    socket.shutdownOutput();
    awaitClose();
    socket.close();
  }

  /** Breaks the connection. */
  public void reset() throws IOException {
    wire.setSoLinger(true, 0);
    wire.close();
  }

  /** Says that nothing more will be said, and goes on reading. */
  public void halfClose() throws IOException {
    socket.shutdownOutput();
  }

  /** Ends the TCP stream without a word of TLS. */
  public void cut() throws IOException {
    wire.shutdownOutput();
  }

  /** Reads whatever comes until the peer closes. */
  public void drain() {
    try {
      input().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // closed the hard way
    }
  }

  boolean closed() {
    return wire.isClosed() || socket.isClosed();
  }

  /** Says nothing until {@code end}, at most a minute. */
  public void stall(CountDownLatch end) {
    try {
      if (!end.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("the test did not end the stall");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for {@code end}, at most {@code time}; returns whether it came. */
  public boolean pause(CountDownLatch end, Duration time) {
    try {
      return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Waits for the peer to close and returns true, false if it sends something first. */
  public boolean awaitClose() {
    try {
      return input().read() < 0;
    } catch (IOException e) {
      return true;
    }
  }

  InputStream input() throws IOException {
    InputStream stream = input;
    if (stream == null) {
      stream = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      input = stream;
    }
    return stream;
  }

  @Nullable RawRequest readHead() throws IOException {
    String start = readLine();
    if (start == null || start.isEmpty()) {
      return null;
    }
    TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String line = readLine();
    while (line != null && !line.isEmpty()) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
      line = readLine();
    }
    return new RawRequest(this, start, headers);
  }

  @Nullable String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int octet = input().read();
    while (octet >= 0 && octet != '\n') {
      line.write(octet);
      octet = input().read();
    }
    return octet < 0 && line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8).strip();
  }
}
