package ai.getnen.sdk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server on a socket of its own: each request is answered by a {@link Script}, byte for byte, so
 * that it can misbehave in any way.
 */
public final class RawServer implements AutoCloseable {
  private final ServerSocket listener;
  private final @Nullable SSLSocketFactory tls;
  private final Welcome welcome;
  private final Script script;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<RawRequest> requests = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<RawRequest> arrivals = new LinkedBlockingQueue<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Queue<Throwable> problems = new ConcurrentLinkedQueue<>();

  /** What happens to one request, after its head was read. */
  @FunctionalInterface
  public interface Script {
    /** Answers {@code request} on {@code connection}; closing it ends the connection. */
    void answer(RawRequest request, RawConnection connection) throws IOException;
  }

  /** What happens to a connection before anything is read from it. */
  @FunctionalInterface
  public interface Welcome {
    /** Meets {@code connection}; closing it ends it. */
    void meet(RawConnection connection) throws IOException;
  }

  private RawServer(@Nullable SSLSocketFactory tls, Welcome welcome, Script script)
      throws IOException {
    this.tls = tls;
    this.welcome = welcome;
    this.script = script;
    this.listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  /** Starts a server that answers with {@code script}. */
  public static RawServer start(Script script) {
    return start(false, connection -> {}, script);
  }

  /** Starts a server, over TLS if it is to be {@code secure}. */
  public static RawServer start(boolean secure, Welcome welcome, Script script) {
    try {
      return new RawServer(secure ? TestCertificate.server() : null, welcome, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server that says {@code greeting} to whoever connects and hangs up. */
  public static RawServer greeting(String greeting) {
    return start(
        false, connection -> connection.send(greeting).close(), (request, connection) -> {});
  }

  /** Starts a server that reads each request whole and answers 200 with {@code json}. */
  public static RawServer json(String json) {
    return start(
        (request, connection) -> {
          request.readBody();
          connection.json(200, json);
        });
  }

  /** Returns its address. */
  public String baseUrl() {
    return (tls == null ? "http://127.0.0.1:" : "https://localhost:") + listener.getLocalPort();
  }

  /** Returns its port. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Returns the requests whose heads were read so far. */
  public List<RawRequest> requests() {
    return requests;
  }

  /** Waits for the next request's head. */
  public RawRequest awaitRequest() {
    try {
      RawRequest request = arrivals.poll(10, TimeUnit.SECONDS);
      if (request == null) {
        throw new AssertionError("no request within 10 s");
      }
      return request;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns how many connections were made. */
  public int connections() {
    return connections.get();
  }

  /** Returns how many connections are open. */
  public int openConnections() {
    return open.size();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        int number = connections.incrementAndGet();
        open.add(socket);
        daemon(() -> serve(socket, number));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket wire, int number) {
    try (wire;
        Socket socket = tls == null ? wire : secured(wire, tls)) {
      RawConnection connection = new RawConnection(wire, socket, number);
      welcome.meet(connection);
      RawRequest request = connection.closed() ? null : connection.readHead();
      while (request != null) {
        requests.add(request);
        arrivals.add(request);
        script.answer(request, connection);
        request = connection.closed() ? null : connection.readHead();
      }
    } catch (IOException e) {
      problems.add(e);
    } finally {
      open.remove(wire);
    }
  }

  private static Socket secured(Socket wire, SSLSocketFactory tls) throws IOException {
    SSLSocket socket = (SSLSocket) tls.createSocket(wire, null, wire.getPort(), true);
    socket.setUseClientMode(false);
    return socket;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }
}
