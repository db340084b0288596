package ai.getnen.sdk.internal.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * The one clock of a call. It can be stopped while the caller's own side is awaited.
 *
 * <p>Stopping and going on cost no timer: one timer is set for the earliest end, and when it fires
 * early it is set again for what is left.
 */
final class Deadline {
  private final Duration limit;
  private final Scheduler timer;
  private final long born;
  private long spent;
  private long since;
  private boolean paused;
  private boolean ended;
  private @Nullable Disposable task;
  private @Nullable Runnable onExpiry;

  Deadline(Duration limit, Scheduler timer) {
    this.limit = limit;
    this.timer = timer;
    this.born = now();
    this.since = born;
  }

  Duration limit() {
    return limit;
  }

  /** Begins anew. */
  synchronized void restart() {
    spent = 0;
    since = now();
  }

  /** Returns the time since the call was subscribed to, pauses included. */
  Duration elapsed() {
    return Duration.ofNanos(elapsedNanos());
  }

  long elapsedNanos() {
    return now() - born;
  }

  /** Returns what is left of the limit. */
  synchronized Duration remaining() {
    return Duration.ofNanos(left());
  }

  /**
   * Bounds {@code work}: when the time is up it is cancelled, and {@code error} signalled. The
   * clock starts with the subscription.
   */
  <T> Flux<T> bound(Flux<T> work, Supplier<? extends Throwable> error) {
    return new BoundedFlux<>(work, this, error, EndListener.NONE);
  }

  /**
   * Stops the clock if {@code waiting} holds, else lets it run. The question is asked under the
   * clock's lock, so that of two threads the later one sees what both have done.
   */
  synchronized void pauseWhile(BooleanSupplier waiting) {
    boolean wait = waiting.getAsBoolean();
    if (wait == paused || ended) {
      return;
    }
    long now = now();
    if (wait) {
      spent += now - since;
    } else {
      since = now;
    }
    paused = wait;
    if (!wait && task == null && onExpiry != null) {
      schedule();
    }
  }

  /** Runs {@code action} when the time is up, unless the clock was ended before. */
  synchronized void start(Runnable action) {
    if (!ended) {
      onExpiry = action;
      schedule();
    }
  }

  /** Ends the clock; false if it has ended before. */
  synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    onExpiry = null; // a connection that idles must not keep the call that it served last
    if (task != null) {
      task.dispose();
      task = null;
    }
    return first;
  }

  private void schedule() {
    task = timer.schedule(this::check, Math.max(0, left()), TimeUnit.NANOSECONDS);
  }

  private void check() {
    Runnable action = expired();
    if (action != null) {
      action.run();
    }
  }

  private synchronized @Nullable Runnable expired() {
    task = null;
    if (paused || ended) {
      return null;
    }
    if (left() > 0) {
      schedule();
      return null;
    }
    ended = true;
    return onExpiry;
  }

  private long left() {
    return limit.toNanos() - spent - (paused ? 0 : now() - since);
  }

  private long now() {
    return timer.now(TimeUnit.NANOSECONDS);
  }
}
