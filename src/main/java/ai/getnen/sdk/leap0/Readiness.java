package ai.getnen.sdk.leap0;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.ServerEventException;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.leap0.model.ProcessStatusList;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Waits until a desktop can be used, over as many streams as it takes ({@code wire.md} C24). */
final class Readiness {
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final String ENDPOINT = "GET /api/status/stream";

  private final Flux<ProcessStatusList> events;
  private final Duration limit;
  private final Scheduler clock = Schedulers.parallel();
  private final AtomicReference<@Nullable Throwable> last = new AtomicReference<>();

  /** Makes the wait over {@code events}, each subscription of which is a stream. */
  Readiness(Flux<ProcessStatusList> events, Duration limit) {
    this.events = events;
    this.limit = limit;
  }

  /** Completes when the desktop is ready; bounded by the limit, whatever the streams do. */
  Mono<Void> await() {
    long began = clock.now(TimeUnit.NANOSECONDS);
    return events
        .filter(ProcessStatusList::ready)
        .next()
        .switchIfEmpty(Mono.error(Readiness::endedEarly))
        .doOnError(last::set)
        .retryWhen(again())
        .then()
        .timeout(limit, Mono.error(() -> late(began)), clock);
  }

  private static Retry again() {
    return Retry.backoff(Long.MAX_VALUE, FIRST_WAIT)
        .maxBackoff(LONGEST_WAIT)
        .jitter(0)
        .filter(Readiness::mayPass);
  }

  private static boolean mayPass(Throwable error) {
    return error instanceof ConnectionException
        || error instanceof TransportException
        || error instanceof ServerEventException
        || error instanceof CallTimeoutException
        || (error instanceof ApiException answer && passes(answer.statusCode()));
  }

  private static boolean passes(int status) {
    return status == 429 || status >= 500;
  }

  private static TransportException endedEarly() {
    return new TransportException(ENDPOINT + ": the stream ended early", Phase.BODY, null);
  }

  /** Tells beside the time-out what went wrong last. */
  private CallTimeoutException late(long began) {
    Duration elapsed = Duration.ofNanos(clock.now(TimeUnit.NANOSECONDS) - began);
    CallTimeoutException late = new CallTimeoutException(ENDPOINT, Phase.BODY, limit, elapsed);
    Throwable before = last.get();
    if (before != null) {
      late.addSuppressed(before);
    }
    return late;
  }
}
