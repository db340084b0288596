package ai.getnen.sdk.internal.http;

import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;

/** Lets a deadline run only while the subscriber has asked for more than it got. */
final class DemandClock {
  private final Deadline deadline;
  private final AtomicLong demand = new AtomicLong();

  DemandClock(Deadline deadline) {
    this.deadline = deadline;
  }

  <T> Flux<T> applyTo(Flux<T> source) {
    deadline.pauseWhile(this::isMet);
    return source.doOnNext(value -> served()).doOnRequest(this::asked);
  }

  private boolean isMet() {
    return demand.get() == 0;
  }

  private void asked(long n) {
    demand.accumulateAndGet(n, Operators::addCap);
    deadline.pauseWhile(this::isMet);
  }

  private void served() {
    if (demand.get() != Long.MAX_VALUE && demand.decrementAndGet() == 0) {
      deadline.pauseWhile(this::isMet);
    }
  }
}
