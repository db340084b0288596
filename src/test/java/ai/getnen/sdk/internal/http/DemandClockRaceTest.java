package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;

/** A caller asks for more on its own thread while the last value of its demand arrives. */
class DemandClockRaceTest {
  private static final int ROUNDS = 40_000;

  private final ExecutorService asking = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    asking.shutdownNow();
  }

  @Test
  void clock_runs_whenever_demand_is_open() throws Exception {
    VirtualTimer time = new VirtualTimer();
    Deadline deadline = new Deadline(Duration.ofDays(300), time);
    TestPublisher<Integer> server =
        TestPublisher.createNoncompliant(TestPublisher.Violation.REQUEST_OVERFLOW);
    TestSubscriber<Integer> caller = TestSubscriber.builder().initialRequest(1).build();
    new DemandClock(deadline).applyTo(server.flux()).subscribe(caller);
    AtomicInteger turn = new AtomicInteger();
    Future<?> asked = asking.submit(() -> ask(caller, turn));

    for (int round = 1; round <= ROUNDS; round++) {
      turn.set(2 * round - 1);
      server.next(round);
      await(turn, 2 * round);

      Duration left = deadline.remaining();
      time.passMillis(1);
      assertThat(deadline.remaining()).as("round %d", round).isEqualTo(left.minusMillis(1));
    }
    asked.get(10, TimeUnit.SECONDS);
  }

  private static void ask(TestSubscriber<Integer> caller, AtomicInteger turn) {
    for (int round = 1; round <= ROUNDS; round++) {
      await(turn, 2 * round - 1);
      caller.request(1);
      turn.set(2 * round);
    }
  }

  private static void await(AtomicInteger turn, int wanted) {
    while (turn.get() != wanted && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }
}
