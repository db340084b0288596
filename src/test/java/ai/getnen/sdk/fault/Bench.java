package ai.getnen.sdk.fault;

import ai.getnen.sdk.NenClientBuilder;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.testing.Eventually;
import ai.getnen.sdk.testing.TestCertificate;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One fault on a server of its own, and a client of its own that calls it. */
final class Bench implements AutoCloseable {
  /** The limit of calls that are to come to it. */
  static final Duration SHORT = Duration.ofMillis(800);

  /** The limit of calls that are not. */
  static final Duration LONG = Duration.ofSeconds(20);

  final FaultyServer server;
  final ReactiveNenClient client;
  private final Path folder;
  private final Duration limit;

  /** What became of one call. */
  record Seen(Verb verb, @Nullable Object value, @Nullable Throwable error, Duration elapsed) {}

  Bench(FaultCase row, boolean secure, Path folder) {
    this(row, secure, folder, Integer.MAX_VALUE, RetryPolicy.none(), ClientObserver.none());
  }

  Bench(
      FaultCase row,
      boolean secure,
      Path folder,
      int times,
      RetryPolicy policy,
      ClientObserver observer) {
    this.server = new FaultyServer(row.fault(), secure, times, Verb.values().length);
    this.folder = folder;
    this.limit = row.late() ? SHORT : LONG;
    this.client = builder(server.baseUrl(), limit).retryPolicy(policy).observer(observer).build();
  }

  static NenClientBuilder builder(String url, Duration limit) {
    return ReactiveNenClient.builder()
        .baseUrl(url)
        .apiKey(Secrets.KEY)
        .timeout(limit)
        .executeTimeout(limit)
        .transferTimeout(limit)
        .customizeHttpClient(TestCertificate.trust());
  }

  Duration limit() {
    return limit;
  }

  /** Makes the connections of calls with a short limit, so that it does not run for that. */
  void connectFirst() {
    if (limit.equals(SHORT) && !server.meetsFirst()) {
      server.healed(true);
      Flux.range(0, Verb.values().length)
          .flatMap(i -> client.getDesktop("first"))
          .blockLast(Duration.ofSeconds(30));
      awaitRest();
      server.healed(false);
    }
  }

  /** Calls every verb at once. */
  Flux<Seen> callAll() {
    return Flux.fromArray(Verb.values()).flatMap(this::call);
  }

  private Mono<Seen> call(Verb verb) {
    return Mono.defer(
        () -> {
          long start = System.nanoTime();
          return verb.call(client, folder.resolve(verb.name()))
              .map(Object.class::cast)
              .map(value -> new Seen(verb, value, null, since(start)))
              .onErrorResume(error -> Mono.just(new Seen(verb, null, error, since(start))));
        });
  }

  /** Waits until no call holds a connection: a value may come a moment before its end. */
  void awaitRest() {
    Eventually.until(() -> client.poolFigures().active() == 0);
  }

  /** Waits until the client has closed all connections. */
  void awaitNoConnection() {
    Eventually.until(() -> server.openConnections() == 0);
  }

  /** Asks for {@code desktopId} and returns what the answer says is its id. */
  Mono<String> ask(String desktopId) {
    return client.getDesktop(desktopId).map(desktop -> desktop.desktopId());
  }

  /** Downloads from {@code desktopId} and returns what came. */
  Mono<String> fetch(String desktopId) {
    return client
        .downloadFile(desktopId, "f")
        .reduce(new StringBuilder(), (text, part) -> text.append(text(part)))
        .map(StringBuilder::toString);
  }

  /** Runs {@code check}; if it fails, {@code what} says on what. */
  static void explained(String what, Runnable check) {
    try {
      check.run();
    } catch (AssertionError e) {
      throw new AssertionError(what + ": " + e.getMessage(), e);
    }
  }

  private static CharSequence text(ByteBuffer part) {
    return StandardCharsets.UTF_8.decode(part);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() {
    server.close();
    client.closeAsync().block(Duration.ofSeconds(20));
  }
}
