package ai.getnen.sdk.internal.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Virtual time that knows which timers are neither fired nor disposed of. */
final class VirtualTimer implements Scheduler {
  private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
  private final Set<Object> pending = new HashSet<>();
  private int set;

  void pass(Duration duration) {
    time.advanceTimeBy(duration);
  }

  void passMillis(long millis) {
    pass(Duration.ofMillis(millis));
  }

  /** Returns how many timers wait. */
  int pending() {
    return pending.size();
  }

  /** Returns how many timers were ever set. */
  int set() {
    return set;
  }

  @Override
  public Disposable schedule(Runnable task) {
    return time.schedule(task);
  }

  @Override
  public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
    Object timer = new Object();
    pending.add(timer);
    set++;
    Disposable scheduled =
        time.schedule(
            () -> {
              pending.remove(timer);
              task.run();
            },
            delay,
            unit);
    return () -> {
      pending.remove(timer);
      scheduled.dispose();
    };
  }

  @Override
  public long now(TimeUnit unit) {
    return time.now(unit);
  }

  @Override
  public Worker createWorker() {
    return time.createWorker();
  }
}
