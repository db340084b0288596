package ai.getnen.sdk.local;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Lets one at a time touch a screen, in the order in which they ask; to wait takes no thread. */
final class Hands {
  private final Scheduler workers;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  Hands(Scheduler workers) {
    this.workers = workers;
  }

  /** Completes on a worker once the hands are the caller's, who must give them back. */
  Mono<Void> taken() {
    return Mono.create(sink -> take(sink::success));
  }

  /** Hands them to the next who waits. */
  void give() {
    Runnable next = next();
    if (next != null) {
      workers.schedule(next);
    }
  }

  private void take(Runnable deed) {
    if (enter(deed)) {
      workers.schedule(deed);
    }
  }

  private synchronized boolean enter(Runnable deed) {
    boolean free = !busy;
    busy = true;
    if (!free) {
      waiting.add(deed);
    }
    return free;
  }

  private synchronized @Nullable Runnable next() {
    Runnable next = waiting.poll();
    busy = next != null;
    return next;
  }
}
