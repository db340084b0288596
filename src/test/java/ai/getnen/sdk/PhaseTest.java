package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.NenException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.testing.RawServer;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Each failure names the phase it fell in (decisions 3 and 4). */
class PhaseTest {
  private static final Duration BOUND = Duration.ofSeconds(20);

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<AutoCloseable> opened = new ArrayList<>();

  /** The limits here are short: what a first call loads must not count against them. */
  @BeforeAll
  static void warmUp() {
    try (RawServer server = RawServer.json("{\"desktop_id\":\"d\",\"status\":\"ok\"}");
        ReactiveNenClient client =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey("k").build()) {
      for (int i = 0; i < 10; i++) {
        client.getDesktop("d").block(BOUND);
        client.leftClick("d", 1, 2).block(BOUND);
      }
    }
  }

  @AfterEach
  void close() throws Exception {
    end.countDown();
    for (AutoCloseable resource : opened) {
      resource.close();
    }
  }

  private NenClientBuilder builder(String url) {
    return ReactiveNenClient.builder()
        .baseUrl(url)
        .apiKey("k")
        .timeout(Duration.ofMillis(1500))
        .executeTimeout(Duration.ofMillis(1500))
        .retryPolicy(RetryPolicy.none());
  }

  private ReactiveNenClient client(String url) {
    ReactiveNenClient client = builder(url).build();
    opened.add(client);
    return client;
  }

  private ReactiveNenClient patient(String url) {
    ReactiveNenClient client =
        builder(url).timeout(Duration.ofSeconds(15)).executeTimeout(Duration.ofSeconds(15)).build();
    opened.add(client);
    return client;
  }

  private RawServer server(RawServer.Script script) {
    RawServer server = RawServer.start(script);
    opened.add(server);
    return server;
  }

  private static <E extends NenException> E error(Mono<?> call, Class<E> type) {
    Throwable[] caught = new Throwable[1];
    StepVerifier.create(call).expectErrorSatisfies(e -> caught[0] = e).verify(BOUND);
    assertThat(caught[0]).isInstanceOf(type);
    return type.cast(caught[0]);
  }

  @Test
  void connectionThatNobodyAccepts_timesOutInConnect() throws IOException {
    ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    opened.add(full);
    for (int i = 0; i < 4; i++) {
      Socket waiting = new Socket();
      opened.add(waiting);
      try {
        waiting.connect(full.getLocalSocketAddress(), 100);
      } catch (java.net.SocketTimeoutException e) {
        break; // the backlog is full
      }
    }
    ReactiveNenClient client = client("http://127.0.0.1:" + full.getLocalPort());
    assertThat(error(client.getDesktop("d"), CallTimeoutException.class).phase())
        .isEqualTo(Phase.CONNECT);
    assertThat(error(client.leftClick("d", 1, 2), CallTimeoutException.class).phase())
        .isEqualTo(Phase.CONNECT);
  }

  @Test
  void peerThatDoesNotShakeHands_timesOutInTls() throws IOException {
    ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    opened.add(silent);
    ReactiveNenClient client = client("https://127.0.0.1:" + silent.getLocalPort());
    assertThat(error(client.leftClick("d", 1, 2), CallTimeoutException.class).phase())
        .isEqualTo(Phase.TLS);
  }

  @Test
  void callWithoutAConnection_timesOutInThePool() {
    RawServer silent = server((request, connection) -> connection.stall(end));
    ReactiveNenClient client =
        builder(silent.baseUrl()).maxConnections(1).executeTimeout(Duration.ofSeconds(30)).build();
    opened.add(client);
    Disposable first = client.screenshot("d").subscribe(result -> {}, error -> {});
    silent.awaitRequest();
    assertThat(error(client.getDesktop("d"), CallTimeoutException.class).phase())
        .isEqualTo(Phase.POOL);
    first.dispose();
  }

  @Test
  void silentServer_timesOutInResponse() {
    RawServer silent = server((request, connection) -> connection.stall(end));
    ReactiveNenClient client = client(silent.baseUrl());
    assertThat(error(client.getDesktop("d"), CallTimeoutException.class).phase())
        .isEqualTo(Phase.RESPONSE);
    OutcomeUnknownException unknown =
        error(client.leftClick("d", 1, 2), OutcomeUnknownException.class);
    assertThat(unknown.phase()).isEqualTo(Phase.RESPONSE);
    assertThat(unknown.timedOut()).isTrue();
    assertThat(unknown.bytesSent()).isGreaterThan(100);
    assertThat(unknown.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(1490));
  }

  @Test
  void bodyThatStallsOrDrips_timesOutInBody() {
    RawServer dripping =
        server(
            (request, connection) -> {
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
              do {
                connection.send(" ");
              } while (!connection.pause(end, Duration.ofMillis(50)));
            });
    assertThat(
            error(client(dripping.baseUrl()).getDesktop("d"), CallTimeoutException.class).phase())
        .isEqualTo(Phase.BODY);
  }

  @Test
  void refusedConnection_andUnknownHost_failInConnect() {
    assertThat(
            error(patient("http://127.0.0.1:1").getDesktop("d"), ConnectionException.class).phase())
        .isEqualTo(Phase.CONNECT);
    ReactiveNenClient client =
        builder("http://no-such-host.invalid")
            .customizeHttpClient(http -> http.resolver(new KnowsNoName()))
            .executeTimeout(Duration.ofSeconds(15))
            .build();
    opened.add(client);
    ConnectionException unknown = error(client.leftClick("d", 1, 2), ConnectionException.class);
    assertThat(unknown.phase()).isEqualTo(Phase.CONNECT);
    assertThat(unknown).hasMessageContaining("name is not known");
  }

  /** A resolver that needs no network to fail. */
  private static final class KnowsNoName extends AddressResolverGroup<InetSocketAddress> {
    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
      return new InetNameResolver(executor) {
        @Override
        protected void doResolve(String name, Promise<InetAddress> promise) {
          promise.setFailure(new UnknownHostException(name));
        }

        @Override
        protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
          promise.setFailure(new UnknownHostException(name));
        }
      }.asAddressResolver();
    }
  }

  @Test
  void peerWithoutTls_failsInTls_withoutItsBytes() {
    RawServer plain = RawServer.greeting("SSH-2.0-secret\r\n");
    opened.add(plain);
    ReactiveNenClient client = patient(plain.baseUrl().replace("http:", "https:"));
    ConnectionException error = error(client.leftClick("d", 1, 2), ConnectionException.class);
    assertThat(error.phase()).isEqualTo(Phase.TLS);
    assertThat(error.toString()).doesNotContain("secret", "5353482d"); // nor in hex
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}"
      })
  void garbage_isATransportError_andAnActsOutcomeIsUnknown(String answer) {
    RawServer server =
        server(
            (request, connection) -> {
              request.readBody();
              connection.send(answer);
              connection.close();
            });
    ReactiveNenClient client = client(server.baseUrl());
    error(client.getDesktop("d"), TransportException.class);
    error(client.leftClick("d", 1, 2), OutcomeUnknownException.class);
  }

  @Test
  void interimResponses_areDropped_andTheNextCallGetsItsOwnAnswer() {
    RawServer server =
        server(
            (request, connection) -> {
              request.readBody();
              connection.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
              connection.send("HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n");
              String id = request.methodAndTarget().replaceAll(".*/", "");
              connection.json(200, "{\"desktop_id\":\"" + id + "\",\"status\":\"running\"}");
            });
    ReactiveNenClient client = client(server.baseUrl());
    for (String id : new String[] {"one", "two", "three"}) {
      assertThat(client.getDesktop(id).map(desktop -> desktop.desktopId()).block(BOUND))
          .isEqualTo(id);
    }
    assertThat(server.connections()).isLessThanOrEqualTo(2);
  }
}
