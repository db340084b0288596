package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.NenException;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.testing.RawConnection;
import ai.getnen.sdk.testing.RawRequest;
import ai.getnen.sdk.testing.RawServer;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A server that answers one call as it is told, and all others well; and a client of it. */
final class FuzzServer implements AutoCloseable {
  static final String KEY = "key_S3CRET_0123456789";
  static final String TYPED = "hunter2 is my password";
  private static final Duration BOUND = Duration.ofSeconds(20);

  private final Map<String, Plan> plans = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final RawServer server;
  private final ReactiveNenClient client;
  private final List<Logger> chatty = // they tell of every broken connection
      List.of(
          (Logger) LoggerFactory.getLogger("reactor.netty.http.client"),
          (Logger) LoggerFactory.getLogger("reactor.netty.channel"));

  /**
   * How one call is answered.
   *
   * @param pieces what is sent, each piece in a write of its own
   * @param stays whether the connection stays open
   * @param done opened when the peer has read all of it, or cannot be known to have not
   */
  private record Plan(List<byte[]> pieces, boolean stays, CountDownLatch done) {}

  /**
   * How a call ended.
   *
   * @param value what it gave, empty for nothing
   * @param error what it signalled
   */
  record End(String value, @Nullable NenException error) {}

  FuzzServer() {
    chatty.forEach(logger -> logger.setLevel(Level.OFF));
    server = RawServer.start(this::answer);
    client = ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(KEY).build();
  }

  /** Calls once; the server sends {@code pieces} and hangs up. */
  End call(FuzzVerb verb, List<byte[]> pieces) throws InterruptedException {
    return call(verb, pieces, false, Duration.ofSeconds(10));
  }

  /** Calls once, for at most {@code limit}; the server sends {@code answer} and waits. */
  End callThatStays(FuzzVerb verb, byte[] answer, Duration limit) throws InterruptedException {
    return call(verb, List.of(answer), true, limit);
  }

  /** Fails unless a call that is answered well now gets its own answer. */
  void requireOwnAnswer() {
    String id = "probe" + calls.incrementAndGet();
    assertThat(client.getDesktop(id).map(desktop -> desktop.desktopId()).block(BOUND))
        .isEqualTo(id);
  }

  @Override
  public void close() {
    client.closeAsync().block(BOUND);
    server.close();
    chatty.forEach(logger -> logger.setLevel(null));
  }

  private End call(FuzzVerb verb, List<byte[]> pieces, boolean stays, Duration limit)
      throws InterruptedException {
    String id = "d" + calls.incrementAndGet();
    Plan plan = new Plan(pieces, stays, new CountDownLatch(1));
    plans.put(id, plan);
    RequestOptions once = RequestOptions.none().timeout(limit).retryPolicy(RetryPolicy.none());
    End end = ended(verb, client.withOptions(once).desktop(id));
    boolean sent = plans.remove(id) == null;
    assertThat(!sent || plan.done.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return end;
  }

  /** Lets nothing pass but values and our own errors, and those without secrets. */
  private static End ended(FuzzVerb verb, DesktopHandle desktop) {
    try {
      String value = verb.call(desktop).block(BOUND);
      return new End(value == null ? "" : value, null);
    } catch (NenException e) {
      for (Throwable link = e; link != null; link = link.getCause()) {
        assertThat(link.toString())
            .doesNotContain(verb == FuzzVerb.TYPE_TEXT ? List.of(KEY, TYPED) : List.of(KEY));
      }
      return new End("", e);
    }
  }

  private void answer(RawRequest request, RawConnection connection) throws IOException {
    request.readBody();
    String id = request.methodAndTarget().split("/", -1)[2];
    Plan plan = plans.remove(id);
    if (plan == null) {
      connection.json(200, "{\"desktop_id\":\"%s\",\"status\":\"running\"}".formatted(id));
    } else {
      play(plan, connection);
    }
  }

  private static void play(Plan plan, RawConnection connection) throws IOException {
    try {
      for (byte[] piece : plan.pieces) {
        connection.send(piece);
      }
      if (!plan.stays) {
        connection.hangUp();
      }
    } finally {
      plan.done.countDown();
    }
  }
}
