package ai.getnen.sdk.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits for what nobody signals. */
public final class Eventually {
  private static final Duration BETWEEN = Duration.ofMillis(10);
  private static final Duration BOUND = Duration.ofSeconds(20);

  private Eventually() {}

  /** Returns once {@code reached} is so; fails after 20 s. */
  public static void until(BooleanSupplier reached) {
    Long tick =
        Flux.interval(BETWEEN)
            .onBackpressureDrop()
            .filter(passed -> reached.getAsBoolean())
            .next()
            .timeout(BOUND, Mono.empty())
            .block();
    if (tick == null) {
      throw new AssertionError("not so after " + BOUND);
    }
  }
}
