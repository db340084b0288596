package ai.getnen.sdk.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * One desktop's actions, one after the other in the order of their arrival; a pause holds up the
 * lane, but no thread.
 */
final class Lane {
  private final Threads threads;
  private final Failure gone;
  private final Queue<Turn<?>> waiting = new ArrayDeque<>();
  private final Sinks.Empty<Void> ending = Sinks.empty();
  private boolean busy;
  private boolean ended;

  Lane(Threads threads, Failure gone) {
    this.threads = threads;
    this.gone = gone;
  }

  /**
   * Runs {@code action} on a worker when its turn comes. Cancelled before that, it never runs; an
   * action that has begun is always completed, so that nothing stays pressed.
   */
  <T> Mono<T> inOrder(Mono<T> action) {
    return Mono.create(
        sink -> {
          Turn<T> turn = new Turn<>(action, sink);
          sink.onCancel(() -> leave(turn));
          if (!enter(turn)) {
            turn.refuse(gone);
          }
        });
  }

  /** Lets {@code time} pass and goes on on a worker; ends at once, with an error, with the lane. */
  Mono<Void> pause(Duration time) {
    return Mono.firstWithSignal(Mono.delay(time, threads.timer()).then(), ending.asMono())
        .publishOn(threads.workers());
  }

  /** Turns the waiting away, stops a pause, and runs {@code last} when the lane is free. */
  Mono<Void> end(Runnable last) {
    return Mono.create(
        sink -> {
          endWith(new Turn<>(Mono.fromRunnable(last), sink)).forEach(turn -> turn.refuse(gone));
          ending.tryEmitError(gone);
        });
  }

  synchronized int waiting() {
    return waiting.size();
  }

  synchronized boolean busy() {
    return busy;
  }

  private synchronized boolean enter(Turn<?> turn) {
    if (!ended) {
      beginOrWait(turn);
    }
    return !ended;
  }

  private synchronized List<Turn<?>> endWith(Turn<?> last) {
    ended = true;
    List<Turn<?>> refused = new ArrayList<>(waiting);
    waiting.clear();
    beginOrWait(last);
    return refused;
  }

  private void beginOrWait(Turn<?> turn) {
    if (busy) {
      waiting.add(turn);
    } else {
      busy = true;
      turn.begin(threads.workers(), this::next);
    }
  }

  private synchronized void next() {
    @Nullable Turn<?> next = waiting.poll();
    busy = next != null;
    if (next != null) {
      next.begin(threads.workers(), this::next);
    }
  }

  private synchronized void leave(Turn<?> turn) {
    waiting.remove(turn);
  }
}
