package ai.getnen.sdk;

import static ai.getnen.sdk.testing.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.NenException;
import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.testing.RawServer;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A closed client frees its threads and connections, in whatever order things are closed. */
class ClosingTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String DESKTOP = "{\"desktop_id\":\"d\",\"status\":\"running\"}";

  private final Set<Thread> others = clientThreads();

  @Test
  void manyClients_leaveNoThread() {
    try (RawServer server = RawServer.json(DESKTOP)) {
      List<ReactiveNenClient> clients =
          IntStream.range(0, 20).mapToObj(i -> client(server)).toList();
      Flux.fromIterable(clients).flatMap(client -> client.getDesktop("d")).blockLast(BOUND);
      assertThat(threads()).isGreaterThanOrEqualTo(20);
      Flux.fromIterable(clients).flatMap(ReactiveNenClient::closeAsync).blockLast(BOUND);
      until(() -> threads() == 0);
      until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void clientThatNobodyUsed_leavesNoThread() {
    try (RawServer server = RawServer.json(DESKTOP)) {
      client(server).close();
      until(() -> threads() == 0);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void serverThatGoesFirst_isNoHindrance() {
    ReactiveNenClient client;
    try (RawServer server = RawServer.json(DESKTOP)) {
      client = client(server);
      client.getDesktop("d").block(BOUND);
    }
    client.close();
    until(() -> threads() == 0);
  }

  @Test
  void closingFromAnEventLoop_freesThatLoopToo() {
    try (RawServer server = RawServer.json(DESKTOP)) {
      ReactiveNenClient client = client(server);
      StepVerifier.create(client.getDesktop("d").doOnNext(desktop -> client.close()))
          .expectNextCount(1)
          .expectComplete()
          .verify(BOUND);
      until(() -> threads() == 0);
    }
  }

  @Test
  void closingThatNobodyWaitsFor_isDoneAllTheSame() {
    try (RawServer server = RawServer.json(DESKTOP)) {
      ReactiveNenClient client = client(server);
      client.getDesktop("d").block(BOUND);
      client.closeAsync().subscribe().dispose();
      until(() -> threads() == 0);
      StepVerifier.create(client.closeAsync()).expectComplete().verify(BOUND);
    }
  }

  @Test
  void callOnTheWire_endsWithAnErrorOfTheSdk_andFreesTheThreads() {
    CountDownLatch end = new CountDownLatch(1);
    try (RawServer server = RawServer.start((request, connection) -> connection.stall(end))) {
      ReactiveNenClient client = client(server);
      Mono<?> call = client.leftClick("d", 1, 1);
      StepVerifier.create(call)
          .then(server::awaitRequest)
          .then(() -> client.closeAsync().subscribe())
          .expectError(NenException.class)
          .verify(BOUND);
      until(() -> threads() == 0);
      end.countDown();
    }
  }

  @Test
  void closedClient_isForgotten_withAllThatItWasGiven() {
    try (RawServer server = RawServer.json(DESKTOP)) {
      WeakReference<ClientObserver> observer = usedAndClosed(server);
      until(
          () -> {
            System.gc();
            return observer.refersTo(null);
          });
    }
  }

  private static WeakReference<ClientObserver> usedAndClosed(RawServer server) {
    AtomicInteger calls = new AtomicInteger();
    ClientObserver observer =
        (call, context) -> {
          calls.incrementAndGet();
          return ClientObserver.Call.NONE;
        };
    ReactiveNenClient client =
        ReactiveNenClient.builder()
            .baseUrl(server.baseUrl())
            .apiKey("k")
            .observer(observer)
            .build();
    client.getDesktop("d").block(BOUND);
    client.closeAsync().block(BOUND);
    assertThat(calls).hasValue(1);
    return new WeakReference<>(observer);
  }

  private static ReactiveNenClient client(RawServer server) {
    return ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey("k").build();
  }

  /** How many threads this test's clients have. */
  private int threads() {
    Set<Thread> own = clientThreads();
    own.removeAll(others);
    return own.size();
  }

  private static Set<Thread> clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("nen-http"))
        .collect(Collectors.toSet());
  }
}
