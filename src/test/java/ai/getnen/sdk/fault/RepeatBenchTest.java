package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.RetryPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that loses two answers and gives the third. */
class RepeatBenchTest {
  private static final RetryPolicy QUICK =
      RetryPolicy.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(2));

  static Stream<Arguments> losses() {
    return Faults.losses().stream()
        .flatMap(row -> Stream.of(Arguments.of(row, false), Arguments.of(row, true)));
  }

  @ParameterizedTest(name = "{0}, TLS {1}")
  @MethodSource("losses")
  void whatMayHappenTwice_isRepeatedUntilItIsAnswered_andAnActIsSeenOnce(
      FaultCase row, boolean secure, @TempDir Path folder) {
    try (Bench bench = new Bench(row, secure, folder, 2, QUICK, ClientObserver.none())) {
      bench
          .callAll()
          .doOnNext(seen -> Bench.explained(seen.toString(), () -> check(bench, seen)))
          .blockLast(Duration.ofSeconds(30));
    }
  }

  private static void check(Bench bench, Bench.Seen seen) {
    int requests = bench.server.requestsFor(seen.verb().name()).size();
    if (seen.verb().acts()) {
      assertThat(seen.error()).isInstanceOf(OutcomeUnknownException.class);
      assertThat(requests).isEqualTo(1);
    } else if (seen.verb().downloads() && seen.error() != null) {
      checkBrokenOff(seen.error());
      assertThat(requests).isEqualTo(1);
    } else {
      assertThat(seen.error()).isNull();
      assertThat(requests).isEqualTo(3);
    }
  }

  /** What has been handed out cannot be taken back. */
  private static void checkBrokenOff(Throwable error) {
    assertThat(error)
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.phase()).isEqualTo(Phase.BODY));
  }
}
