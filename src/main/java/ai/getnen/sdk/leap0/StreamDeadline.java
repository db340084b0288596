package ai.getnen.sdk.leap0;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.Phase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends a stream when its time is up, whatever it does until then. */
record StreamDeadline(Duration limit) {

  <T> Flux<T> bound(Flux<T> events) {
    return Flux.defer(
        () -> {
          AtomicBoolean late = new AtomicBoolean();
          Mono<Long> end = Mono.delay(limit).doOnNext(tick -> late.set(true));
          return events
              .takeUntilOther(end)
              .concatWith(Mono.defer(() -> late.get() ? Mono.error(error()) : Mono.empty()));
        });
  }

  private CallTimeoutException error() {
    return new CallTimeoutException("GET /api/status/stream", Phase.BODY, limit, limit);
  }
}
