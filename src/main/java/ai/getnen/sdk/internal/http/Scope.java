package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.NotFoundException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Things on the server that live no longer than the work on them.
 *
 * @param <R> what the server says of a new one
 */
public final class Scope<R> {
  private static final Logger log = LoggerFactory.getLogger(Scope.class);

  private final Mono<R> creation;
  private final Function<R, Mono<?>> deletion;
  private final Function<R, String> id;

  /**
   * Makes a scope.
   *
   * @param creation makes one
   * @param deletion deletes it
   * @param id its id, for the log
   */
  public Scope(Mono<R> creation, Function<R, Mono<?>> deletion, Function<R, String> id) {
    this.creation = creation;
    this.deletion = deletion;
    this.id = id;
  }

  /** Returns what {@code work} emits; what it worked on is deleted in any case. */
  public <V> Flux<V> use(Function<R, ? extends Publisher<V>> work) {
    return Flux.usingWhen(
        uncancelled(), work, this::delete, (thing, error) -> delete(thing), this::delete);
  }

  /** That the work has deleted it is fine. */
  private Mono<?> delete(R thing) {
    return deletion.apply(thing).onErrorComplete(NotFoundException.class);
  }

  /**
   * Lets a creation that was sent come to its end although nobody waits for it any more: a request
   * that is cut off may still make something, and nobody would know its id.
   */
  private Mono<R> uncancelled() {
    return Mono.create(
        sink -> {
          AtomicBoolean settled = new AtomicBoolean();
          AtomicReference<@Nullable R> made = new AtomicReference<>();
          // Called only if it did not reach anybody, even if it is there already.
          sink.onCancel(
              () -> {
                boolean there = settled.getAndSet(true);
                R thing = made.get(); // set before the other side settles
                if (there && thing != null) {
                  deleteUnwanted(thing);
                }
              });
          creation
              .contextWrite(sink.contextView())
              .subscribe(
                  thing -> {
                    made.set(thing);
                    if (settled.compareAndSet(false, true)) {
                      sink.success(thing);
                    } else {
                      deleteUnwanted(thing);
                    }
                  },
                  sink::error);
        });
  }

  private void deleteUnwanted(R thing) {
    delete(thing)
        .subscribe(deleted -> {}, error -> log.warn("{} was left behind", id.apply(thing), error));
  }
}
