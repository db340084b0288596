package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.NenException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.error.UploadLengthException;
import ai.getnen.sdk.error.UploadSourceException;
import ai.getnen.sdk.error.UploadTooLargeException;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.testing.RawConnection;
import ai.getnen.sdk.testing.RawRequest;
import ai.getnen.sdk.testing.RawServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/**
 * Uploads and downloads: limits, back-pressure, cancel, and whose waiting counts (decisions 3, 5).
 */
class TransferTest {
  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final long LIMIT = 104_857_600;
  private static final String KEPT = "{\"success\":true,\"size\":1,\"filename\":\"f\"}";

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    end.countDown();
    for (AutoCloseable resource : opened) {
      resource.close();
    }
  }

  private RawServer server(RawServer.Script script) {
    RawServer server = RawServer.start(script);
    opened.add(server);
    return server;
  }

  private ReactiveNenClient client(RawServer server) {
    ReactiveNenClient client =
        ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey("k").build();
    opened.add(client);
    return client;
  }

  /** Reads uploads, counts their bytes and notes a body that breaks off. */
  private static final class Sink implements RawServer.Script {
    final AtomicLong bytes = new AtomicLong();
    final CompletableFuture<Boolean> whole = new CompletableFuture<>();

    @Override
    public void answer(RawRequest request, RawConnection connection) throws IOException {
      try {
        request.readBody(
            new OutputStream() {
              @Override
              public void write(int octet) {
                bytes.incrementAndGet();
              }

              @Override
              public void write(byte[] part, int from, int length) {
                bytes.addAndGet(length);
              }
            });
        whole.complete(true);
        connection.json(200, KEPT);
      } catch (IOException e) {
        whole.complete(false);
        throw e;
      }
    }
  }

  private static Flux<ByteBuffer> zeros(long bytes) {
    int piece = 1 << 16;
    return Flux.<ByteBuffer, Long>generate(
        () -> bytes,
        (left, sink) -> {
          if (left == 0) {
            sink.complete();
            return 0L;
          }
          int size = (int) Math.min(piece, left);
          sink.next(ByteBuffer.allocate(size));
          return left - size;
        });
  }

  @Test
  void upload_ofExactlyTheLimit_passes() {
    Sink sink = new Sink();
    ReactiveNenClient client = client(server(sink));
    StepVerifier.create(client.uploadFile("d", "f", zeros(LIMIT)))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
    assertThat(sink.bytes).hasValue(LIMIT);
  }

  @Test
  void upload_ofOneByteMore_fails_withoutThatByte() throws Exception {
    Sink sink = new Sink();
    ReactiveNenClient client = client(server(sink));
    StepVerifier.create(client.uploadFile("d", "f", zeros(LIMIT + 1)))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        UploadTooLargeException.class,
                        e -> assertThat(e.limitBytes()).isEqualTo(LIMIT)))
        .verify(BOUND);
    assertThat(sink.whole.get(10, TimeUnit.SECONDS)).isFalse();
    assertThat(sink.bytes.get()).isLessThanOrEqualTo(LIMIT);
  }

  @Test
  void upload_declaredOverTheLimit_failsBeforeConnecting() {
    RawServer server = server(new Sink());
    ReactiveNenClient client = client(server);
    StepVerifier.create(
            client.uploadFile(
                "d", UploadBody.fromPublisher(zeros(1), LIMIT + 1), FileTarget.of("f")))
        .expectError(UploadTooLargeException.class)
        .verify(BOUND);
    assertThat(server.connections()).isZero();
  }

  @Test
  void upload_ofAnotherLengthThanDeclared_fails_andTheServerSeesNoWholeBody() throws Exception {
    for (long actual : new long[] {9, 11}) {
      Sink sink = new Sink();
      ReactiveNenClient client = client(server(sink));
      StepVerifier.create(
              client.uploadFile(
                  "d", UploadBody.fromPublisher(zeros(actual), 10), FileTarget.of("f")))
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOfSatisfying(
                          UploadLengthException.class,
                          e -> {
                            assertThat(e.declaredBytes()).isEqualTo(10);
                            assertThat(e.actualBytes()).isEqualTo(actual);
                          }))
          .verify(BOUND);
    }
  }

  @Test
  void upload_whoseSourceFails_leavesNoWholeBody() throws Exception {
    Sink sink = new Sink();
    ReactiveNenClient client = client(server(sink));
    IllegalStateException reason = new IllegalStateException("disk");
    StepVerifier.create(client.uploadFile("d", "f", zeros(1 << 20).concatWith(Flux.error(reason))))
        .expectErrorSatisfies(
            error -> assertThat(error).isInstanceOf(UploadSourceException.class).hasCause(reason))
        .verify(BOUND);
    assertThat(sink.whole.get(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void upload_whoseSourceFailsWhenAnAnswerHasBegun_isTheFailureOfTheSource() {
    Sinks.Empty<ByteBuffer> answered = Sinks.empty();
    RawServer server =
        server(
            (request, connection) -> {
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"success\":true,");
              connection.drain();
            });
    ReactiveNenClient client =
        ReactiveNenClient.builder()
            .baseUrl(server.baseUrl())
            .apiKey("k")
            .customizeHttpClient(
                http -> http.doOnResponse((response, connection) -> answered.tryEmitEmpty()))
            .build();
    opened.add(client);
    IllegalStateException reason = new IllegalStateException("disk");
    Flux<ByteBuffer> source =
        zeros(1000)
            .concatWith(answered.asMono().publishOn(Schedulers.parallel()))
            .concatWith(Flux.error(reason));
    StepVerifier.create(client.uploadFile("d", "f", source))
        .expectErrorSatisfies(
            error -> assertThat(error).isInstanceOf(UploadSourceException.class).hasCause(reason))
        .verify(BOUND);
  }

  @Test
  void upload_ofAReusedBuffer_arrivesAsItWas() throws Exception {
    int parts = 200;
    RawServer server =
        server(
            (request, connection) -> {
              request.readBody();
              connection.json(200, KEPT);
            });
    ByteBuffer reused = ByteBuffer.allocateDirect(10_000);
    Flux<ByteBuffer> source =
        Flux.range(0, parts)
            .map(
                part -> {
                  reused.clear();
                  while (reused.hasRemaining()) {
                    reused.put((byte) (int) part);
                  }
                  return reused.flip();
                });
    StepVerifier.create(client(server).uploadFile("d", "f", source))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
    byte[] body = server.requests().get(0).body();
    assertThat(body).hasSize(parts * 10_000);
    for (int part = 0; part < parts; part++) {
      assertThat(body[part * 10_000]).isEqualTo((byte) part);
      assertThat(body[part * 10_000 + 9_999]).isEqualTo((byte) part);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "publishOn", "limitRate", "onBackpressureBuffer"})
  void upload_thatNobodyReads_pullsAFewMiBAndNoMore(String operator) throws Exception {
    AtomicLong pulled = new AtomicLong();
    RawServer server = server((request, connection) -> connection.stall(end));
    Flux<ByteBuffer> source =
        Flux.range(0, 400)
            .map(part -> ByteBuffer.allocate(1 << 20))
            .doOnNext(part -> pulled.addAndGet(part.remaining()));
    CompletableFuture<Throwable> failed = new CompletableFuture<>();
    ReactiveNenClient client =
        ReactiveNenClient.builder()
            .baseUrl(server.baseUrl())
            .apiKey("k")
            .transferTimeout(Duration.ofSeconds(2))
            .build();
    opened.add(client);
    client
        .uploadFile("d", "f", tail(operator).apply(source))
        .subscribe(kept -> {}, failed::complete);
    server.awaitRequest();
    Throwable error = failed.get(20, TimeUnit.SECONDS);
    assertThat(error)
        .isInstanceOfSatisfying(
            OutcomeUnknownException.class,
            e -> {
              assertThat(e.timedOut()).isTrue();
              assertThat(e.phase()).isEqualTo(Phase.SEND);
            });
    long prefetched = operator.equals("plain") ? 0 : 256L << 20;
    assertThat(pulled.get()).isLessThanOrEqualTo((24L << 20) + prefetched).isLessThan(300L << 20);
  }

  private static UnaryOperator<Flux<ByteBuffer>> tail(String operator) {
    return switch (operator) {
      case "publishOn" -> flux -> flux.publishOn(Schedulers.parallel(), 8);
      case "limitRate" -> flux -> flux.limitRate(8);
      case "onBackpressureBuffer" -> flux -> flux.limitRate(8).onBackpressureBuffer(8);
      default -> flux -> flux;
    };
  }

  @Test
  void upload_waitsForItsSourceAsLongAsThatTakes() {
    Sink sink = new Sink();
    ReactiveNenClient client =
        ReactiveNenClient.builder()
            .baseUrl(server(sink).baseUrl())
            .apiKey("k")
            .transferTimeout(Duration.ofSeconds(3))
            .build();
    opened.add(client);
    Flux<ByteBuffer> slow =
        Flux.just(ByteBuffer.allocate(10))
            .concatWith(Mono.delay(Duration.ofSeconds(5)).map(late -> ByteBuffer.allocate(7)));
    StepVerifier.create(client.uploadFile("d", "f", slow))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
    assertThat(sink.bytes).hasValue(17);
  }

  @Test
  void upload_fromAFile_sendsItWhole(@TempDir Path folder) throws Exception {
    byte[] content = new byte[(32 << 20) + 17]; // more than the sockets' buffers hold
    new java.util.Random(1).nextBytes(content);
    Path file = Files.write(folder.resolve("content"), content);
    CompletableFuture<Long> begun = new CompletableFuture<Long>().orTimeout(5, TimeUnit.SECONDS);
    RawServer server =
        server(
            (request, connection) -> {
              assertThat(begun.join()).isLessThan(content.length);
              request.readBody();
              connection.json(200, KEPT);
            });
    List<Long> progress = new java.util.concurrent.CopyOnWriteArrayList<>();
    FileTarget target =
        FileTarget.of("f")
            .progress(
                (sent, total) -> {
                  assertThat(total).isEqualTo(content.length);
                  progress.add(sent);
                  begun.complete(sent);
                });
    StepVerifier.create(client(server).uploadFile("d", UploadBody.fromFile(file), target))
        .expectNextCount(1)
        .expectComplete()
        .verify(BOUND);
    RawRequest request = server.requests().get(0);
    assertThat(request.body()).isEqualTo(content);
    assertThat(request.header("Content-Length")).isEqualTo(Integer.toString(content.length));
    assertThat(progress).isSorted().hasSizeGreaterThan(1).endsWith((long) content.length);
    StepVerifier.create(
            client(server)
                .uploadFile("d", UploadBody.fromFile(folder.resolve("none")), FileTarget.of("f")))
        .expectError(UploadSourceException.class)
        .verify(BOUND);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void upload_ofAnEmptyFile_andOfNoBytes(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("empty"));
    for (UploadBody body :
        List.of(
            UploadBody.fromFile(file),
            UploadBody.fromBytes(new byte[0]),
            UploadBody.fromPublisher(Flux.empty()),
            UploadBody.fromPublisher(Flux.empty(), 0))) {
      Sink sink = new Sink();
      StepVerifier.create(client(server(sink)).uploadFile("d", body, FileTarget.of("f")))
          .expectNextCount(1)
          .expectComplete()
          .verify(BOUND);
      assertThat(sink.bytes).hasValue(0);
      assertThat(sink.whole.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void download_cancelledAfterThreeBuffers_closesTheConnection() throws Exception {
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    RawServer server =
        server(
            (request, connection) -> {
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
              try {
                while (true) {
                  connection.send(new byte[8192]);
                }
              } catch (IOException e) {
                closed.complete(true);
              }
            });
    StepVerifier.create(client(server).downloadFile("d", "f").take(3))
        .expectNextCount(3)
        .expectComplete()
        .verify(BOUND);
    assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void download_isReadOnlyAsFastAsItIsAskedFor_andTheReadersTimeIsItsOwn() {
    AtomicLong sent = new AtomicLong();
    RawServer server =
        server(
            (request, connection) -> {
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n");
              for (int part = 0; part < 12_800; part++) {
                connection.send(new byte[8192]);
                sent.addAndGet(8192);
              }
            });
    ReactiveNenClient client = client(server);
    StepVerifier.withVirtualTime(() -> client.downloadFile("d", "f"), 0)
        .expectSubscription()
        .thenAwait(Duration.ofHours(1))
        .thenRequest(1)
        .expectNextCount(1)
        .thenAwait(Duration.ofHours(1))
        .thenRequest(1)
        .expectNextCount(1)
        .then(() -> assertThat(sent.get()).isLessThan(32L << 20))
        .thenCancel()
        .verify(BOUND);
  }

  @Test
  void download_thatStalls_endsAtItsLimit() {
    RawServer server =
        server(
            (request, connection) -> {
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
              connection.stall(end);
            });
    ReactiveNenClient client = client(server);
    StepVerifier.withVirtualTime(() -> client.downloadFile("d", "f"))
        .expectSubscription()
        .expectNextCount(1)
        .thenAwait(Duration.ofSeconds(120))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        CallTimeoutException.class,
                        e -> assertThat(e.phase()).isEqualTo(Phase.BODY)))
        .verify(BOUND);
  }

  @Test
  void download_buffers_areTheReadersOwn() {
    RawServer server =
        server(
            (request, connection) -> {
              byte[] content = new byte[1 << 20];
              for (int i = 0; i < content.length; i++) {
                content[i] = (byte) (i >> 10);
              }
              connection.answer(200, "application/octet-stream", content);
            });
    List<ByteBuffer> parts =
        Objects.requireNonNull(client(server).downloadFile("d", "f").collectList().block(BOUND));
    ByteBuffer whole = ByteBuffer.allocate(1 << 20);
    assertThat(parts).allMatch(ByteBuffer::hasArray);
    parts.forEach(whole::put);
    for (int i = 0; i < 1 << 20; i++) {
      assertThat(whole.get(i)).isEqualTo((byte) (i >> 10));
    }
  }

  @Test
  void downloadTo_movesAWholeFileIntoPlace_andLeavesNothingOfABrokenOne(@TempDir Path folder)
      throws Exception {
    RawServer server =
        server(
            (request, connection) -> {
              if (request.methodAndTarget().endsWith("/good")) {
                connection.answer(200, "text/plain", "new".getBytes(StandardCharsets.UTF_8));
              } else {
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
                connection.close();
              }
            });
    ReactiveNenClient client = client(server);
    Path file = Files.writeString(folder.resolve("file"), "old");
    StepVerifier.create(client.downloadFileTo("d", FileTarget.of("bad"), file))
        .expectError(TransportException.class)
        .verify(BOUND);
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("file");
    StepVerifier.create(client.downloadFileTo("d", FileTarget.of("good"), file))
        .expectNext(file.toAbsolutePath())
        .expectComplete()
        .verify(BOUND);
    assertThat(file).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("file");
    int before = server.requests().size();
    StepVerifier.create(
            client.downloadFileTo("d", FileTarget.of("good"), folder.resolve("no/such/file")))
        .expectError(UncheckedIOException.class)
        .verify(BOUND);
    assertThat(server.requests()).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void download_thatOnlyTheEndOfItsConnectionEnds_isRefused(String encoding) {
    ReactiveNenClient client =
        client(
            server(
                (request, connection) -> {
                  connection.send(
                      "HTTP/1.1 200 OK\r\nTransfer-Encoding: " + encoding + "\r\n\r\nhalf of it");
                  connection.close();
                }));
    StepVerifier.create(client.downloadFile("d", "f"))
        .expectError(ContractException.class)
        .verify(BOUND);
  }

  @Test
  void download_thatBreaksOff_isAnError_andIsNotRepeatedAfterItsFirstBuffer() {
    RawServer server =
        server(
            (request, connection) -> {
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
              connection.close();
            });
    StepVerifier.create(client(server).downloadFile("d", "f"))
        .expectNextCount(1)
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(NenException.class)
                    .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.phase()).isEqualTo(Phase.BODY)))
        .verify(BOUND);
    assertThat(server.requests()).hasSize(1);
  }
}
