package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.UploadLengthException;
import ai.getnen.sdk.error.UploadSourceException;
import ai.getnen.sdk.error.UploadTooLargeException;
import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledHeapByteBuf;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;

/** How an upload ends, and that nothing of it stays in memory. */
class UploadPiecesTest {
  private static final Duration BOUND = Duration.ofSeconds(10);

  private final TestPublisher<ByteBuffer> source = TestPublisher.create();
  private final TestSubscriber<byte[]> wire = TestSubscriber.builder().initialRequest(0).build();

  @Test
  void upload_of_exactly_the_limit_passes() {
    UploadRun run = new UploadRun(4, 10, -1);
    run.pieces(Flux.just(bytes(7), bytes(3))).subscribe(wire);
    wire.request(Long.MAX_VALUE);

    assertThat(wire.isTerminatedComplete()).isTrue();
    assertThat(sent()).isEqualTo(10);
    run.assertReleased();
  }

  @Test
  void one_byte_more_fails_the_upload_and_cancels_its_source() {
    UploadRun run = new UploadRun(4, 10, -1);
    run.pieces(source.flux()).subscribe(wire);
    wire.request(Long.MAX_VALUE);
    source.next(bytes(7), bytes(4));

    UploadTooLargeException error = (UploadTooLargeException) wire.expectTerminalError();
    assertThat(error.limitBytes()).isEqualTo(10);
    assertThat(sent()).isLessThanOrEqualTo(10);
    source.assertCancelled(1);
    run.assertReleased();
  }

  @Test
  void upload_of_the_declared_length_passes() {
    StepVerifier.create(new UploadRun(100, 1_000, 10).pieces(Flux.just(bytes(7), bytes(3))))
        .expectNextMatches(piece -> piece.length == 10)
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void more_than_was_declared_fails_before_the_surplus() {
    UploadRun run = new UploadRun(4, 1_000, 10);
    run.pieces(source.flux()).subscribe(wire);
    wire.request(Long.MAX_VALUE);
    source.next(bytes(7), bytes(5));

    UploadLengthException error = (UploadLengthException) wire.expectTerminalError();
    assertThat(error.declaredBytes()).isEqualTo(10);
    assertThat(error.actualBytes()).isEqualTo(12);
    assertThat(sent()).isLessThanOrEqualTo(10);
    source.assertCancelled(1);
    run.assertReleased();
  }

  @Test
  void fewer_than_were_declared_fail_at_the_end() {
    UploadRun run = new UploadRun(4, 1_000, 10);
    run.pieces(Flux.just(bytes(7), bytes(1))).subscribe(wire);
    wire.request(Long.MAX_VALUE);

    UploadLengthException error = (UploadLengthException) wire.expectTerminalError();
    assertThat(error.declaredBytes()).isEqualTo(10);
    assertThat(error.actualBytes()).isEqualTo(8);
    run.assertReleased();
  }

  @Test
  void nothing_is_an_upload_too() {
    StepVerifier.create(new UploadRun(4).pieces(Flux.empty())).expectComplete().verify(BOUND);
    StepVerifier.create(new UploadRun(4).pieces(Flux.just(bytes(0), bytes(0))))
        .expectComplete()
        .verify(BOUND);
    StepVerifier.create(new UploadRun(4, 0, 0).pieces(Flux.empty())).expectComplete().verify(BOUND);
  }

  @Test
  void failure_of_the_source_is_told_as_such_and_nothing_passes_after_it() {
    UploadRun run = new UploadRun(4);
    run.pieces(source.flux()).subscribe(wire);
    wire.request(1);
    source.next(bytes(20));
    IllegalStateException own = new IllegalStateException("own");
    source.error(own);
    wire.request(Long.MAX_VALUE);

    assertThat(wire.expectTerminalError()).isInstanceOf(UploadSourceException.class).hasCause(own);
    assertThat(sent()).isEqualTo(4);
    run.assertReleased();
  }

  @Test
  void end_waits_until_the_network_took_the_rest() {
    UploadRun run = new UploadRun(4);
    run.pieces(source.flux()).subscribe(wire);
    wire.request(1);
    source.next(bytes(10)).complete();
    assertThat(wire.isTerminated()).isFalse();

    wire.request(2);

    assertThat(wire.isTerminatedComplete()).isTrue();
    assertThat(sent()).isEqualTo(10);
    run.assertReleased();
  }

  @Test
  void cancel_cancels_the_source_and_frees_what_waits() {
    UploadRun run = new UploadRun(4);
    run.pieces(source.flux()).subscribe(wire);
    wire.request(1);
    source.next(bytes(20));
    assertThat(run.heldBytes()).isPositive();

    wire.cancel();

    source.assertCancelled(1);
    run.assertReleased();
    assertThat(sent()).isEqualTo(4);
  }

  @Test
  void source_that_does_not_hear_a_cancel_or_failure_is_not_heard_any_more() {
    TestPublisher<ByteBuffer> deaf =
        TestPublisher.createNoncompliant(
            TestPublisher.Violation.DEFER_CANCELLATION, TestPublisher.Violation.REQUEST_OVERFLOW);
    UploadRun run = new UploadRun(4, 10, -1);
    run.pieces(deaf.flux()).subscribe(wire);
    wire.request(Long.MAX_VALUE);
    deaf.next(bytes(11)).next(bytes(5)).complete();

    assertThat(wire.expectTerminalError()).isInstanceOf(UploadTooLargeException.class);
    assertThat(wire.getProtocolErrors()).isEmpty();
    assertThat(sent()).isZero();
    run.assertReleased();
  }

  @Test
  void progress_tells_the_bytes_so_far() {
    UploadRun run = new UploadRun(4);
    run.pieces(Flux.just(bytes(5), bytes(5))).subscribe(wire);
    wire.request(Long.MAX_VALUE);
    assertThat(run.passed()).isSorted().doesNotHaveDuplicates().endsWith(10L);
    assertThat(run.passed()).hasSameSizeAs(wire.getReceivedOnNext());
  }

  @Test
  void source_sees_the_context_of_the_call() {
    Flux<ByteBuffer> asking =
        Flux.deferContextual(context -> Flux.just(bytes(context.<Integer>get("size"))));
    StepVerifier.create(new UploadRun(9).pieces(asking).contextWrite(c -> c.put("size", 3)))
        .expectNextMatches(piece -> piece.length == 3)
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void memory_that_is_refused_fails_the_upload_and_cancels_its_source() {
    new UploadPieces(source.flux(), settings(new LimitedAllocator(1)))
        .map(UploadRun::take)
        .subscribe(wire);
    wire.request(2);
    source.next(bytes(10)).next(bytes(10));

    assertThat(wire.getReceivedOnNext()).hasSize(1);
    assertThat(wire.expectTerminalError())
        .isInstanceOf(UploadSourceException.class)
        .hasCauseInstanceOf(OutOfMemoryError.class);
    source.assertCancelled();
  }

  @Test
  void memory_that_is_refused_to_join_buffers_lets_them_pass_one_by_one() {
    new UploadPieces(Flux.just(bytes(10), bytes(10), bytes(10)), settings(new LimitedAllocator(3)))
        .map(UploadRun::take)
        .subscribe(wire);
    wire.request(4);

    assertThat(wire.getReceivedOnNext())
        .extracting(piece -> piece.length)
        .containsExactly(10, 10, 10);
    assertThat(wire.isTerminatedComplete()).isTrue();
  }

  private static UploadPieces.Settings settings(ByteBufAllocator allocator) {
    return new UploadPieces.Settings(
        allocator, 1_024, Long.MAX_VALUE, -1, () -> {}, waits -> {}, passed -> {});
  }

  /** Memory that ends after some buffers, as Netty's does. */
  private static final class LimitedAllocator extends AbstractByteBufAllocator {
    private int left;

    LimitedAllocator(int buffers) {
      this.left = buffers;
    }

    @Override
    protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
      left--;
      if (left < 0) {
        throw new OutOfMemoryError("no memory of Netty's is left");
      }
      return new UnpooledHeapByteBuf(this, initialCapacity, maxCapacity);
    }

    @Override
    protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
      return newHeapBuffer(initialCapacity, maxCapacity);
    }

    @Override
    public boolean isDirectBufferPooled() {
      return false;
    }
  }

  private long sent() {
    return UploadRun.joined(wire.getReceivedOnNext()).length;
  }

  private static ByteBuffer bytes(int count) {
    return ByteBuffer.allocate(count);
  }
}
