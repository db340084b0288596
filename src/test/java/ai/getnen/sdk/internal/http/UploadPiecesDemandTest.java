package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;

/** The network's demand reaches the source, whatever operator the source ends in. */
class UploadPiecesDemandTest {
  private static final int PIECE = 1_024;
  private static final int MOST_AHEAD = 16;

  private final TestPublisher<ByteBuffer> source = TestPublisher.create();
  private final TestSubscriber<byte[]> wire = TestSubscriber.builder().initialRequest(0).build();

  /** The last operator of a caller's source. */
  @SuppressWarnings("ImmutableEnumChecker")
  enum Ending {
    PLAIN(flux -> flux),
    HIDE(Flux::hide),
    LIMIT_RATE(flux -> flux.limitRate(8)),
    BUFFER(Flux::onBackpressureBuffer),
    IMMEDIATE(flux -> flux.publishOn(Schedulers.immediate())),
    PUBLISH_ON(flux -> flux.publishOn(Schedulers.parallel())),
    PREFETCH(flux -> flux.publishOn(Schedulers.parallel(), 1)),
    SUBSCRIBE_ON(flux -> flux.subscribeOn(Schedulers.boundedElastic()));

    private final UnaryOperator<Flux<ByteBuffer>> operator;

    Ending(UnaryOperator<Flux<ByteBuffer>> operator) {
      this.operator = operator;
    }
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void bytes_arrive_equal_whatever_operator_the_source_ends_in(Ending ending) {
    UploadRun run = new UploadRun(PIECE);
    Flux<byte[]> pieces = run.pieces(ending.operator.apply(buffers(500, 700)));

    StepVerifier.create(pieces.limitRate(3).collectList().map(UploadRun::joined))
        .assertNext(
            sent -> {
              assertThat(sent).hasSize(500 * 700);
              for (int i = 0; i < sent.length; i++) {
                assertThat(sent[i]).isEqualTo((byte) (i / 700));
              }
            })
        .expectComplete()
        .verify(Duration.ofSeconds(10));
    run.assertReleased();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"PUBLISH_ON", "PREFETCH", "SUBSCRIBE_ON"},
      mode = EnumSource.Mode.EXCLUDE)
  void little_demand_pulls_little(Ending ending) {
    AtomicInteger pulled = new AtomicInteger();
    UploadRun run = new UploadRun(PIECE);
    run.pieces(ending.operator.apply(buffers(500, PIECE)).doOnNext(b -> pulled.incrementAndGet()))
        .subscribe(wire);
    assertThat(pulled).hasValue(0);

    for (int demand = 1; demand <= 100; demand++) {
      wire.request(1);
      assertThat(wire.getReceivedOnNext()).hasSize(demand);
      assertThat(pulled.get()).isLessThanOrEqualTo(demand + MOST_AHEAD);
      assertThat(run.heldBytes()).isLessThanOrEqualTo(MOST_AHEAD * PIECE);
    }
    wire.cancel();
    run.assertReleased();
  }

  @Test
  void tiny_buffer_before_large_ones_pulls_few_of_those() {
    UploadRun run = new UploadRun(PIECE);
    AtomicInteger pulled = new AtomicInteger();
    run.pieces(
            Flux.concat(buffers(1, 10), buffers(100, 64 * PIECE))
                .doOnNext(b -> pulled.incrementAndGet()))
        .subscribe(wire);
    wire.request(2);

    assertThat(pulled.get()).isLessThanOrEqualTo(3);
    wire.cancel();
    run.assertReleased();
  }

  @Test
  void tiny_buffers_are_pulled_until_they_fill_a_piece() {
    UploadRun run = new UploadRun(PIECE);
    AtomicInteger pulled = new AtomicInteger();
    run.pieces(buffers(100_000, 1).doOnNext(b -> pulled.incrementAndGet())).subscribe(wire);

    wire.request(3);

    assertThat(wire.getReceivedOnNext()).hasSize(3).allMatch(piece -> piece.length == PIECE);
    assertThat(pulled.get()).isLessThanOrEqualTo(3 * PIECE + MOST_AHEAD);
    wire.cancel();
    run.assertReleased();
  }

  @Test
  void slow_source_is_not_waited_for_to_fill_a_piece() {
    UploadRun run = new UploadRun(PIECE);
    run.pieces(source.flux()).subscribe(wire);
    wire.request(2);
    source.next(ByteBuffer.allocate(1));
    assertThat(wire.getReceivedOnNext()).hasSize(1);
    source.next(ByteBuffer.allocate(1));
    assertThat(wire.getReceivedOnNext()).hasSize(2);
    wire.cancel();
  }

  @Test
  void clock_hears_when_the_source_is_awaited() {
    UploadRun run = new UploadRun(PIECE);
    run.pieces(source.flux()).subscribe(wire);
    assertThat(run.awaits()).isEmpty();
    wire.request(1);
    assertThat(run.awaits()).containsExactly(true);
    source.next(ByteBuffer.allocate(2 * PIECE));
    assertThat(run.awaits()).containsExactly(true, false);
    wire.request(2);
    assertThat(run.awaits()).containsExactly(true, false, true);
    source.complete();
    assertThat(run.awaits()).containsExactly(true, false, true, false);
  }

  @Test
  void source_that_answers_at_once_is_never_awaited() {
    UploadRun run = new UploadRun(PIECE);
    run.pieces(buffers(50, 700)).subscribe(wire);
    for (int i = 0; i < 100; i++) {
      wire.request(1);
    }
    assertThat(wire.isTerminatedComplete()).isTrue();
    assertThat(run.awaits()).containsOnly(false);
  }

  @Test
  void source_that_fails_is_awaited_no_more() {
    UploadRun run = new UploadRun(PIECE);
    run.pieces(source.flux()).subscribe(wire);
    wire.request(1);
    source.error(new IllegalStateException());
    assertThat(run.awaits()).containsExactly(true, false);
  }

  @Test
  void large_buffers_are_pulled_one_by_one() {
    AtomicInteger pulled = new AtomicInteger();
    UploadRun run = new UploadRun(PIECE);
    run.pieces(buffers(100, 1_000 * PIECE).doOnNext(b -> pulled.incrementAndGet())).subscribe(wire);

    wire.request(1);

    assertThat(pulled.get()).isLessThanOrEqualTo(2);
    wire.cancel();
  }

  @Test
  void source_that_is_cancelled_is_awaited_no_more() {
    UploadRun run = new UploadRun(PIECE);
    run.pieces(source.flux()).subscribe(wire);
    wire.request(1);
    wire.cancel();
    assertThat(run.awaits()).containsExactly(true, false);
  }

  private static Flux<ByteBuffer> buffers(int count, int size) {
    return Flux.range(0, count)
        .map(
            i -> {
              byte[] bytes = new byte[size];
              Arrays.fill(bytes, (byte) (int) i);
              return ByteBuffer.wrap(bytes);
            });
  }
}
