package ai.getnen.sdk.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it came over the wire. */
public final class RawRequest {
  private final RawConnection connection;
  private final String line;
  private final Map<String, String> headers;
  private byte @Nullable [] body;

  RawRequest(RawConnection connection, String line, Map<String, String> headers) {
    this.connection = connection;
    this.line = line;
    this.headers = headers;
  }

  /** Returns the connection that it came over. */
  public RawConnection connection() {
    return connection;
  }

  /** Returns method and target, without the version. */
  public String methodAndTarget() {
    return line.substring(0, line.lastIndexOf(' '));
  }

  /** Returns a header's value, null if it was not sent. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Returns all headers. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the body, once {@link #readBody} has read it. */
  public byte[] body() {
    byte[] read = body;
    if (read == null) {
      throw new IllegalStateException("the body was not read");
    }
    return read;
  }

  /** Returns the body as text, once it was read. */
  public String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  /** Reads the body whole. */
  public RawRequest readBody() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    readBody(bytes);
    body = bytes.toByteArray();
    return this;
  }

  /** Reads the body into {@code sink} and returns its length; fails if it breaks off. */
  public long readBody(OutputStream sink) throws IOException {
    String length = header("Content-Length");
    if (length != null) {
      return copy(Long.parseLong(length), sink);
    }
    return "chunked".equals(header("Transfer-Encoding")) ? copyChunks(sink) : 0;
  }

  /** Reads some of the body and no more. */
  public void readSome(int bytes) throws IOException {
    connection.input().readNBytes(bytes);
  }

  private long copyChunks(OutputStream sink) throws IOException {
    long total = 0;
    while (true) {
      String size = connection.readLine();
      if (size == null || size.isEmpty()) {
        throw new EOFException("chunk size is missing");
      }
      long bytes = Long.parseLong(size, 16);
      total += copy(bytes, sink);
      connection.readLine();
      if (bytes == 0) {
        return total;
      }
    }
  }

  private long copy(long length, OutputStream sink) throws IOException {
    InputStream input = connection.input();
    byte[] buffer = new byte[1 << 16];
    long left = length;
    while (left > 0) {
      int read = input.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException("body breaks off, " + left + " bytes are missing");
      }
      sink.write(buffer, 0, read);
      left -= read;
    }
    return length;
  }
}
