package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.FileTarget;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.fault.Fault.Ends;
import ai.getnen.sdk.fault.Fault.Reads;
import ai.getnen.sdk.fault.Fault.Says;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.testing.Eventually;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A server that has made up its mind, or died, while an upload of 16 MiB is under way. */
class EarlyAnswerBenchTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(3);

  /** More than elsewhere: what the source itself takes does not count against the limit. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final int PIECE = 1 << 16;
  private static final int PIECES = 256;
  private static final String HEALTHY = FaultyServer.healthy("d");

  @TempDir static Path folder;

  /** An upload under way. */
  private record Upload(String name, UploadBody body, boolean acts) {}

  @BeforeAll
  static void writeFile() throws IOException {
    Files.write(folder.resolve("file"), new byte[PIECE * PIECES]);
  }

  static Stream<Arguments> rows() {
    List<FaultCase> rows = new ArrayList<>(deaths());
    rows.addAll(refusals(413));
    rows.addAll(refusals(401).subList(0, 3));
    rows.addAll(successes());
    return rows.stream()
        .flatMap(row -> Stream.of(Arguments.of(row, false), Arguments.of(row, true)));
  }

  private static List<FaultCase> refusals(int code) {
    Outcome seen = new Outcome.Status(code);
    Outcome either = new Outcome.Either(seen, Outcome.lost(Phase.SEND, Phase.BODY));
    String start = "HTTP/1.1 " + code + " x\r\nContent-Length: 2\r\n";
    Says closing = new Says.Words(start + "Connection: close\r\n\r\n{}");
    Says keeping = new Says.Words(start + "\r\n{}");
    return List.of(
        row("A1 " + code + ", drains and closes", Reads.SOME, Ends.DRAINS, closing, seen),
        row("A2 " + code + ", closes at once", Reads.SOME, Ends.CLOSES, closing, either),
        row("A3 " + code + ", closes a while later", Reads.SOME, Ends.LINGERS, closing, seen),
        row("A4 " + code + ", half-closes", Reads.SOME, Ends.HALF_CLOSES, closing, seen),
        row("A5 " + code + ", reads no more", Reads.SOME, Ends.STALLS, keeping, seen),
        row("A6 " + code + ", reads no body", Reads.HEAD, Ends.CLOSES, closing, either));
  }

  private static List<FaultCase> deaths() {
    Outcome lost = Outcome.lost(Phase.SEND);
    return List.of(
        FaultCase.of(Fault.of("A7 closes without a word", Reads.SOME, Ends.CLOSES), lost),
        FaultCase.of(Fault.of("A7 resets without a word", Reads.SOME, Ends.RESETS), lost),
        FaultCase.of(
            Fault.of("A7 never reads", Reads.HEAD, Ends.STALLS), new Outcome.Late(Phase.SEND)));
  }

  /** Who says that all has come before all was sent is mistaken. */
  private static List<FaultCase> successes() {
    String rest = "Content-Length: {length}\r\n\r\n" + HEALTHY;
    Says kept = new Says.Words("HTTP/1.1 200 OK\r\n" + rest);
    Says closing = new Says.Words("HTTP/1.1 200 OK\r\nConnection: close\r\n" + rest);
    Outcome broken = new Outcome.Broken();
    Outcome either = new Outcome.Either(broken, new Outcome.Answered()); // it did read all
    return List.of(
        row("200 too early, drains", Reads.SOME, Ends.DRAINS, closing, either),
        row("200 too early, reads no more", Reads.SOME, Ends.STALLS, kept, broken));
  }

  private static FaultCase row(String name, Reads reads, Ends ends, Says says, Outcome outcome) {
    return FaultCase.of(Fault.of(name, reads, ends, says), outcome);
  }

  @ParameterizedTest(name = "{0}, TLS {1}")
  @MethodSource("rows")
  void upload_endsAsItMust_itsSourceIsCancelled_andTheNextCallGetsItsOwnAnswer(
      FaultCase row, boolean secure) {
    AtomicLong pulled = new AtomicLong();
    AtomicInteger ended = new AtomicInteger();
    List<Upload> uploads = uploads(pulled, ended);
    Duration limit = row.late() ? SHORT : Bench.LONG;
    try (FaultyServer server =
            new FaultyServer(row.fault(), secure, Integer.MAX_VALUE, uploads.size());
        ReactiveNenClient client =
            Bench.builder(server.baseUrl(), limit).retryPolicy(RetryPolicy.none()).build()) {
      connectFirst(server, client, uploads.size());
      Map<String, Throwable> errors = errors(client, uploads, limit);
      for (Upload upload : uploads) {
        Verb like = upload.acts() ? Verb.UPLOAD_ONCE : Verb.UPLOAD;
        Bench.explained(upload.name(), () -> row.outcome().check(like, errors.get(upload.name())));
        assertThat(server.requestsFor(upload.name())).hasSize(1);
      }
      if (row.fault().ends() != Ends.DRAINS) {
        assertThat(pulled.get()).isLessThan(2L * PIECE * PIECES);
      }
      Eventually.until(() -> ended.get() == 2);
      server.healed(true);
      assertThat(client.getDesktop("next").map(next -> next.desktopId()).block(Bench.LONG))
          .isEqualTo("next");
      assertThat(server.connections()).isGreaterThan(uploads.size());
    }
  }

  /** So that no handshake counts against a short limit. */
  private static void connectFirst(FaultyServer server, ReactiveNenClient client, int count) {
    server.healed(true);
    Flux.range(0, count).flatMap(i -> client.getDesktop("first")).blockLast(BOUND);
    Eventually.until(() -> client.poolFigures().active() == 0);
    server.healed(false);
  }

  private static Map<String, Throwable> errors(
      ReactiveNenClient client, List<Upload> uploads, Duration limit) {
    return Objects.requireNonNull(
        Flux.fromIterable(uploads)
            .flatMap(
                upload ->
                    client
                        .uploadFile(upload.name(), upload.body(), FileTarget.of("f"))
                        .flatMap(kept -> Mono.<Throwable>empty())
                        .onErrorResume(Mono::just)
                        .timeout(limit.plus(GRACE))
                        .map(error -> Map.entry(upload.name(), error)))
            .collectMap(Map.Entry::getKey, Map.Entry::getValue)
            .block(BOUND));
  }

  private static List<Upload> uploads(AtomicLong pulled, AtomicInteger ended) {
    Flux<ByteBuffer> source =
        Flux.range(0, PIECES)
            .map(piece -> ByteBuffer.allocate(PIECE))
            .doOnNext(piece -> pulled.addAndGet(PIECE))
            .doFinally(end -> ended.incrementAndGet());
    long length = (long) PIECE * PIECES;
    return List.of(
        new Upload("chunked", UploadBody.fromPublisher(source), true),
        new Upload("declared", UploadBody.fromPublisher(source, length), true),
        new Upload("bytes", UploadBody.fromBytes(new byte[PIECE * PIECES]), false),
        new Upload("file", UploadBody.fromFile(folder.resolve("file")), false));
  }
}
