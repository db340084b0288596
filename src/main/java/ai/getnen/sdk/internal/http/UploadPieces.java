package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.UploadLengthException;
import ai.getnen.sdk.error.UploadSourceException;
import ai.getnen.sdk.error.UploadTooLargeException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.concurrent.Queues;
import reactor.util.context.Context;

/**
 * A caller's buffers as pieces for the wire: copied inside {@code onNext}, cut to size, tiny ones
 * joined, counted before they pass, and never more of them than the network asks for.
 *
 * <p>It is an operator of its own because every stock one between the caller and Reactor Netty
 * either fuses or asks for many elements ahead, and either breaks back-pressure: Reactor Netty asks
 * an async-fused source for everything, and an element may be of any size.
 */
final class UploadPieces extends Flux<ByteBuf> {
  private final Publisher<ByteBuffer> source;
  private final Settings settings;

  /**
   * What the pieces are to be.
   *
   * @param allocator makes them
   * @param pieceBytes the largest piece
   * @param limitBytes the most bytes that may pass
   * @param declaredBytes how many bytes must pass, -1 if that is not known
   * @param complete hears that the piece which passes next is the last of a declared length
   * @param awaitsSource hears whether the network waits for the source
   * @param passed hears how many bytes passed so far
   */
  record Settings(
      ByteBufAllocator allocator,
      int pieceBytes,
      long limitBytes,
      long declaredBytes,
      Runnable complete,
      Consumer<Boolean> awaitsSource,
      LongConsumer passed) {}

  UploadPieces(Publisher<ByteBuffer> source, Settings settings) {
    this.source = source;
    this.settings = settings;
  }

  @Override
  public void subscribe(CoreSubscriber<? super ByteBuf> actual) {
    source.subscribe(new Pieces(actual, settings));
  }

  /** One upload's queue; all emission happens inside {@link #drain}, by one thread at a time. */
  private static final class Pieces implements CoreSubscriber<ByteBuffer>, Subscription {
    private static final int MOST_AHEAD = 16;

    private final CoreSubscriber<? super ByteBuf> actual;
    private final Settings settings;
    private final Queue<ByteBuf> queue = Queues.<ByteBuf>unbounded(MOST_AHEAD).get();
    private final AtomicInteger queuedBytes = new AtomicInteger();
    private final AtomicInteger outstanding = new AtomicInteger();
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicLong requested = new AtomicLong();
    private @Nullable Subscription upstream;
    private volatile boolean done;
    private volatile boolean cancelled;
    private volatile @Nullable Throwable failure;
    private volatile int largest;
    private int batch;
    private long seen;
    private long passed;
    private boolean terminated;

    Pieces(CoreSubscriber<? super ByteBuf> actual, Settings settings) {
      this.actual = actual;
      this.settings = settings;
    }

    @Override
    public Context currentContext() {
      return actual.currentContext();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      if (Operators.validate(upstream, subscription)) {
        upstream = subscription;
        actual.onSubscribe(this);
      }
    }

    @Override
    public void onNext(ByteBuffer buffer) {
      if (done || cancelled) {
        return;
      }
      seen += buffer.remaining();
      Throwable tooMuch = tooMuch();
      if (tooMuch != null) {
        fail(tooMuch);
        return;
      }
      largest = Math.max(largest, buffer.remaining());
      try {
        enqueueCopies(buffer.duplicate());
      } catch (OutOfMemoryError | RuntimeException refused) { // Netty's memory has a limit
        fail(new UploadSourceException(refused)); // an Error itself would not end the request
        return;
      }
      outstanding.decrementAndGet();
      drain();
    }

    @Override
    public void onError(Throwable error) {
      if (!done) {
        finish(new UploadSourceException(error));
      }
    }

    @Override
    public void onComplete() {
      if (!done) {
        boolean tooLittle = settings.declaredBytes() > seen;
        finish(tooLittle ? new UploadLengthException(settings.declaredBytes(), seen) : null);
      }
    }

    @Override
    public void request(long n) {
      if (Operators.validate(n)) {
        requested.accumulateAndGet(n, Operators::addCap);
        drain();
      }
    }

    @Override
    public void cancel() {
      if (!cancelled) {
        cancelled = true;
        cancelUpstream();
        drain();
      }
    }

    private @Nullable Throwable tooMuch() {
      if (settings.declaredBytes() >= 0 && seen > settings.declaredBytes()) {
        return new UploadLengthException(settings.declaredBytes(), seen);
      }
      return seen > settings.limitBytes()
          ? new UploadTooLargeException(settings.limitBytes())
          : null;
    }

    private void fail(Throwable error) {
      cancelUpstream();
      finish(error);
    }

    private void finish(@Nullable Throwable error) {
      failure = error;
      done = true;
      drain();
    }

    private void cancelUpstream() {
      Subscription subscription = upstream;
      if (subscription != null) {
        subscription.cancel();
      }
    }

    private void enqueueCopies(ByteBuffer rest) {
      while (rest.hasRemaining()) {
        int size = Math.min(settings.pieceBytes(), rest.remaining());
        ByteBuf piece = settings.allocator().buffer(size, size);
        piece.writeBytes(rest.slice().limit(size));
        rest.position(rest.position() + size);
        queue.offer(piece);
        queuedBytes.addAndGet(size);
      }
    }

    private void drain() {
      if (work.getAndIncrement() != 0) {
        return;
      }
      int missed = 1;
      do {
        emit();
        missed = work.addAndGet(-missed);
      } while (missed != 0);
    }

    private void emit() {
      long emitted = 0;
      long demand = requested.get();
      while (emitted < demand && !stopped()) {
        askForMore();
        ByteBuf piece = nextPiece();
        if (piece == null) {
          break;
        }
        emitted++;
        pass(piece);
      }
      if (demand != Long.MAX_VALUE) {
        requested.addAndGet(-emitted);
      }
      if (!stopped()) {
        settings.awaitsSource().accept(requested.get() > 0 && queue.isEmpty());
      }
    }

    /** Ends what is to end: discards everything on cancel and failure, completes an empty queue. */
    private boolean stopped() {
      if (cancelled && !terminated) {
        terminated = true;
        settings.awaitsSource().accept(false);
      }
      if (terminated) {
        discardQueue(); // also what a source that was not quick enough to stop still gave
        return true;
      }
      boolean wasDone = done;
      Throwable error = failure;
      if (!wasDone || (error == null && !queue.isEmpty())) {
        return false;
      }
      terminated = true;
      discardQueue();
      settings.awaitsSource().accept(false);
      if (error == null) {
        actual.onComplete();
      } else {
        actual.onError(error);
      }
      return true;
    }

    /**
     * Asks while the source answers at once and a piece is not full; one that does not is awaited.
     */
    private void askForMore() {
      Subscription subscription = upstream;
      while (subscription != null
          && !done
          && outstanding.get() <= 0
          && queuedBytes.get() < settings.pieceBytes()) {
        batch = nextBatch();
        outstanding.set(batch);
        subscription.request(batch);
      }
    }

    /** One at first, since a buffer may be of any size; twice as many while all are small. */
    private int nextBatch() {
      int fitting = largest == 0 ? 1 : settings.pieceBytes() / largest;
      return Math.max(1, Math.min(2 * batch, Math.min(MOST_AHEAD, fitting)));
    }

    private @Nullable ByteBuf nextPiece() {
      ByteBuf first = queue.poll();
      if (first == null) {
        return null;
      }
      ByteBuf second = queue.peek();
      boolean fits =
          second != null && first.readableBytes() + second.readableBytes() <= settings.pieceBytes();
      ByteBuf piece = fits ? join(first) : first;
      queuedBytes.addAndGet(-piece.readableBytes());
      return piece;
    }

    private ByteBuf join(ByteBuf first) {
      ByteBuf joined;
      try {
        joined = settings.allocator().buffer(settings.pieceBytes(), settings.pieceBytes());
      } catch (OutOfMemoryError | RuntimeException refused) {
        return first; // passes as it is
      }
      move(first, joined);
      ByteBuf next = queue.peek();
      while (next != null && next.readableBytes() <= joined.writableBytes()) {
        queue.poll();
        move(next, joined);
        next = queue.peek();
      }
      return joined;
    }

    private static void move(ByteBuf from, ByteBuf to) {
      to.writeBytes(from);
      from.release();
    }

    private void pass(ByteBuf piece) {
      passed += piece.readableBytes();
      if (passed == settings.declaredBytes()) {
        settings.complete().run(); // the server may answer before this thread comes back
      }
      actual.onNext(piece);
      settings.passed().accept(passed);
    }

    private void discardQueue() {
      ByteBuf piece = queue.poll();
      while (piece != null) {
        piece.release();
        piece = queue.poll();
      }
    }
  }
}
