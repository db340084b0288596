package ai.getnen.sdk.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Calls in lanes: a lane makes its next call when its last one has ended. */
final class Lanes {
  private static final int PATIENCE_MINUTES = 5;
  private static final int MOST_FAILED = 100;

  private final Caller caller;
  private final long[] nanos;
  private final AtomicInteger started = new AtomicInteger();
  private final CountDownLatch ended;
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * How calls went.
   *
   * @param nanos how long each took, sorted
   * @param failed how many failed or were wrong
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Result(long[] nanos, int failed) {}

  private Lanes(Caller caller, int calls) {
    this.caller = caller;
    this.nanos = new long[calls];
    this.ended = new CountDownLatch(calls);
  }

  /** Makes {@code calls} in {@code lanes}; one of a hundred may fail, and is told. */
  static Result run(Caller caller, int lanes, int calls) throws InterruptedException {
    Lanes all = new Lanes(caller, calls);
    for (int i = 0; i < lanes; i++) {
      all.next();
    }
    boolean inTime = all.ended.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
    Throwable broken = all.failure.get();
    if (!inTime || all.failed.get() > calls / MOST_FAILED) {
      throw new IllegalStateException("A call failed, or never ended", broken);
    }
    Arrays.sort(all.nanos);
    return new Result(all.nanos, all.failed.get());
  }

  private void next() {
    int call = started.getAndIncrement();
    if (call < nanos.length) {
      long start = System.nanoTime();
      caller.call(problem -> ended(call, start, problem));
    }
  }

  private void ended(int call, long start, @Nullable Throwable problem) {
    nanos[call] = System.nanoTime() - start;
    if (problem != null) {
      failed.incrementAndGet();
      failure.compareAndSet(null, problem);
    }
    ended.countDown();
    next();
  }
}
