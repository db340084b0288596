package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

/** Every fault, over clear HTTP and TLS, on every kind of call. */
class FaultBenchTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final int CALLS = Verb.values().length;

  /** The limits here are short: what a first call loads must not count against them. */
  @BeforeAll
  static void warmUp(@TempDir Path folder) {
    for (boolean secure : new boolean[] {false, true}) {
      try (Bench bench = new Bench(Faults.all().get(0), secure, folder)) {
        bench.server.healed(true);
        for (int i = 0; i < 5; i++) {
          bench.callAll().blockLast(BOUND);
        }
      }
    }
  }

  static Stream<Arguments> faults() {
    return Faults.all().stream()
        .flatMap(row -> Stream.of(Arguments.of(row, false), Arguments.of(row, true)));
  }

  @ParameterizedTest(name = "{0}, TLS {1}")
  @MethodSource("faults")
  void eachCallEndsInTimeAsItMust_andTheNextGetsItsOwnAnswer(
      FaultCase row, boolean secure, @TempDir Path folder) {
    try (Bench bench = new Bench(row, secure, folder)) {
      bench.connectFirst();
      List<Bench.Seen> all = Objects.requireNonNull(bench.callAll().collectList().block(BOUND));
      assertThat(all).hasSize(CALLS);
      for (Bench.Seen seen : all) {
        Bench.explained(seen.toString(), () -> check(row, secure, bench, seen));
        checkFile(seen, folder);
      }
      bench.server.awaitDone();
      if (row.spent()) {
        bench.awaitNoConnection();
      }
      bench.server.healed(true);
      if (row.outcomeOf(Verb.GET_DESKTOP, secure).equals(new Outcome.Late(Phase.TLS))) {
        bench.server.goOn(); // a handshake is not broken off by the end of the call
      }
      bench.awaitRest();
      checkNextCalls(bench);
    }
  }

  private static void check(FaultCase row, boolean secure, Bench bench, Bench.Seen seen) {
    row.outcomeOf(seen.verb(), secure).check(seen.verb(), seen.error());
    assertThat(seen.elapsed()).isLessThan(bench.limit().plus(GRACE));
    assertThat(bench.server.requestsFor(seen.verb().name())).hasSizeLessThanOrEqualTo(1);
  }

  private static void checkFile(Bench.Seen seen, Path folder) {
    if (seen.verb() == Verb.DOWNLOAD_TO) {
      String[] files = Objects.requireNonNull(folder.toFile().list());
      assertThat(files).hasSize(seen.error() == null ? 1 : 0);
    }
  }

  /** One call more than connections were kept, so that each of them is used again. */
  private static void checkNextCalls(Bench bench) {
    int kept = bench.client.poolFigures().idle();
    List<String> asked = IntStream.rangeClosed(0, kept).mapToObj(i -> "next-" + i).toList();
    assertThat(Flux.fromIterable(asked).flatMap(bench::ask).collectList().block(BOUND))
        .containsExactlyInAnyOrderElementsOf(asked);
    assertThat(bench.fetch("last").block(BOUND)).isEqualTo(FaultyServer.healthy("last"));
    assertThat(bench.server.connections()).isLessThanOrEqualTo(CALLS + kept + 2);
    bench.awaitRest();
  }
}
