package ai.getnen.sdk;

import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.model.DeletedDesktop;
import ai.getnen.sdk.model.Desktop;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A desktop that lives no longer than the work on it. */
final class DesktopScope {
  private static final Logger log = LoggerFactory.getLogger(DesktopScope.class);

  private static final Object CANCELLED = new Object();

  private DesktopScope() {}

  static <V> Flux<V> use(
      Mono<Desktop> creation,
      ReactiveNenClient client,
      Function<DesktopHandle, ? extends Publisher<V>> work) {
    return Flux.usingWhen(
        uncancelled(creation, client),
        desktop -> work.apply(client.desktop(desktop.desktopId())),
        desktop -> delete(desktop, client),
        (desktop, error) -> delete(desktop, client),
        desktop -> delete(desktop, client));
  }

  /** Deletes the desktop; that the work has deleted it is fine. */
  private static Mono<DeletedDesktop> delete(Desktop desktop, ReactiveNenClient client) {
    return client.deleteDesktop(desktop.desktopId()).onErrorComplete(NotFoundException.class);
  }

  /**
   * Lets a creation that was sent come to its end although nobody waits for it any more: a request
   * that is cut off may still make a desktop, and nobody would know its id.
   */
  private static Mono<Desktop> uncancelled(Mono<Desktop> creation, ReactiveNenClient client) {
    return Mono.create(
        sink -> {
          AtomicReference<Object> settled = new AtomicReference<>();
          // Called only if the desktop did not reach anybody, even if it is there already.
          sink.onCancel(
              () -> {
                if (settled.getAndSet(CANCELLED) instanceof Desktop desktop) {
                  deleteUnwanted(desktop, client);
                }
              });
          creation
              .contextWrite(sink.contextView())
              .subscribe(
                  desktop -> {
                    if (settled.compareAndSet(null, desktop)) {
                      sink.success(desktop);
                    } else {
                      deleteUnwanted(desktop, client);
                    }
                  },
                  sink::error);
        });
  }

  private static void deleteUnwanted(Desktop desktop, ReactiveNenClient client) {
    delete(desktop, client)
        .subscribe(
            deleted -> {},
            error -> log.warn("Desktop {} was left behind", desktop.desktopId(), error));
  }
}
