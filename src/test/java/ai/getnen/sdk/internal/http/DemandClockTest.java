package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;

/** The time of a download runs only while more is asked for. */
class DemandClockTest {
  private static final Duration LIMIT = Duration.ofMillis(1_000);

  private final VirtualTimer time = new VirtualTimer();
  private final Deadline deadline = new Deadline(LIMIT, time);
  private final TestPublisher<Integer> server = TestPublisher.create();
  private final TestSubscriber<Integer> caller = TestSubscriber.builder().initialRequest(0).build();

  @Test
  void caller_that_asks_for_nothing_has_time() {
    start(caller);
    pass(LIMIT.multipliedBy(10));
    assertThat(caller.isTerminated()).isFalse();
    assertThat(deadline.remaining()).isEqualTo(LIMIT);
  }

  @Test
  void server_that_gives_nothing_runs_out_of_time() {
    start(caller);
    pass(LIMIT);
    caller.request(1);
    pass(LIMIT.minusNanos(1));
    assertThat(caller.isTerminated()).isFalse();
    pass(Duration.ofNanos(1));
    assertThat(caller.expectTerminalError()).isInstanceOf(TimeoutException.class);
    server.assertCancelled(1);
  }

  @Test
  void clock_stops_with_the_last_value_that_was_asked_for() {
    start(caller);
    caller.request(2);
    pass(Duration.ofMillis(400));
    server.next(1);
    pass(Duration.ofMillis(400));
    server.next(2);
    pass(LIMIT.multipliedBy(10));
    assertThat(caller.isTerminated()).isFalse();
    assertThat(deadline.remaining()).isEqualTo(Duration.ofMillis(200));
    caller.request(1);
    pass(Duration.ofMillis(200));
    assertThat(caller.isTerminatedError()).isTrue();
  }

  @Test
  void caller_that_asks_for_everything_never_stops_the_clock() {
    TestSubscriber<Integer> greedy = TestSubscriber.create();
    start(greedy);
    for (int i = 0; i < 9; i++) {
      pass(Duration.ofMillis(100));
      server.next(i);
    }
    pass(Duration.ofMillis(100));
    assertThat(greedy.getReceivedOnNext()).hasSize(9);
    assertThat(greedy.isTerminatedError()).isTrue();
  }

  @Test
  void demand_that_adds_up_to_everything_never_stops_the_clock() {
    start(caller);
    caller.request(Long.MAX_VALUE - 1);
    caller.request(5);
    server.next(1);
    pass(LIMIT);
    assertThat(caller.isTerminatedError()).isTrue();
  }

  @Test
  void completion_ends_the_clock() {
    start(caller);
    caller.request(1);
    server.complete();
    assertThat(caller.isTerminatedComplete()).isTrue();
    assertThat(time.pending()).isZero();
  }

  /** Steps of more than zero ask for so many, zero gives one, below zero lets time pass. */
  @Property
  void time_runs_exactly_while_demand_is_open(@ForAll("steps") List<Integer> steps) {
    VirtualTimer clock = new VirtualTimer();
    Deadline limit = new Deadline(Duration.ofDays(1), clock);
    TestPublisher<Integer> source = TestPublisher.create();
    TestSubscriber<Integer> asker = TestSubscriber.builder().initialRequest(0).build();
    limit
        .bound(new DemandClock(limit).applyTo(source.flux()), TimeoutException::new)
        .subscribe(asker);

    long open = 0;
    Duration left = Duration.ofDays(1);
    for (int step : steps) {
      if (step > 0) {
        asker.request(step);
        open += step;
      } else if (step < 0) {
        clock.passMillis(-step);
        left = open > 0 ? left.minusMillis(-step) : left;
      } else if (open > 0) {
        source.next(0);
        open--;
      }
      assertThat(limit.remaining()).isEqualTo(left);
    }
  }

  @Provide
  Arbitrary<List<Integer>> steps() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(-50, -1),
            Arbitraries.just(0),
            Arbitraries.integers().between(1, 3))
        .list()
        .ofMaxSize(60);
  }

  private void start(TestSubscriber<Integer> subscriber) {
    Flux<Integer> download = new DemandClock(deadline).applyTo(server.flux());
    deadline.bound(download, TimeoutException::new).subscribe(subscriber);
  }

  private void pass(Duration duration) {
    time.pass(duration);
  }
}
