package ai.getnen.sdk.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/** Everything that runs while a server does, and the order in which it goes away. */
final class Engine {
  private static final Logger log = LoggerFactory.getLogger(Engine.class);
  private static final int LONGEST_HEAD = 16 << 10;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

  private final Path home;
  private final Threads threads = Threads.start();
  private final LoopResources loops = LoopResources.create("nen-local-http", 2, true);
  private final Desktops desktops;
  private final AtomicReference<@Nullable Thread> closing = new AtomicReference<>();
  private volatile @Nullable DisposableServer server;

  private Engine(Path home, Settings settings) {
    this.home = home;
    this.desktops = new Desktops(settings, home, threads);
  }

  static Engine start(Settings settings) {
    Engine engine = new Engine(TempFolder.create(), settings);
    try {
      engine.listen(settings);
      return engine;
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  private void listen(Settings settings) {
    JsonBody json = new JsonBody(settings.limits(), threads.workers());
    List<Api> apis = List.of(new Leap0Routes(desktops, json), new NenRoutes(desktops, json));
    HttpFront front = new HttpFront(apis, settings.names(), settings.key());
    server =
        HttpServer.create()
            .host(settings.host())
            .port(settings.port())
            .runOn(loops, false)
            .httpRequestDecoder(
                spec -> spec.maxInitialLineLength(LONGEST_HEAD).maxHeaderSize(LONGEST_HEAD))
            .doOnChannelInit((observer, channel, remote) -> ErrorBodies.addTo(channel))
            .handle(front::handle)
            .bindNow();
  }

  int port() {
    DisposableServer listening = server;
    return listening == null ? 0 : listening.port();
  }

  Desktops desktops() {
    return desktops;
  }

  Path home() {
    return home;
  }

  /** Leaves the work to a thread of its own: it blocks, and the caller may not. */
  void close() {
    Thread closer = new Thread(this::shutDown, "nen-local-close");
    closer.setDaemon(true);
    if (closing.compareAndSet(null, closer)) {
      closer.start();
    }
    if (!Schedulers.isInNonBlockingThread()) {
      await(closing.get());
    }
  }

  private static void await(@Nullable Thread closer) {
    try {
      if (closer != null) {
        closer.join(LONGEST_CLOSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void shutDown() {
    DisposableServer listening = server;
    if (listening != null) {
      listening.dispose();
      step(listening.onDispose());
    }
    // the loops live on until those who wait for a desktop have been told that it is gone
    step(desktops.close());
    step(loops.disposeLater(Duration.ZERO, PATIENCE));
    threads.stop();
    step(TempFolder.deleted(home));
  }

  /** A step that fails must not keep the next from being done. */
  private static void step(Mono<Void> step) {
    try {
      step.block(PATIENCE);
    } catch (RuntimeException e) {
      log.warn("The local server did not close cleanly", e);
    }
  }
}
