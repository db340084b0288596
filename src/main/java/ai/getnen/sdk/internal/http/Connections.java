package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.http.HttpClientCustomizer;
import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.http.PoolFigures;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioChannelOption;
import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.Scannable;
import reactor.core.publisher.Mono;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpResponseDecoderSpec;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.SslProvider;

/** The client's own connections and event loops, and the one {@link HttpClient} over them. */
final class Connections {
  private static final Logger log = LoggerFactory.getLogger(Connections.class);
  private static final Duration IDLE = Duration.ofSeconds(4);
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration HANDSHAKE = Duration.ofSeconds(10);
  private static final Duration NAME_QUERY = Duration.ofSeconds(2);
  private static final int CONNECT_MILLIS = 10_000;
  private static final int PIECE = 64 * 1024;

  private final TransportSettings settings;
  private final PoolGauges gauges = new PoolGauges();
  private final ConnectionProvider provider;
  private final LoopResources loops;
  private final Senders senders;
  private final Mono<Void> closing;
  private volatile boolean closed;

  Connections(TransportSettings settings) {
    String name = settings.api().vendor();
    this.settings = settings;
    if (http2()) {
      Http2.check(settings.api());
    }
    this.provider = pool(name);
    this.loops = LoopResources.create(name + "-http", loopThreads(), true);
    this.senders = new Senders(settings.api(), client(settings.customizer()));
    this.closing =
        provider
            .disposeLater()
            .then(loops.disposeLater(Duration.ZERO, GRACE))
            .doOnError(error -> log.debug("Connections or threads were slow to end", error))
            .onErrorComplete()
            .cache();
  }

  /** Returns what sends the requests of {@code route}, each the one that its context holds. */
  HttpClient.ResponseReceiver<?> sender(Route route) {
    return senders.of(route);
  }

  boolean closed() {
    return closed;
  }

  /** Refuses new calls at once, gives running ones 5 s, then frees connections and threads. */
  Mono<Void> close() {
    return Mono.defer(
        () -> {
          closed = true;
          return closing;
        });
  }

  PoolFigures figures() {
    return gauges.figures(settings.maxConnections());
  }

  private ConnectionProvider pool(String name) {
    ConnectionProvider.Builder pool =
        ConnectionProvider.builder(name).maxConnections(settings.maxConnections());
    if (http2()) {
      pool.allocationStrategy(Http2.sharing(settings.maxConnections()));
    }
    pool.pendingAcquireMaxCount(-1)
        // Waiting for a connection is limited by the call's own deadline.
        .pendingAcquireTimer((waiting, limit) -> queued(waiting))
        .maxIdleTime(IDLE)
        .maxLifeTime(LIFE)
        .evictInBackground(Duration.ofSeconds(5))
        .lifo()
        .disposeTimeout(GRACE);
    if (settings.api().hasManyHosts()) {
      pool.disposeInactivePoolsInBackground(Duration.ofMinutes(1), LIFE);
    }
    PoolGauges own = gauges; // a provider may outlive its client, and must not keep all of it
    return pool.metrics(true, () -> own).build();
  }

  /**
   * Tells the attempt behind {@code waiting} how to leave the queue. Reactor Netty lets one that
   * was given up stand there, hands it the next connection that is free, and closes that.
   */
  private static Disposable queued(Runnable waiting) {
    if (waiting instanceof Subscription place
        && Scannable.from(waiting).scan(Scannable.Attr.ACTUAL)
            instanceof CoreSubscriber<?> caller) {
      OutgoingRequest request = caller.currentContext().getOrDefault(OutgoingRequest.class, null);
      if (request != null) {
        request.attempt().queued(place::cancel);
      }
    }
    return Disposables.disposed();
  }

  private static int loopThreads() {
    return Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));
  }

  private HttpClient client(HttpClientCustomizer customizer) {
    HttpClient base =
        create()
            .runOn(loops, false)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .option(ChannelOption.SO_KEEPALIVE, true)
            .resolver(names -> names.queryTimeout(NAME_QUERY))
            .httpResponseDecoder(Connections::decoder)
            .secure(ssl -> ssl.sslContext(tls()).handshakeTimeout(HANDSHAKE));
    HttpClient tuned =
        customizer
            .customize(keepAlive(base))
            .headers(RequestHeaders::common)
            .doOnChannelInit(AttemptMeter.CONFIGURER)
            .doAfterRequest((request, connection) -> sent(connection.channel()));
    return (http2()
            ? Http2.speakOver(tuned, settings.api().secure())
            : tuned.protocol(HttpProtocol.HTTP11))
        .disableRetry(true)
        .followRedirect(false)
        .compress(false);
  }

  /** A piece of a body is what was read at once, or 8 KiB would cost a write to a file each. */
  @SuppressWarnings("deprecation") // of a later major version
  private static HttpResponseDecoderSpec decoder(HttpResponseDecoderSpec decoder) {
    return decoder.maxInitialLineLength(8192).maxHeaderSize(32_768).maxChunkSize(PIECE);
  }

  private boolean http2() {
    return settings.httpVersion() == HttpVersion.HTTP_2;
  }

  private SslProvider.GenericSslContextSpec<?> tls() {
    return http2() ? Http2SslContextSpec.forClient() : Http11SslContextSpec.forClient();
  }

  private HttpClient create() {
    try {
      return HttpClient.create(provider);
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "Reactor Netty does not start; an environment variable PORT that is no number is a known"
              + " reason",
          e);
    }
  }

  private static void sent(Channel channel) {
    Attempt attempt = channel.attr(Attempt.ON_CHANNEL).get();
    if (attempt != null) {
      attempt.reached(Phase.RESPONSE);
    }
  }

  /** Notices a connection that died without a word, where the platform can. */
  private static HttpClient keepAlive(HttpClient client) {
    Map<SocketOption<Integer>, Integer> seconds =
        Map.of(
            ExtendedSocketOptions.TCP_KEEPIDLE, 30,
            ExtendedSocketOptions.TCP_KEEPINTERVAL, 10,
            ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
    HttpClient tuned = client;
    for (Map.Entry<SocketOption<Integer>, Integer> option : seconds.entrySet()) {
      if (Supported.OPTIONS.contains(option.getKey())) {
        tuned = tuned.option(NioChannelOption.of(option.getKey()), option.getValue());
      }
    }
    return tuned;
  }

  /** What the platform's sockets can be told. */
  private static final class Supported {
    private static final Set<SocketOption<?>> OPTIONS = options();

    private static Set<SocketOption<?>> options() {
      try (SocketChannel channel = SocketChannel.open()) {
        return channel.supportedOptions();
      } catch (IOException e) {
        return Set.of(StandardSocketOptions.SO_KEEPALIVE);
      }
    }
  }
}
