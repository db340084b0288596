package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import ai.getnen.sdk.model.Desktop;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.FrameRequest;
import ai.getnen.sdk.testing.FrameServer;
import ai.getnen.sdk.testing.RawServer;
import ai.getnen.sdk.testing.TestCertificate;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/** Calls that share connections. */
class Http2Test {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String GOOD = "{\"desktop_id\":\"d\",\"status\":\"ok\"}";
  private static final FrameServer.Script HOLDING = request -> {};
  private static final FrameServer.Script ANSWERING = request -> request.json(200, GOOD);

  private static NenClientBuilder builder(String url) {
    return ReactiveNenClient.builder()
        .baseUrl(url)
        .apiKey("k")
        .httpVersion(HttpVersion.HTTP_2)
        .retryPolicy(RetryPolicy.none())
        .customizeHttpClient(TestCertificate.trustOfHttp2());
  }

  private static ReactiveNenClient client(FrameServer server) {
    return builder(server.baseUrl()).build();
  }

  private static ReactiveNenClient clientOfOneConnection(FrameServer server) {
    return builder(server.baseUrl()).maxConnections(1).build();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void calls_shareAFewConnections_andFiguresTellBoth(boolean secure) {
    try (FrameServer server = FrameServer.start(secure, HOLDING);
        ReactiveNenClient client = client(server)) {
      CompletableFuture<?> calls =
          Flux.range(0, 300).flatMap(i -> client.leftClick("d", i, 1), 300).then().toFuture();
      Eventually.until(() -> server.requests().size() == 300);
      assertThat(server.connections()).isBetween(1, 8);
      Eventually.until(() -> client.poolFigures().idle() == server.connections());
      assertThat(client.poolFigures().active()).isEqualTo(300);
      server.requests().forEach(request -> request.json(200, GOOD));
      calls.join();
      Eventually.until(() -> client.poolFigures().active() == 0);
      assertThat(server.requests().get(0).header("authorization")).isEqualTo("Bearer k");
      assertThat(server.requests().get(0).header("host")).isEqualTo("null");
    }
  }

  @Test
  void cancel_resetsItsStream_andLeavesTheConnectionToTheOthers() {
    try (FrameServer server = FrameServer.start(true, HOLDING);
        ReactiveNenClient client = clientOfOneConnection(server)) {
      CompletableFuture<Desktop> other = client.getDesktop("other").toFuture();
      Disposable call = client.leftClick("d", 1, 1).subscribe();
      Eventually.until(() -> server.requests().size() == 2);
      call.dispose();
      FrameRequest cancelled = requestOf(server, "/desktops/d/execute");
      Eventually.until(() -> cancelled.resetCode() == Http2Error.CANCEL.code());
      requestOf(server, "/desktops/other").json(200, GOOD);
      assertThat(other.join().status()).isEqualTo("ok");
      assertThat(server.openConnections()).hasSize(1);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void connectionThatBreaks_endsAllItsCalls_eachWithItsOwnOutcome() {
    try (FrameServer server = FrameServer.start(false, HOLDING);
        ReactiveNenClient client = clientOfOneConnection(server)) {
      CompletableFuture<?> act = client.leftClick("d", 1, 1).toFuture();
      CompletableFuture<?> read = client.getDesktop("read").toFuture();
      CompletableFuture<?> begun = client.getDesktop("begun").toFuture();
      Eventually.until(() -> server.requests().size() == 3);
      FrameRequest half = requestOf(server, "/desktops/begun");
      half.head(200, false).data("{", false);
      Eventually.until(() -> half.taken() == 1);
      half.later(100, half::breakOff);
      assertThat(catchThrowable(act::join)).hasCauseInstanceOf(OutcomeUnknownException.class);
      assertThat(catchThrowable(read::join)).hasCauseInstanceOf(TransportException.class);
      assertThat(catchThrowable(begun::join))
          .cause()
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.phase()).isEqualTo(Phase.BODY));
    }
  }

  @Test
  void serverWithoutHttp2_isSpokenToInHttp11_withAllItsGuards() {
    String good = "HTTP/1.1 200 x\r\nContent-Length: " + GOOD.length() + "\r\n\r\n" + GOOD;
    try (RawServer server =
            RawServer.start(
                true,
                connection -> {},
                (request, connection) -> {
                  request.readBody();
                  connection.send(good + good.replace("\"d\"", "\"x\"")); // a surplus
                });
        ReactiveNenClient client = builder(server.baseUrl()).build()) {
      for (int i = 0; i < 5; i++) {
        client.leftClick("d", 1, 1).block(BOUND);
        assertThat(client.getDesktop("d").block(BOUND)).extracting("desktopId").isEqualTo("d");
      }
      assertThat(server.requests()).hasSize(10);
      assertThat(server.connections()).isEqualTo(10);
    }
  }

  @Test
  void serverThatIsNoServerOfHttp2_isNotSentAnything() {
    try (FrameServer silent = FrameServer.start(false, meeting(connection -> {}));
        ReactiveNenClient client =
            builder(silent.baseUrl()).executeTimeout(Duration.ofSeconds(1)).build()) {
      assertThat(catchThrowable(() -> client.leftClick("d", 1, 1).block(BOUND)))
          .isInstanceOfSatisfying(
              CallTimeoutException.class, e -> assertThat(e.phase()).isEqualTo(Phase.CONNECT));
    }
    try (FrameServer old = FrameServer.start(false, meeting(Http2Test::sayHttp11));
        ReactiveNenClient client = client(old)) {
      assertThat(catchThrowable(() -> client.leftClick("d", 1, 1).block(BOUND)))
          .isInstanceOf(ConnectionException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void upload_thatNobodyReads_pullsAFewMiBAndNoMore(boolean secure) {
    AtomicLong pulled = new AtomicLong();
    Flux<ByteBuffer> source =
        Flux.range(0, 1600)
            .map(i -> ByteBuffer.allocate(1 << 16))
            .doOnNext(part -> pulled.addAndGet(part.remaining()));
    try (FrameServer server = FrameServer.start(secure, unread());
        ReactiveNenClient client =
            builder(server.baseUrl()).transferTimeout(Duration.ofSeconds(2)).build()) {
      assertThat(catchThrowable(() -> client.uploadFile("d", "f", source).block(BOUND)))
          .isInstanceOfSatisfying(
              OutcomeUnknownException.class,
              e -> {
                assertThat(e.timedOut()).isTrue();
                assertThat(e.phase()).isEqualTo(Phase.SEND);
              });
      assertThat(pulled).hasValueBetween(1L << 16, 16L << 20);
      FrameRequest upload = server.requests().get(0);
      Eventually.until(() -> upload.resetCode() >= 0);
      assertThat(upload.ended()).isFalse();
    }
  }

  @Test
  void downloadsWhoseReadersPause_areBounded_andHoldUpNobody() {
    byte[] part = new byte[1 << 18];
    try (FrameServer server =
            FrameServer.start(
                false,
                request -> {
                  if (!request.path().contains("files")) {
                    request.json(200, GOOD);
                    return;
                  }
                  request.head(200, false, "content-length", "" + 64 * part.length);
                  for (int i = 1; i <= 64; i++) {
                    request.data(part, i == 64);
                  }
                });
        ReactiveNenClient client = clientOfOneConnection(server)) {
      List<PausedReader> readers =
          Stream.generate(() -> new PausedReader(client.downloadFile("d", "f"))).limit(4).toList();
      Eventually.until(() -> readers.stream().allMatch(reader -> reader.count.get() > 0));
      Flux.range(0, 20).flatMap(i -> client.leftClick("d", i, 1)).blockLast(Duration.ofSeconds(5));
      assertThat(server.requests().stream().mapToLong(FrameRequest::taken).max().orElseThrow())
          .isLessThan(4 << 20);
      readers.forEach(reader -> reader.request(Long.MAX_VALUE));
      Eventually.until(() -> readers.stream().allMatch(r -> r.count.get() == 64L * part.length));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void files_passWholeBothWays(boolean secure, @TempDir Path folder) throws Exception {
    byte[] content = new byte[20 << 20];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31 + (i >> 8));
    }
    CRC32 checksum = new CRC32();
    checksum.update(content);
    Path file = Files.write(folder.resolve("file"), content);
    try (FrameServer server =
            FrameServer.start(
                secure,
                request -> {
                  if (request.method().equals("GET")) {
                    request.head(200, false).data(content, true);
                  } else {
                    request.json(200, "{\"success\":true,\"size\":1,\"filename\":\"f\"}");
                  }
                });
        ReactiveNenClient client = client(server)) {
      Flux<ByteBuffer> pieces =
          Flux.range(0, 20).map(i -> ByteBuffer.wrap(content, i << 20, 1 << 20));
      client.uploadFile("d", UploadBody.fromFile(file), FileTarget.of("f")).block(BOUND);
      client.uploadFile("d", "f", pieces).block(BOUND);
      assertThat(server.requests())
          .hasSize(2)
          .allSatisfy(request -> assertThat(request.bytes()).isEqualTo(content.length))
          .allSatisfy(request -> assertThat(request.checksum()).isEqualTo(checksum.getValue()));
      Path copy = folder.resolve("copy");
      client.downloadFileTo("d", FileTarget.of("f"), copy).block(BOUND);
      assertThat(copy).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void fewStreamsAConnection_areFilled_andTheRestWaits() {
    Http2Settings ten = Http2Settings.defaultSettings().maxConcurrentStreams(10);
    try (FrameServer server = FrameServer.start(false, ten, HOLDING);
        ReactiveNenClient client = builder(server.baseUrl()).maxConnections(3).build()) {
      CompletableFuture<?> calls =
          Flux.range(0, 100).flatMap(i -> client.leftClick("d", i, 1), 100).then().toFuture();
      Eventually.until(() -> server.requests().size() == 30);
      Eventually.until(() -> client.poolFigures().pending() == 70);
      assertThat(client.poolFigures().active()).isEqualTo(30);
      for (int done = 0; done < 100; done++) {
        int next = done;
        Eventually.until(() -> server.requests().size() > next);
        server.requests().get(done).json(200, GOOD);
      }
      assertThat(calls.orTimeout(20, TimeUnit.SECONDS).thenApply(end -> "all").join())
          .isEqualTo("all");
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  void thousandsAtOnce_allSucceedAtDefaultSettings() {
    Http2Settings generous = Http2Settings.defaultSettings().maxConcurrentStreams(5000);
    try (FrameServer server =
            FrameServer.start(
                false, generous, request -> request.later(500, () -> request.json(200, GOOD)));
        ReactiveNenClient client = client(server)) {
      assertThat(
              Flux.range(0, 5000)
                  .flatMap(i -> client.leftClick("d", i, 1), 5000)
                  .count()
                  .block(BOUND))
          .isEqualTo(5000);
      assertThat(server.connections()).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void closing_endsCallsOnTheWire_andConnections() {
    FrameServer server = FrameServer.start(false, HOLDING);
    ReactiveNenClient client = client(server);
    CompletableFuture<?> act = client.leftClick("d", 1, 1).toFuture();
    Eventually.until(() -> server.requests().size() == 1);
    client.closeAsync().block(BOUND);
    assertThat(catchThrowable(act::join)).hasCauseInstanceOf(OutcomeUnknownException.class);
    Eventually.until(() -> server.openConnections().isEmpty());
    server.close();
  }

  @Test
  void idleConnections_areClosedInTime() {
    try (FrameServer server = FrameServer.start(false, ANSWERING);
        ReactiveNenClient client = client(server)) {
      client.leftClick("d", 1, 1).block(BOUND);
      Eventually.until(() -> server.openConnections().isEmpty()); // 4 s, looked for every 5 s
      client.leftClick("d", 1, 1).block(BOUND);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void actThatTimedOutUnsent_isNotSentAfterwards() throws Exception {
    AtomicBoolean busy = new AtomicBoolean();
    CountDownLatch free = new CountDownLatch(1);
    try (FrameServer server = FrameServer.start(false, ANSWERING);
        ReactiveNenClient client =
            builder(server.baseUrl())
                .maxConnections(1)
                .customizeHttpClient(
                    http ->
                        http.doOnRequest(
                            (request, connection) -> {
                              if (busy.compareAndSet(true, false)) {
                                spin(Duration.ofSeconds(2));
                                free.countDown();
                              }
                            }))
                .build()) {
      client.getDesktop("warm").block(BOUND);
      busy.set(true);
      RequestOptions hurried = RequestOptions.none().timeout(Duration.ofSeconds(1));
      assertThat(
              catchThrowable(() -> client.withOptions(hurried).leftClick("d", 1, 1).block(BOUND)))
          .isInstanceOf(CallTimeoutException.class);
      assertThat(free.await(10, TimeUnit.SECONDS)).isTrue();
      client.getDesktop("after").block(BOUND); // what the event loop still held is through now
      assertThat(server.requests()).hasSize(2).noneMatch(r -> r.path().contains("execute"));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  private static void spin(Duration time) {
    long left = time.toNanos();
    long last = System.nanoTime();
    while (left > 0) {
      long now = System.nanoTime();
      left -= now - last;
      last = now;
    }
  }

  @Test
  void leap0_withHttp2_needsAddressesOfOneScheme() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ReactiveLeap0Client.builder()
                    .apiKey("k")
                    .baseUrl("https://leap0.example")
                    .desktopUrl("http://{id}.leap0.example")
                    .httpVersion(HttpVersion.HTTP_2)
                    .build())
        .withMessageContaining("httpVersion");
  }

  private static FrameRequest requestOf(FrameServer server, String path) {
    return server.requests().stream()
        .filter(request -> request.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static FrameServer.Script unread() {
    return new FrameServer.Script() {
      @Override
      public boolean head(FrameRequest request) {
        return false;
      }

      @Override
      public void whole(FrameRequest request) {}
    };
  }

  private static FrameServer.Script meeting(Consumer<Channel> meet) {
    return new FrameServer.Script() {
      @Override
      public boolean connected(Channel connection) {
        meet.accept(connection);
        return false;
      }

      @Override
      public void whole(FrameRequest request) {}
    };
  }

  private static void sayHttp11(Channel connection) {
    String words = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    ByteBuf answer = Unpooled.copiedBuffer(words, StandardCharsets.US_ASCII);
    connection
        .eventLoop()
        .execute(
            () -> {
              var unused = connection.writeAndFlush(answer);
            });
  }

  /** Takes one buffer, and the rest when it is told to. */
  private static final class PausedReader extends BaseSubscriber<ByteBuffer> {
    final AtomicLong count = new AtomicLong();

    PausedReader(Flux<ByteBuffer> download) {
      download.subscribe(this);
    }

    @Override
    protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
      request(1);
    }

    @Override
    protected void hookOnNext(ByteBuffer part) {
      count.addAndGet(part.remaining());
    }
  }
}
