package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.subscriber.TestSubscriber;

/** Time that passes while the caller's own side is awaited does not count. */
class DeadlinePauseTest {
  private static final int PAUSE = -1;
  private static final int GO_ON = -2;

  /** Steps of at least zero let so many milliseconds pass. */
  @Property(tries = 2_000)
  void only_time_that_runs_counts(
      @ForAll("steps") List<Integer> steps, @ForAll @IntRange(min = 1, max = 40) int limit) {
    VirtualTimer time = new VirtualTimer();
    Deadline deadline = new Deadline(Duration.ofMillis(limit), time);
    AtomicReference<Long> endedAt = new AtomicReference<>();
    TestSubscriber<Object> caller = TestSubscriber.create();
    deadline
        .bound(
            Flux.never(),
            () -> {
              endedAt.set(time.now(TimeUnit.NANOSECONDS));
              return new TimeoutException();
            })
        .subscribe(caller);

    long at = 0;
    long left = limit;
    boolean paused = false;
    for (int step : steps) {
      if (step >= 0) {
        time.passMillis(step);
      } else {
        deadline.pauseWhile(() -> step == PAUSE);
      }
      if (step >= 0 && !paused && step >= left) {
        assertThat(caller.expectTerminalError()).isInstanceOf(TimeoutException.class);
        assertThat(endedAt.get()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(at + left));
        assertThat(time.pending()).isZero();
        return;
      }
      at += Math.max(step, 0);
      left -= paused ? 0 : Math.max(step, 0);
      paused = step >= 0 ? paused : step == PAUSE;
      assertThat(caller.isTerminated()).isFalse();
      assertThat(deadline.remaining()).isEqualTo(Duration.ofMillis(left));
      assertThat(deadline.elapsed()).isEqualTo(Duration.ofMillis(at));
      assertThat(time.pending()).isLessThanOrEqualTo(1);
    }
    caller.cancel();
    assertThat(time.pending()).isZero();
  }

  @Test
  void clock_that_is_stopped_before_the_work_starts_runs_when_it_may() {
    VirtualTimer time = new VirtualTimer();
    Deadline deadline = new Deadline(Duration.ofMillis(10), time);
    TestSubscriber<Object> caller = TestSubscriber.create();
    deadline.pauseWhile(() -> true);
    deadline.bound(Flux.never(), TimeoutException::new).subscribe(caller);

    time.pass(Duration.ofDays(1));
    assertThat(caller.isTerminated()).isFalse();
    assertThat(deadline.remaining()).isEqualTo(Duration.ofMillis(10));
    deadline.pauseWhile(() -> false);
    time.pass(Duration.ofMillis(10).minusNanos(1));
    assertThat(caller.isTerminated()).isFalse();
    time.pass(Duration.ofNanos(1));

    assertThat(caller.expectTerminalError()).isInstanceOf(TimeoutException.class);
    assertThat(deadline.elapsed()).isEqualTo(Duration.ofDays(1).plusMillis(10));
  }

  @Test
  void limit_is_what_it_was() {
    VirtualTimer time = new VirtualTimer();
    Deadline deadline = new Deadline(Duration.ofMillis(10), time);
    time.passMillis(4);
    assertThat(deadline.limit()).isEqualTo(Duration.ofMillis(10));
    assertThat(deadline.remaining()).isEqualTo(Duration.ofMillis(6));
  }

  @Test
  void many_pauses_cost_no_more_than_one_timer() {
    VirtualTimer time = new VirtualTimer();
    Deadline deadline = new Deadline(Duration.ofMillis(10), time);
    TestSubscriber<Object> caller = TestSubscriber.create();
    deadline.bound(Flux.never(), TimeoutException::new).subscribe(caller);
    for (int i = 0; i < 10_000; i++) {
      boolean waiting = i % 2 == 0;
      deadline.pauseWhile(() -> waiting);
    }
    assertThat(time.set()).isOne();
  }

  @Provide
  Arbitrary<List<Integer>> steps() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(PAUSE)),
            Tuple.of(2, Arbitraries.just(GO_ON)),
            Tuple.of(4, Arbitraries.integers().between(0, 30)))
        .list()
        .ofMaxSize(30);
  }
}
