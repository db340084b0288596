package ai.getnen.sdk.internal.http;

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
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

class DiskWriterTest {
  private static final Duration BOUND = Duration.ofSeconds(10);

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
    for (int i = 0; i < 8; i++) {
      source.next(piece("x"));
    }
    assertThat(asked).containsExactly(8L);
    runWhatWaits();
    assertThat(asked).containsExactly(8L, 4L, 4L);
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
    Consumer<ByteBuf> full =
        piece -> {
          throw new UncheckedIOException(new IOException("No space left on device"));
        };
    StepVerifier.create(new DiskWriter(source.flux(), full, Schedulers.immediate()))
        .then(() -> source.next(piece("a")))
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

  private Disposable onABusyDisk(Flux<ByteBuf> source) {
    return new DiskWriter(source, piece -> {}, busy).subscribe();
  }

  private void runWhatWaits() {
    for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
      task.run();
    }
  }

  private ByteBuf piece(String text) {
    ByteBuf piece = Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    pieces.add(piece);
    return piece;
  }
}
