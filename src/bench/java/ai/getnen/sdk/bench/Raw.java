package ai.getnen.sdk.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Reactor Netty by hand, without JSON: each call is a Mono that was made once. With its default
 * threads (four at least) and as many connections as are used at once, or tuned.
 */
final class Raw implements Rival {
  private static final int PIECE = 64 * 1024;
  private static final int EVENT_LENGTH = Samples.event().length;
  private static final int TOOLS_LENGTH = Samples.tools().length;

  private final String name;
  private final boolean tuned;
  private final ConnectionProvider pool;
  private final LoopResources loops;
  private final HttpClient client;

  private Raw(String name, boolean tuned, int connections) {
    this.name = name;
    this.tuned = tuned;
    this.pool =
        ConnectionProvider.builder(name)
            .maxConnections(connections)
            .pendingAcquireMaxCount(-1)
            .build();
    this.loops = LoopResources.create(name, threads(), true);
    HttpClient plain = HttpClient.create(pool);
    this.client =
        (tuned ? plain.disableRetry(true).runOn(loops, false) : plain)
            .headers(h -> h.set("Authorization", "Bearer k"));
  }

  /** Returns the client as a newcomer writes it: as many connections as are used at once. */
  static Raw plain(String name, int connections) {
    return new Raw(name, false, connections);
  }

  /** Returns it with room in the pool, addresses parsed before, a thread a core, and no repeat. */
  static Raw tuned(String name, int connections) {
    return new Raw(name, true, 2 * connections);
  }

  private static int threads() {
    return Math.max(2, Runtime.getRuntime().availableProcessors());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Caller> caller(Task task) {
    Caller caller =
        switch (task.operation()) {
          case CLICK -> made(click(task), body -> body.length == Samples.SMALL.length);
          case SCREENSHOT ->
              made(screenshot(task), i -> task.isImage(i.length, i[0], i[i.length - 1]));
          case TOOLS -> made(drained(task, "/desktops/d1/tools"), size -> size == TOOLS_LENGTH);
          case EVENTS ->
              made(drained(task, "/x"), size -> size == (long) task.size() * EVENT_LENGTH);
          case DOWNLOAD, DISCARD -> made(drained(task, "/f"), size -> size == task.size());
          case UPLOAD_FILE -> made(sendFile(task), reply -> isWhole(task, reply));
          case UPLOAD_STREAM -> made(sendStream(task), reply -> isWhole(task, reply));
          case CREATE -> null;
        };
    return Optional.ofNullable(caller);
  }

  private static <T> Caller made(Mono<T> call, Predicate<T> right) {
    return Sdk.caller(() -> call, right);
  }

  private static boolean isWhole(Task task, byte[] reply) {
    return Arrays.equals(reply, Samples.uploaded(task.size()));
  }

  private HttpClient.RequestSender post(String url) {
    HttpClient.RequestSender sender = client.post();
    return (HttpClient.RequestSender) (tuned ? sender.uri(URI.create(url)) : sender.uri(url));
  }

  private HttpClient.ResponseReceiver<?> execute(Task task) {
    return post(task.url("/desktops/d1/execute"))
        .send(
            (request, out) -> {
              request.header(HttpHeaderNames.CONTENT_TYPE, "application/json");
              request.header(
                  HttpHeaderNames.CONTENT_LENGTH, Integer.toString(Samples.REQUEST.length));
              return out.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(Samples.REQUEST)));
            });
  }

  private Mono<byte[]> click(Task task) {
    return execute(task).responseSingle((response, body) -> ok(response, body.asByteArray()));
  }

  private Mono<byte[]> screenshot(Task task) {
    return execute(task).response(Raw::gathered).single().map(TailScan::image);
  }

  private static <T> Mono<T> ok(HttpClientResponse response, Mono<T> body) {
    return response.status().code() == 200
        ? body
        : Mono.error(new IllegalStateException("status " + response.status()));
  }

  /** Gathers into an array of the right size, which is cheaper than an aggregate. */
  private static Mono<byte[]> gathered(HttpClientResponse response, ByteBufFlux content) {
    byte[] all = new byte[response.responseHeaders().getInt(HttpHeaderNames.CONTENT_LENGTH)];
    int[] at = {0};
    return ok(
        response,
        content
            .doOnNext(
                part -> {
                  int size = part.readableBytes();
                  part.readBytes(all, at[0], size);
                  at[0] += size;
                })
            .then(Mono.just(all)));
  }

  private Mono<Long> drained(Task task, String path) {
    return client
        .get()
        .uri(URI.create(task.url(path)))
        .response((response, content) -> ok(response, length(content)))
        .single();
  }

  private static Mono<Long> length(ByteBufFlux content) {
    return content.map(part -> (long) part.readableBytes()).reduce(0L, Long::sum);
  }

  private Mono<byte[]> sendFile(Task task) {
    return upload(task)
        .send((request, out) -> out.sendFile(task.file()))
        .responseSingle((response, body) -> ok(response, body.asByteArray()));
  }

  private Mono<byte[]> sendStream(Task task) {
    Flux<ByteBuf> pieces =
        Flux.range(0, task.size() / PIECE)
            .map(i -> ByteBufAllocator.DEFAULT.directBuffer(PIECE).writeZero(PIECE));
    return upload(task)
        .send(pieces)
        .responseSingle((response, body) -> ok(response, body.asByteArray()));
  }

  private HttpClient.RequestSender upload(Task task) {
    return client
        .headers(h -> h.set(HttpHeaderNames.CONTENT_LENGTH, task.size()))
        .post()
        .uri(URI.create(task.url("/desktops/d1/files/f")));
  }

  @Override
  public void close() {
    pool.dispose();
    loops.disposeLater(Duration.ZERO, Duration.ofSeconds(1)).block();
  }
}
