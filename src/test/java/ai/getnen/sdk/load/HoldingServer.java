package ai.getnen.sdk.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** A server that reads each request, holds it and answers it. */
final class HoldingServer implements AutoCloseable {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final byte[] ANSWER =
      "{\"status\":\"ok\",\"desktop_id\":\"d\"}".getBytes(StandardCharsets.UTF_8);

  private final Set<Channel> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger held = new AtomicInteger();
  private final AtomicInteger mostHeld = new AtomicInteger();
  private final LoopResources loops = LoopResources.create("holding-server", 2, true);
  private final IntFunction<Mono<?>> release;
  private final DisposableServer server;

  /** Holds a request until {@code release}, which is told how many are held, completes. */
  HoldingServer(IntFunction<Mono<?>> release) {
    this.release = release;
    this.server =
        HttpServer.create()
            .host("127.0.0.1")
            .runOn(loops, false)
            .option(ChannelOption.SO_BACKLOG, 4096)
            .doOnChannelInit((observer, channel, remote) -> entered(channel))
            .handle(this::answer)
            .bindNow();
  }

  private void entered(Channel channel) {
    open.add(channel);
    channel.closeFuture().addListener(closed -> open.remove(channel));
  }

  /** The answer is on the heap: one that nobody takes any more is no leak of the client's. */
  private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .then(Mono.defer(this::hold))
        .then(
            response
                .header("Content-Type", "application/json")
                .header("Content-Length", Integer.toString(ANSWER.length))
                .sendByteArray(Mono.just(ANSWER))
                .then());
  }

  /** What is counted is counted before the answer: with it comes the client's next request. */
  private Mono<?> hold() {
    return Mono.using(this::enter, release::apply, now -> held.decrementAndGet(), true)
        .doOnSuccess(done -> answered.incrementAndGet());
  }

  private int enter() {
    int now = held.incrementAndGet();
    mostHeld.accumulateAndGet(now, Math::max);
    return now;
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.port();
  }

  int openConnections() {
    return open.size();
  }

  int answered() {
    return answered.get();
  }

  int mostHeld() {
    return mostHeld.get();
  }

  @Override
  public void close() {
    server.disposeNow(BOUND);
    loops.disposeLater(Duration.ZERO, BOUND).block(BOUND);
  }
}
