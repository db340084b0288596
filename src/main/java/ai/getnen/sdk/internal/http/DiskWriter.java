package ai.getnen.sdk.internal.http;

import io.netty.buffer.ByteBuf;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;
import reactor.util.concurrent.Queues;

/**
 * Pieces of Netty's memory on their way to a file, written on another thread; completes when all
 * are.
 *
 * <p>It is an operator of its own because {@code publishOn} forgets what is queued when it is
 * cancelled before its task has started, interrupts a write that runs, and hands each piece to
 * whoever asked to see what is discarded. Here a task that was scheduled always runs, and each
 * piece is released once, by it. A few pieces wait for more or for the end, since to wake a thread
 * costs more than to write one.
 */
final class DiskWriter extends Mono<Void> {
  private static final int BATCH = 8;
  private static final int MOST_AHEAD = 2 * BATCH;

  private final Flux<ByteBuf> pieces;
  private final Consumer<ByteBuf> disk;
  private final Scheduler scheduler;

  /**
   * Makes the Mono.
   *
   * @param disk writes a piece and leaves it alone; may block
   * @param scheduler where it does
   */
  DiskWriter(Flux<ByteBuf> pieces, Consumer<ByteBuf> disk, Scheduler scheduler) {
    this.pieces = pieces;
    this.disk = disk;
    this.scheduler = scheduler;
  }

  @Override
  public void subscribe(CoreSubscriber<? super Void> subscriber) {
    pieces.subscribe(new Writing(subscriber));
  }

  private final class Writing extends Relay<ByteBuf, Void> {
    private final Queue<ByteBuf> queue = Queues.<ByteBuf>get(MOST_AHEAD).get();
    private final AtomicInteger work = new AtomicInteger();
    private volatile @Nullable Throwable failure;
    private volatile boolean done;
    private volatile boolean cancelled;
    private boolean terminated;
    private int written;

    Writing(CoreSubscriber<? super Void> downstream) {
      super(downstream);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      super.onSubscribe(subscription);
      subscription.request(MOST_AHEAD);
    }

    @Override
    public void onNext(ByteBuf piece) {
      if (!queue.offer(piece.retain())) {
        piece.release();
        throw new IllegalStateException("more pieces came than were asked for");
      }
      wake(1);
      if (isOver()) {
        wake(BATCH); // asked after the piece was told: whoever ended this has looked before
      }
    }

    private boolean isOver() {
      return cancelled || failure != null;
    }

    @Override
    public void onError(Throwable error) {
      failure = error;
      done = true;
      wake(BATCH);
    }

    @Override
    public void onComplete() {
      done = true;
      wake(BATCH);
    }

    @Override
    public void request(long n) {
      Operators.validate(n); // there is nothing to emit
    }

    @Override
    public void cancel() {
      cancelled = true;
      super.cancel();
      wake(BATCH); // what waits for more is released
    }

    /**
     * Whoever brings the work to a batch starts the writing, which goes on while there is one. An
     * end of any kind counts as a whole batch; all that was offered before is seen then.
     */
    private void wake(int weight) {
      int before = work.getAndAdd(weight);
      if (before < BATCH && before + weight >= BATCH) {
        start();
      }
    }

    private void start() {
      try {
        scheduler.schedule(this::drain);
      } catch (RejectedExecutionException refused) {
        failure = refused;
        done = true;
        upstream().cancel();
        drain(); // writes nothing: it has failed
      }
    }

    private void drain() {
      int missed = work.get();
      do {
        boolean last = done; // asked before the queue is: what comes between is not the end
        for (ByteBuf piece = queue.poll(); piece != null; piece = queue.poll()) {
          take(piece);
        }
        if (last && !cancelled) {
          terminate(failure);
        }
        missed = work.addAndGet(-missed);
      } while (missed >= BATCH);
    }

    private void take(ByteBuf piece) {
      try {
        if (!isOver()) {
          disk.accept(piece);
          askForMore();
        }
      } catch (RuntimeException refused) {
        failure = refused;
        upstream().cancel();
        wake(BATCH); // a piece may have come that was told before the failure was seen
        terminate(refused);
      } finally {
        piece.release();
      }
    }

    private void askForMore() {
      written++;
      if (written == BATCH) {
        written = 0;
        upstream().request(BATCH);
      }
    }

    private void terminate(@Nullable Throwable error) {
      if (terminated) {
        return;
      }
      terminated = true;
      if (error == null) {
        downstream().onComplete();
      } else {
        downstream().onError(error);
      }
    }
  }
}
