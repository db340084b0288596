package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.FrameRequest;
import ai.getnen.sdk.testing.FrameServer;
import ai.getnen.sdk.testing.TestCertificate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every fault of HTTP/2, in clear text and TLS, on every kind of call. */
class Http2FaultTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(1);

  static Stream<Arguments> faults() {
    return Http2Faults.all().stream()
        .flatMap(row -> Stream.of(Arguments.of(row, false), Arguments.of(row, true)));
  }

  static Stream<Arguments> refusals() {
    return Http2Faults.refusals().stream().map(Arguments::of);
  }

  private static ReactiveNenClient client(FrameServer server, Http2Fault row, RetryPolicy policy) {
    return Bench.builder(server.baseUrl(), row.late() ? Bench.SHORT : Bench.LONG)
        .httpVersion(HttpVersion.HTTP_2)
        .retryPolicy(policy)
        .customizeHttpClient(TestCertificate.trustOfHttp2())
        .build();
  }

  private record Seen(Verb verb, @Nullable Throwable error, Duration elapsed) {}

  private static Mono<Seen> call(Verb verb, ReactiveNenClient client, Path folder) {
    return Mono.defer(
        () -> {
          long start = System.nanoTime();
          return verb.call(client, folder.resolve(verb.name()))
              .then(Mono.just(new Seen(verb, null, Duration.ofNanos(System.nanoTime() - start))))
              .onErrorResume(
                  error ->
                      Mono.just(
                          new Seen(verb, error, Duration.ofNanos(System.nanoTime() - start))));
        });
  }

  @ParameterizedTest(name = "{0}, TLS {1}")
  @MethodSource("faults")
  void eachCallEndsInTimeAsItMust_andItsNeighboursOnTheConnectionAreUnharmed(
      Http2Fault row, boolean secure, @TempDir Path folder) {
    try (FaultyStreams faulty = new FaultyStreams(row, secure, Integer.MAX_VALUE);
        ReactiveNenClient client = client(faulty.server, row, RetryPolicy.none())) {
      faulty.healed = true;
      Flux.range(0, 8).flatMap(i -> client.getDesktop("first")).blockLast(BOUND);
      faulty.healed = false;
      List<Seen> all =
          Objects.requireNonNull(
              Flux.fromArray(Verb.values())
                  .flatMap(
                      verb -> call(verb, client, folder), row.spent() ? 1 : Verb.values().length)
                  .collectList()
                  .block(BOUND));
      assertThat(all).hasSize(Verb.values().length);
      for (Seen seen : all) {
        Bench.explained(seen.toString(), () -> check(row, faulty, seen));
      }
      int before = faulty.server.connections();
      faulty.healed = true;
      assertThat(
              Flux.range(0, 20)
                  .flatMap(i -> client.getDesktop("next-" + i))
                  .collectList()
                  .block(BOUND))
          .extracting(desktop -> desktop.desktopId())
          .hasSize(20)
          .doesNotHaveDuplicates();
      if (!row.spent()) {
        assertThat(faulty.server.connections()).isEqualTo(before).isLessThanOrEqualTo(8);
      }
      Eventually.until(() -> client.poolFigures().active() == 0);
    }
  }

  private static void check(Http2Fault row, FaultyStreams faulty, Seen seen) {
    row.outcomeOf(seen.verb()).check(seen.verb(), seen.error());
    Secrets.assertNone(row.name(), seen.error());
    assertThat(seen.elapsed()).isLessThan((row.late() ? Bench.SHORT : Bench.LONG).plus(GRACE));
    assertThat(faulty.requestsFor(seen.verb().name())).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatWasRefusedUnprocessed_isRepeated_anActToo(Http2Fault row, @TempDir Path folder) {
    RetryPolicy quick =
        RetryPolicy.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(2));
    try (FaultyStreams faulty = new FaultyStreams(row, false, 1);
        ReactiveNenClient client = client(faulty.server, row, quick)) {
      for (Verb verb : Verb.values()) {
        Seen seen = Objects.requireNonNull(call(verb, client, folder).block(BOUND));
        List<FrameRequest> requests = faulty.requestsFor(verb.name());
        if (verb == Verb.UPLOAD_ONCE) { // its source cannot be read again
          row.outcome().check(verb, seen.error());
          assertThat(requests).hasSize(1);
        } else {
          assertThat(seen.error()).as(verb.name()).isNull();
          assertThat(requests).hasSize(2);
        }
      }
    }
  }
}
