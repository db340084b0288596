package ai.getnen.sdk.local.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time of a desktop, which can be frozen and stepped; thread-safe.
 *
 * <p>While it runs it never goes back, also when the time of the machine is set.
 */
public final class DesktopClock implements InstantSource {
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

  /** Stops the time. */
  public synchronized void freeze() {
    base = instant();
    frozen = true;
  }

  /** Lets the time run on from where it stands. */
  public synchronized void resume() {
    base = instant();
    since = nanoTime.getAsLong();
    frozen = false;
  }

  /**
   * Moves the time on at once, frozen or not.
   *
   * @throws IllegalArgumentException if {@code time} is negative
   */
  public synchronized void step(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("The time does not go back by " + time.negated());
    }
    base = base.plus(time);
  }
}
