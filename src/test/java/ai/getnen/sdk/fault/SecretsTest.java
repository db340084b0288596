package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.http.CallInfo;
import ai.getnen.sdk.http.CallOutcome;
import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.RetryPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;

/**
 * The server repeats the key and the typed text in its status lines, headers and bodies, in every
 * fault of the bench; nobody else does.
 */
class SecretsTest {
  private static final int AT_ONCE = 6;

  /** Keeps all that an observer gets to see. */
  private static final class Watcher implements ClientObserver {
    final Queue<Object> seen = new ConcurrentLinkedQueue<>();

    @Override
    public Call onCall(CallInfo info, ContextView context) {
      seen.add(info);
      return new Call() {
        @Override
        public Attempt onAttempt(int number) {
          return new Attempt() {
            @Override
            public void onEnd(CallOutcome outcome) {
              seen.add(outcome);
            }
          };
        }

        @Override
        public void onEnd(CallOutcome outcome) {
          seen.add(outcome);
        }
      };
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void neitherKeyNorTextNorImage_isToldByErrorsResultsObserversOrLogs(
      boolean secure, @TempDir Path folder) {
    Watcher watcher = new Watcher();
    try (LogWatch log = new LogWatch()) {
      Flux.fromIterable(Faults.all())
          .flatMap(row -> run(row, secure, folder, watcher), AT_ONCE)
          .blockLast(Duration.ofSeconds(90));
      assertThat(log.leaks()).isEmpty();
      assertThat(log.lines("ai.getnen.sdk.wire")).isGreaterThan(500);
      assertThat(log.lines("reactor.netty.http.client.HttpClientConnect")).isGreaterThan(500);
    }
    assertThat(watcher.seen).hasSizeGreaterThan(1000);
    for (Object seen : watcher.seen) {
      Secrets.assertNone("an observer saw", seen.toString());
      if (seen instanceof CallOutcome outcome) {
        Secrets.assertNone("an observer saw", outcome.error());
      }
    }
  }

  private static Mono<Void> run(FaultCase row, boolean secure, Path folder, Watcher watcher) {
    return Mono.<Void>fromRunnable(
            () -> {
              try (Bench bench =
                  new Bench(row, secure, folder, Integer.MAX_VALUE, RetryPolicy.none(), watcher)) {
                bench.callAll().doOnNext(seen -> check(row, seen)).blockLast(Bench.LONG);
              }
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static void check(FaultCase row, Bench.Seen seen) {
    String where = row + ", " + seen.verb();
    Secrets.assertNone(where, String.valueOf(seen.value()));
    Secrets.assertNone(where, seen.error());
    if (seen.error() instanceof ApiException answer) {
      Secrets.assertNone(where, answer.detail());
      Secrets.assertNone(where, answer.fieldErrors().toString());
      Secrets.assertNone(where, answer.retryAfter().toString());
    }
  }

  @Test
  void theWatchItself_findsASecretInAMessageAndInACause() {
    try (LogWatch log = new LogWatch()) {
      org.slf4j.Logger logger = org.slf4j.LoggerFactory.getLogger("reactor.netty.control");
      logger.trace("the key is {}", Secrets.KEY);
      logger.debug("it failed", new IllegalStateException(new RuntimeException(Secrets.TEXT)));
      logger.warn("nothing to see");
      assertThat(log.leaks()).hasSize(2);
    }
  }
}
