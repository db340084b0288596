package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SignalType;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Source, network and cancel each on a thread of its own. */
class UploadPiecesRaceTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final int PIECE = 256;

  private final Scheduler sourceThread = thread();
  private final Scheduler wireThread = thread();

  @RepeatedTest(40)
  void bytes_arrive_equal_with_source_and_demand_on_two_threads(RepetitionInfo repetition)
      throws InterruptedException {
    Random random = new Random(repetition.getCurrentRepetition());
    List<byte[]> contents = contents(random, 2_000);
    UploadRun run = new UploadRun(PIECE);
    Wire wire = new Wire(random.nextInt(3) + 1);

    run.pieces(onItsThread(contents, random.nextInt(4) + 1)).subscribe(wire);

    assertThat(wire.ended.await(20, TimeUnit.SECONDS)).isTrue();
    stop();
    assertThat(wire.wrong).isFalse();
    assertThat(UploadRun.joined(wire.got)).isEqualTo(UploadRun.joined(contents));
    run.assertReleased();
  }

  @RepeatedTest(100)
  void cancel_at_any_moment_leaves_nothing_in_memory(RepetitionInfo repetition)
      throws InterruptedException {
    Random random = new Random(repetition.getCurrentRepetition());
    UploadRun run = new UploadRun(PIECE);
    Wire wire = new Wire(2);
    CountDownLatch reached = new CountDownLatch(1);
    int at = random.nextInt(500);

    run.pieces(
            onItsThread(contents(random, 1_000), 1)
                .index()
                .doOnNext(indexed -> countDown(reached, indexed.getT1() == at))
                .map(indexed -> indexed.getT2()))
        .subscribe(wire);
    assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
    wire.cancel();

    stop();
    run.assertReleased();
  }

  private static Scheduler thread() {
    return Schedulers.fromExecutorService(Executors.newSingleThreadExecutor());
  }

  private static void countDown(CountDownLatch latch, boolean now) {
    if (now) {
      latch.countDown();
    }
  }

  private Flux<ByteBuffer> onItsThread(List<byte[]> contents, int prefetch) {
    return Flux.fromIterable(contents).map(ByteBuffer::wrap).publishOn(sourceThread, prefetch);
  }

  /** Waits for what still runs. */
  private void stop() {
    wireThread.disposeGracefully().block(BOUND);
    sourceThread.disposeGracefully().block(BOUND);
  }

  private static List<byte[]> contents(Random random, int count) {
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] content = new byte[random.nextInt(4) == 0 ? random.nextInt(3 * PIECE) : 3];
      random.nextBytes(content);
      contents.add(content);
    }
    return contents;
  }

  /** A network that asks from its own thread. */
  private final class Wire extends BaseSubscriber<byte[]> {
    private final List<byte[]> got = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean emitting = new AtomicBoolean();
    private final int batch;
    private volatile boolean wrong;
    private int open;

    Wire(int batch) {
      this.batch = batch;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      ask();
    }

    @Override
    protected void hookOnNext(byte[] piece) {
      if (!emitting.compareAndSet(false, true) || open <= 0) {
        wrong = true;
      }
      got.add(piece);
      open--;
      if (open == 0) {
        ask();
      }
      emitting.set(false);
    }

    @Override
    protected void hookFinally(SignalType type) {
      ended.countDown();
    }

    private void ask() {
      if (!isDisposed()) {
        open += batch;
        wireThread.schedule(() -> request(batch));
      }
    }
  }
}
