package ai.getnen.sdk.local.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The time of a desktop, which can be frozen and stepped; thread-safe.
 *
 * <p>While it runs it never goes back, also when the time of the machine is set.
 */
public final class DesktopClock implements InstantSource {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Sinks.Many<Instant> changes = Sinks.many().multicast().directBestEffort();
  private final LongSupplier nanoTime;
  private Instant base;
  private long since;
  private boolean frozen;

  private DesktopClock(Instant base, LongSupplier nanoTime, boolean frozen) {
    this.base = base;
    this.nanoTime = nanoTime;
    this.since = nanoTime.getAsLong();
    this.frozen = frozen;
  }

  /** Makes a clock that runs and shows the time of the machine. */
  public static DesktopClock running() {
    return new DesktopClock(Instant.now(), System::nanoTime, false);
  }

  /** Makes a clock that stands at {@code start} until it is stepped or resumed. */
  public static DesktopClock frozenAt(Instant start) {
    return new DesktopClock(start, System::nanoTime, true);
  }

  @Override
  public synchronized Instant instant() {
    return frozen ? base : base.plusNanos(nanoTime.getAsLong() - since);
  }

  /** Returns whether the time stands still. */
  public synchronized boolean frozen() {
    return frozen;
  }

  /** Stops the time. */
  public void freeze() {
    synchronized (this) {
      base = instant();
      frozen = true;
    }
    changed();
  }

  /** Lets the time run on from where it stands. */
  public void resume() {
    synchronized (this) {
      base = instant();
      since = nanoTime.getAsLong();
      frozen = false;
    }
    changed();
  }

  /**
   * Moves the time on at once, frozen or not.
   *
   * @throws IllegalArgumentException if {@code time} is negative
   */
  public void step(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("The time does not go back by " + time.negated());
    }
    synchronized (this) {
      base = base.plus(time);
    }
    changed();
  }

  /**
   * Returns what tells that the time was stopped, stepped or let go on: hot, on the thread that did
   * it; nothing is told while the time just passes.
   */
  public Flux<Instant> changes() {
    return changes.asFlux().onBackpressureLatest();
  }

  /** Told without the lock: who listens may ask for the time. */
  private void changed() {
    changes.emitNext(instant(), Sinks.EmitFailureHandler.busyLooping(PATIENCE));
  }
}
