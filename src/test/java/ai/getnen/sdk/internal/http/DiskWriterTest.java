package ai.getnen.sdk.internal.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.util.RaceTestUtils;

class DiskWriterTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final int RACES = 5_000;

  private final List<ByteBuf> pieces = new ArrayList<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Scheduler busy = Schedulers.fromExecutor(waiting::add);

  @TempDir Path folder;

  @AfterEach
  void releasesWhatItTook() {
    assertThat(pieces).allSatisfy(piece -> assertThat(piece.refCnt()).isEqualTo(1));
    pieces.forEach(ByteBuf::release);
  }

  @Test
  void pieces_areWrittenInTheirOrder_andNobodyElseDiscardsThem() {
    List<ByteBuf> discarded = new ArrayList<>();
    Flux<ByteBuf> hundred = Flux.range(0, 100).map(i -> piece("%03d\n".formatted(i)));
    Mono<Path> written =
        FileDownload.to(
            folder.resolve("f"),
            file -> new DiskWriter(hundred, file::write, Schedulers.boundedElastic()));

    StepVerifier.create(written.doOnDiscard(ByteBuf.class, discarded::add))
        .assertNext(
            file ->
                assertThat(file).content().startsWith("000\n001\n").endsWith("099\n").hasSize(400))
        .expectComplete()
        .verify(BOUND);
    assertThat(discarded).isEmpty();
  }

  @Test
  void cancel_whileTheDiskIsBusy_keepsNoPiece() {
    TestPublisher<ByteBuf> source = TestPublisher.create();
    Disposable writing = onABusyDisk(source.flux());
    source.next(piece("a"), piece("b"));
    assertThat(pieces).allSatisfy(piece -> assertThat(piece.refCnt()).isEqualTo(2));

    writing.dispose();
    source.assertCancelled();
    runWhatWaits();
  }

  @Test
  void demand_goesNoFurtherThanTheDisk() {
    TestPublisher<ByteBuf> source = TestPublisher.create();
    List<Long> asked = new ArrayList<>();
    onABusyDisk(source.flux().doOnRequest(asked::add));
    for (int i = 0; i < 16; i++) {
      source.next(piece("x"));
    }
    assertThat(asked).containsExactly(16L);
    runWhatWaits();
    assertThat(asked).containsExactly(16L, 8L, 8L);
  }

  @Test
  void fewPieces_waitForMore_orForTheEnd() {
    TestPublisher<ByteBuf> source = TestPublisher.create();
    List<ByteBuf> written = new ArrayList<>();
    StepVerifier.create(new DiskWriter(source.flux(), written::add, Schedulers.immediate()))
        .then(() -> source.next(piece("1"), pieces(6)))
        .then(() -> assertThat(written).isEmpty())
        .then(() -> source.next(piece("8")))
        .then(() -> assertThat(written).hasSize(8))
        .then(() -> source.next(piece("9")).complete())
        .then(() -> assertThat(written).hasSize(9))
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void aPieceThatComesAfterCancel_isNotKept() {
    Late source = new Late();
    onABusyDisk(Flux.from(source)).dispose();
    runWhatWaits();
    source.emit(piece("late"));
    runWhatWaits();
  }

  @Test
  void aPieceThatComesAfterTheDiskHasRefused_isNotKept() {
    Late source = new Late();
    StepVerifier.create(
            new DiskWriter(Flux.from(source), DiskWriterTest::refuse, Schedulers.immediate()))
        .then(() -> source.emit(pieces(8)))
        .expectError(UncheckedIOException.class)
        .verify(BOUND);
    source.emit(piece("late"));
  }

  @Test
  void error_isToldInPlaceOfTheEnd_andNothingIsLeft() {
    Mono<Path> written =
        FileDownload.to(
            folder.resolve("f"),
            file ->
                new DiskWriter(
                    Flux.just(piece("a")).concatWith(Mono.error(new IllegalStateException("end"))),
                    file::write,
                    Schedulers.boundedElastic()));
    StepVerifier.create(written).expectErrorMessage("end").verify(BOUND);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDiskThatRefuses_endsTheSource() {
    TestPublisher<ByteBuf> source = TestPublisher.create();
    StepVerifier.create(
            new DiskWriter(source.flux(), DiskWriterTest::refuse, Schedulers.immediate()))
        .then(() -> source.next(piece("a"), pieces(7)))
        .expectError(UncheckedIOException.class)
        .verify(BOUND);
    source.assertCancelled();
  }

  @Test
  void aSchedulerThatRefuses_isAnError() {
    Scheduler closed =
        Schedulers.fromExecutor(
            task -> {
              throw new RejectedExecutionException("closed");
            });
    List<ByteBuf> seen = new ArrayList<>();
    StepVerifier.create(new DiskWriter(Flux.just(piece("a")), seen::add, closed))
        .expectError(RejectedExecutionException.class)
        .verify(BOUND);
    assertThat(seen).isEmpty();
  }

  @Test
  void piecesThatCome_whileTheDownloadIsCancelled_areNotKept() {
    Scheduler disk = Schedulers.newSingle("disk");
    for (int i = 0; i < RACES; i++) {
      Late source = new Late();
      Disposable writing = new DiskWriter(Flux.from(source), piece -> {}, disk).subscribe();
      ByteBuf[] few = pieces(i % 10 + 1);
      RaceTestUtils.race(() -> source.emit(few), writing::dispose);
    }
    disk.disposeGracefully().block(BOUND);
  }

  @Test
  void piecesThatCome_whileTheDiskRefuses_areNotKept() {
    Scheduler disk = Schedulers.newSingle("disk");
    List<Mono<Void>> refused = new ArrayList<>();
    for (int i = 0; i < RACES; i++) {
      Late source = new Late();
      Mono<Void> writing =
          new DiskWriter(Flux.from(source), DiskWriterTest::refuse, disk)
              .onErrorComplete(UncheckedIOException.class)
              .cache();
      refused.add(writing);
      writing.subscribe();
      source.emit(pieces(8 + i % 8));
    }
    Mono.when(refused).block(BOUND);
    disk.disposeGracefully().block(BOUND);
  }

  private static void refuse(ByteBuf piece) {
    throw new UncheckedIOException(new IOException("No space left on device"));
  }

  private Disposable onABusyDisk(Flux<ByteBuf> source) {
    return new DiskWriter(source, piece -> {}, busy).subscribe();
  }

  private void runWhatWaits() {
    for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
      task.run();
    }
  }

  private ByteBuf[] pieces(int count) {
    return Stream.generate(() -> piece("x")).limit(count).toArray(ByteBuf[]::new);
  }

  private ByteBuf piece(String text) {
    ByteBuf piece = Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    pieces.add(piece);
    return piece;
  }

  /** A source that hears of a cancel too late, as one on another thread may. */
  private static final class Late implements Publisher<ByteBuf> {
    private @Nullable Subscriber<? super ByteBuf> subscriber;

    @Override
    public void subscribe(Subscriber<? super ByteBuf> subscriber) {
      this.subscriber = subscriber;
      subscriber.onSubscribe(Operators.emptySubscription());
    }

    void emit(ByteBuf... pieces) {
      for (ByteBuf piece : pieces) {
        requireNonNull(subscriber).onNext(piece);
      }
    }
  }
}
