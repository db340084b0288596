package ai.getnen.sdk.local;

import reactor.core.publisher.Mono;

/** An action whose parameters have been read; subscribed on a worker when its turn has come. */
@FunctionalInterface
interface Act {
  Mono<Outcome> on(Stage stage);
}
