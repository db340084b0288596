package ai.getnen.sdk.local;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Counts what happened to something, and tells who waits for the next of it. Thread-safe. */
final class Changes {
  private final Sinks.Many<Long> latest = Sinks.many().replay().latestOrDefault(0L);
  private volatile long count;

  /** One more thing happened. */
  synchronized void happened() {
    count++;
    latest.tryEmitNext(count);
  }

  /** Returns how many things happened so far. */
  long count() {
    return count;
  }

  /** Completes once more happened than {@code seen}: at once, if that is so already. */
  Mono<Void> after(long seen) {
    return all().filter(now -> now > seen).next().then();
  }

  /** Emits the latest count and, for who keeps up, each one after it. */
  Flux<Long> all() {
    return latest.asFlux().onBackpressureLatest();
  }
}
