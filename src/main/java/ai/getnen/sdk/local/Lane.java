package ai.getnen.sdk.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * One desktop's actions, one after the other in the order of their arrival; a pause holds up the
 * lane, but no thread. A glance at the screen has no turn: it comes between two, or in a pause.
 */
final class Lane {
  private final Threads threads;
  private final Hands hands;
  private final Failure gone;
  private final Queue<Turn<?>> waiting = new ArrayDeque<>();
  private final Sinks.Empty<Void> ending = Sinks.empty();
  private boolean busy;
  private boolean ended;
  private volatile boolean closed;

  Lane(Threads threads, Failure gone) {
    this.threads = threads;
    this.hands = new Hands(threads.workers());
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

  /** Runs {@code look} on a worker as soon as nobody touches the screen, though it is no turn's. */
  <T> Mono<T> glance(Callable<T> look) {
    Mono<T> looked = Mono.defer(() -> closed ? Mono.error(gone) : Mono.fromCallable(look));
    return Mono.create(sink -> new Turn<>(looked, sink).begin(hands, () -> {}));
  }

  /**
   * Lets {@code time} pass in the turn of an action; ends at once, with an error, with the lane.
   */
  Mono<Void> pause(Duration time) {
    return Mono.defer(() -> rest(time))
        .onErrorResume(error -> hands.taken().then(Mono.error(error)))
        .then(hands.taken());
  }

  /** Lets {@code time} pass outside of any turn. */
  Mono<Void> delay(Duration time) {
    return Mono.firstWithSignal(Mono.delay(time, threads.timer()).then(), ending.asMono())
        .publishOn(threads.workers());
  }

  private Mono<Void> rest(Duration time) {
    hands.give();
    return delay(time);
  }

  /** Turns the waiting away, stops a pause, and runs {@code last} when the lane is free. */
  Mono<Void> end(Runnable last) {
    return Mono.create(
        sink -> {
          Runnable closing =
              () -> {
                closed = true;
                last.run();
              };
          endWith(new Turn<>(Mono.fromRunnable(closing), sink)).forEach(turn -> turn.refuse(gone));
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
      turn.begin(hands, this::next);
    }
  }

  private synchronized void next() {
    @Nullable Turn<?> next = waiting.poll();
    busy = next != null;
    if (next != null) {
      next.begin(hands, this::next);
    }
  }

  private synchronized void leave(Turn<?> turn) {
    waiting.remove(turn);
  }
}
