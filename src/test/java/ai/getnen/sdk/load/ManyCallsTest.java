package ai.getnen.sdk.load;

import static ai.getnen.sdk.testing.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.NenClientBuilder;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.model.ExecuteResult;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** Many calls in flight at a time, and many that are given up. */
@Tag("load")
class ManyCallsTest {
  private static final Duration BOUND = Duration.ofSeconds(90);
  private static final int CALLS = 5_000;
  private static final long A_CALL = 40 << 10;

  @Test
  void fiveThousandAtATime_allSucceedAtDefaultSettings() {
    long before = liveHeap();
    AtomicLong during = new AtomicLong();
    Sinks.Empty<Void> allThere = Sinks.empty();
    try (HoldingServer server =
            new HoldingServer(
                held -> {
                  if (held == CALLS) {
                    during.set(liveHeap());
                    allThere.tryEmitEmpty();
                  }
                  return allThere.asMono();
                });
        ReactiveNenClient client = builder(server).build()) {
      StepVerifier.create(allAtOnce(client)).expectNextCount(CALLS).expectComplete().verify(BOUND);
      assertThat(server.mostHeld()).isEqualTo(CALLS);
      assertThat(during.get() - before).isBetween(1L, CALLS * A_CALL);
    }
  }

  @Test
  void fiveThousandAtATime_waitForOneOf512Connections() {
    try (HoldingServer server = holding(Duration.ofMillis(200));
        ReactiveNenClient client = builder(server).maxConnections(512).build()) {
      StepVerifier.create(allAtOnce(client)).expectNextCount(CALLS).expectComplete().verify(BOUND);
      assertThat(server.mostHeld()).isLessThanOrEqualTo(512);
      assertThat(server.openConnections()).isLessThanOrEqualTo(512);
      assertThat(server.answered()).isEqualTo(CALLS);
    }
  }

  @Test
  void tenThousandCalls_ofWhichHalfAreGivenUp_disturbNobody_andLeaveNothingBehind() {
    int threads = ownThreads();
    try (HoldingServer server = holding(Duration.ofMillis(20))) {
      ReactiveNenClient client = builder(server).build();
      StepVerifier.create(Flux.range(0, 5_000).flatMap(i -> oneOfTwo(client), 200).then())
          .expectComplete()
          .verify(BOUND);
      until(() -> client.poolFigures().active() == 0);
      assertThat(client.poolFigures().pending()).isZero();
      StepVerifier.create(client.leftClick("d", 1, 1))
          .expectNextMatches(ExecuteResult::ok)
          .expectComplete()
          .verify(BOUND);
      client.close();
      until(() -> server.openConnections() == 0);
    }
    until(() -> ownThreads() <= threads);
  }

  /** A call that is given up about when its answer comes, and one that must not suffer from it. */
  private static Flux<?> oneOfTwo(ReactiveNenClient client) {
    Duration patience = Duration.ofNanos(ThreadLocalRandom.current().nextInt(25_000_000));
    return Flux.merge(
        client.leftClick("given-up", 1, 1).takeUntilOther(Mono.delay(patience)),
        client.leftClick("awaited", 1, 1));
  }

  private static Flux<Boolean> allAtOnce(ReactiveNenClient client) {
    return Flux.range(0, CALLS)
        .flatMap(i -> client.leftClick("d", i, 1).map(ExecuteResult::ok), CALLS)
        .filter(ok -> ok);
  }

  private static HoldingServer holding(Duration time) {
    return new HoldingServer(held -> Mono.delay(time));
  }

  private static NenClientBuilder builder(HoldingServer server) {
    return ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey("k");
  }

  private static long liveHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static int ownThreads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("nen-http"))
            .count();
  }
}
