package ai.getnen.sdk.local;

import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** An action in a {@link Lane}, and who waits for its outcome. */
final class Turn<T> {
  private final Mono<T> action;
  private final MonoSink<T> sink;

  Turn(Mono<T> action, MonoSink<T> sink) {
    this.action = action;
    this.sink = sink;
  }

  /** Runs the action for good: who waits for it may leave, the action goes on. */
  void begin(Hands hands, Runnable whenOver) {
    hands
        .taken()
        .then(action)
        .doFinally(
            signal -> {
              hands.give();
              whenOver.run();
            })
        // one signal: a sink whose value nobody has asked for yet forgets it when it is completed
        .singleOptional()
        .subscribe(value -> value.ifPresentOrElse(sink::success, sink::success), sink::error);
  }

  void refuse(Failure failure) {
    sink.error(failure);
  }
}
