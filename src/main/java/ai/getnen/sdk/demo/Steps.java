package ai.getnen.sdk.demo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Prints a line for each step: its number, its name, what came of it, and how long it took. */
final class Steps {
  private final AtomicInteger number = new AtomicInteger();

  /** Returns {@code work} as a step. */
  <T> Mono<T> step(String name, Mono<T> work, Function<T, String> result) {
    return work.elapsed()
        .doOnNext(timed -> print(name, result.apply(timed.getT2()), timed.getT1()))
        .map(timed -> timed.getT2());
  }

  /** Returns {@code work}, which says nothing of itself, as a step. */
  Mono<Boolean> step(String name, Mono<?> work) {
    return step(name, work.thenReturn(true), done -> "");
  }

  /** Fails the quick start unless {@code holds}. */
  static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("Check failed: " + what);
    }
  }

  private void print(String name, String result, long millis) {
    System.out.printf("%2d  %-34s %6d ms  %s%n", number.incrementAndGet(), name, millis, result);
  }
}
