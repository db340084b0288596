package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.getnen.sdk.FileTarget;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.UploadLengthException;
import ai.getnen.sdk.error.UploadSourceException;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.RawServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What breaks off is never a shorter file, on either side; what is late may have happened. */
class TruncationTest {
  private static final Duration BOUND = Duration.ofSeconds(20);

  private final CompletableFuture<Boolean> whole = new CompletableFuture<>();

  /** Tells whether a body came to its end. */
  private RawServer reading(boolean secure) {
    return RawServer.start(
        secure,
        connection -> {},
        (request, connection) -> {
          try {
            request.readBody(OutputStream.nullOutputStream());
            whole.complete(true);
            connection.json(200, FaultyServer.healthy("d"));
          } catch (IOException e) {
            whole.complete(false);
            throw e;
          }
        });
  }

  private static ReactiveNenClient client(RawServer server) {
    return Bench.builder(server.baseUrl(), BOUND).retryPolicy(RetryPolicy.none()).build();
  }

  private static Flux<ByteBuffer> pieces(int count) {
    return Flux.range(0, count).map(piece -> ByteBuffer.allocate(1 << 16));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void upload_thatIsCancelled_stopsItsSource_andIsNoWholeBody(boolean secure) throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    Flux<ByteBuffer> endless = pieces(4).concatWith(Flux.never()).doOnCancel(cancelled::countDown);
    try (RawServer server = reading(secure);
        ReactiveNenClient client = client(server)) {
      Disposable upload = client.uploadFile("d", "f", endless).subscribe();
      server.awaitRequest();
      upload.dispose();
      assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(whole.get(10, TimeUnit.SECONDS)).isFalse();
      assertThat(client.getDesktop("d").block(BOUND)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void upload_whoseSourceFailsHalfWay_isNoWholeBody(boolean secure) throws Exception {
    Flux<ByteBuffer> failing = pieces(40).concatWith(Flux.error(new IllegalStateException("mine")));
    try (RawServer server = reading(secure);
        ReactiveNenClient client = client(server)) {
      assertThat(catchThrowable(() -> client.uploadFile("d", "f", failing).block(BOUND)))
          .isInstanceOf(UploadSourceException.class);
      assertThat(whole.get(10, TimeUnit.SECONDS)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {39, 41})
  void upload_ofAnotherLengthThanDeclared_isNoWholeBody_orNoByteMore(int actual) throws Exception {
    UploadBody body = UploadBody.fromPublisher(pieces(actual), 40L << 16);
    try (RawServer server = reading(false);
        ReactiveNenClient client = client(server)) {
      assertThat(
              catchThrowable(() -> client.uploadFile("d", body, FileTarget.of("f")).block(BOUND)))
          .isInstanceOf(UploadLengthException.class);
      assertThat(server.requests()).hasSizeLessThanOrEqualTo(1); // it may hang up unread
      Eventually.until(() -> server.openConnections() == 0);
      if (actual < 40) {
        assertThat(whole.get(10, TimeUnit.SECONDS)).isFalse();
      }
    }
  }

  /** The server answers as soon as it has all, which may be before the client knows that. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void upload_thatIsWhole_isNeverTakenForAnAnswerThatCameTooEarly(
      boolean secure, @TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[100]);
    Path empty = Files.createFile(folder.resolve("empty"));
    Flux<ByteBuffer> late =
        pieces(3).concatWith(Mono.delay(Duration.ofMillis(20)).then(Mono.empty()));
    Flux<ByteBuffer> elsewhere = pieces(3).publishOn(Schedulers.parallel());
    List<UploadBody> bodies =
        List.of(
            UploadBody.fromBytes(new byte[0]),
            UploadBody.fromBytes(new byte[70_000]),
            UploadBody.fromFile(file),
            UploadBody.fromFile(empty),
            UploadBody.fromPublisher(Flux.empty()),
            UploadBody.fromPublisher(Flux.empty(), 0),
            UploadBody.fromPublisher(late),
            UploadBody.fromPublisher(late, 3L << 16),
            UploadBody.fromPublisher(elsewhere),
            UploadBody.fromPublisher(elsewhere, 3L << 16));
    try (RawServer server = reading(secure);
        ReactiveNenClient client = client(server)) {
      assertThat(
              Flux.range(0, 10)
                  .concatMapIterable(round -> bodies)
                  .flatMap(body -> client.uploadFile("d", body, FileTarget.of("f")), 8)
                  .count()
                  .block(BOUND))
          .isEqualTo(10L * bodies.size());
    }
  }

  @Test
  void downloadTo_thatIsCancelled_leavesNoHalfFile(@TempDir Path folder) {
    CountDownLatch end = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
                  connection.send(new byte[70_000]);
                  connection.stall(end);
                });
        ReactiveNenClient client = client(server)) {
      Disposable download =
          client.downloadFileTo("d", FileTarget.of("f"), folder.resolve("f")).subscribe();
      Eventually.until(() -> files(folder) == 1);
      download.dispose();
      Eventually.until(() -> files(folder) == 0);
      end.countDown();
    }
    assertThat(files(folder)).isZero();
  }

  private static int files(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? -1 : names.length;
  }

  @Test
  void act_whoseAnswerComesTooLate_mayHaveHappened_andDid() throws Exception {
    AtomicInteger clicks = new AtomicInteger();
    CountDownLatch late = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  request.readBody();
                  if (request.methodAndTarget().startsWith("GET")) {
                    connection.json(200, FaultyServer.healthy("d"));
                    return;
                  }
                  connection.stall(late);
                  clicks.incrementAndGet();
                  done.countDown();
                });
        ReactiveNenClient client = Bench.builder(server.baseUrl(), Duration.ofSeconds(2)).build()) {
      client.getDesktop("d").block(BOUND); // what a first call loads does not count
      assertThat(catchThrowable(() -> client.leftClick("d", 1, 2).block(BOUND)))
          .isInstanceOfSatisfying(
              OutcomeUnknownException.class, e -> assertThat(e.timedOut()).isTrue());
      assertThat(clicks).hasValue(0);
      late.countDown();
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(clicks).hasValue(1);
      assertThat(server.requests()).hasSize(2);
    }
  }
}
