package ai.getnen.sdk.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The time of one run, which starts with it. */
final class RunClock {
  private final Scheduler scheduler = Schedulers.parallel();
  private final Duration limit;
  private final long born = ticks();

  RunClock(Duration limit) {
    this.limit = limit;
  }

  Instant now() {
    return Instant.ofEpochMilli(scheduler.now(TimeUnit.MILLISECONDS));
  }

  /** Returns nanoseconds that only go forward. */
  long ticks() {
    return scheduler.now(TimeUnit.NANOSECONDS);
  }

  Duration since(long ticks) {
    return Duration.ofNanos(ticks() - ticks);
  }

  Duration elapsed() {
    return since(born);
  }

  Duration left() {
    return limit.minus(elapsed());
  }

  boolean isUp() {
    return left().compareTo(Duration.ZERO) <= 0;
  }
}
