package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.ErrorAnswer;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.ServerEventException;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.leap0.model.ProcessStatusList;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Waiting for a desktop by the rules of {@code wire.md} C24, in virtual time. */
class ReadinessTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final ProcessStatusList DEGRADED = list("degraded", 1, 4);
  private static final ProcessStatusList READY = list("running", 4, 4);

  private final List<Long> opened = new ArrayList<>();

  private static ProcessStatusList list(String status, int running, int total) {
    return new ProcessStatusList(status, List.of(), running, total);
  }

  /** Streams that note when they were opened, in milliseconds. */
  private Flux<ProcessStatusList> streams(Supplier<Flux<ProcessStatusList>> each) {
    return Flux.defer(
        () -> {
          opened.add(Schedulers.parallel().now(TimeUnit.MILLISECONDS));
          return each.get();
        });
  }

  private static Throwable answered(int status) {
    return ApiException.of(
        new ErrorAnswer("leap0", "statusStream", "GET /s", status, "", "", List.of(), null));
  }

  static List<Throwable> passing() {
    return List.of(
        new ConnectionException("refused", Phase.CONNECT, new IOException("refused")),
        new TransportException("broke", Phase.BODY, new IOException("reset")),
        new ServerEventException("GET /s", "gone"),
        new CallTimeoutException("GET /s", Phase.CONNECT, BOUND, BOUND),
        answered(429),
        answered(500),
        answered(503));
  }

  static List<Throwable> staying() {
    return List.of(
        new ContractException("GET /s", null, "is not JSON"),
        answered(400),
        answered(401),
        answered(403),
        answered(404),
        answered(409));
  }

  @ParameterizedTest
  @CsvSource({
    "running, 4, 4, true",
    "running, 0, 0, true",
    "degraded, 4, 4, true",
    "degraded, 5, 4, true",
    "new-word, 4, 4, true",
    "degraded, 3, 4, false",
    "degraded, 0, 0, false",
    "stopped, 0, 0, false",
    "stopped, 0, 4, false",
    "RUNNING, 0, 4, false"
  })
  void ready_isRunning_orAllThatThereAre(String status, int running, int total, boolean ready) {
    assertThat(list(status, running, total).ready()).isEqualTo(ready);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void whatMayPass_isWaitedOut_furtherApartEachTime_andNoFurtherThan5Seconds(Throwable error) {
    StepVerifier.withVirtualTime(
            () ->
                new Readiness(
                        streams(() -> Flux.just(DEGRADED).concatWith(Flux.error(error))),
                        Duration.ofSeconds(23))
                    .await())
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(22_999))
        .thenAwait(Duration.ofMillis(1))
        .expectErrorSatisfies(
            late -> {
              assertThat(late).isInstanceOf(CallTimeoutException.class);
              assertThat(late.getSuppressed()).contains(error);
            })
        .verify(BOUND);
    assertThat(opened).containsExactly(0L, 500L, 1500L, 3500L, 7500L, 12_500L, 17_500L, 22_500L);
  }

  @Test
  void streamThatEndsEarly_isOpenedAgain() {
    StepVerifier.withVirtualTime(
            () ->
                new Readiness(
                        streams(() -> opened.size() < 3 ? Flux.just(DEGRADED) : Flux.just(READY)),
                        Duration.ofSeconds(60))
                    .await())
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(1499))
        .thenAwait(Duration.ofMillis(1))
        .expectComplete()
        .verify(BOUND);
  }

  @ParameterizedTest
  @MethodSource("staying")
  void whatStays_isSignalledAtOnce(Throwable error) {
    StepVerifier.withVirtualTime(
            () -> new Readiness(streams(() -> Flux.error(error)), BOUND).await())
        .expectErrorMatches(signalled -> signalled == error)
        .verify(BOUND);
    assertThat(opened).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 499, 500, 60_000})
  void limit_isOneForAll_whateverTheStreamDoes(long millis) {
    Duration limit = Duration.ofMillis(millis);
    List<Supplier<Flux<ProcessStatusList>>> streams =
        List.of(
            Flux::never,
            () -> Flux.interval(Duration.ZERO, Duration.ofSeconds(2)).map(tick -> DEGRADED),
            () -> Flux.error(answered(503)),
            Flux::empty);
    for (Supplier<Flux<ProcessStatusList>> each : streams) {
      StepVerifier.withVirtualTime(() -> new Readiness(streams(each), limit).await())
          .expectSubscription()
          .expectNoEvent(limit.minusNanos(1))
          .thenAwait(Duration.ofNanos(1))
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOfSatisfying(
                          CallTimeoutException.class,
                          e -> {
                            assertThat(e.limit()).isEqualTo(limit);
                            assertThat(e.elapsed()).isEqualTo(limit);
                          }))
          .verify(BOUND);
    }
  }

  @Test
  void heartbeats_areWaitedThrough_andTheStreamIsLeftWhenItIsReady() {
    boolean[] left = {false};
    StepVerifier.withVirtualTime(
            () ->
                new Readiness(
                        streams(
                            () ->
                                Flux.interval(Duration.ofSeconds(2))
                                    .map(tick -> tick < 9 ? DEGRADED : READY)
                                    .doOnCancel(() -> left[0] = true)),
                        Duration.ofSeconds(60))
                    .await())
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(19_999))
        .thenAwait(Duration.ofMillis(1))
        .expectComplete()
        .verify(BOUND);
    assertThat(opened).hasSize(1);
    assertThat(left[0]).isTrue();
  }
}
