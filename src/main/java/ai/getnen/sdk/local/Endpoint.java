package ai.getnen.sdk.local;

import reactor.core.publisher.Mono;

/** Answers one kind of request; a {@link Failure}, thrown or signalled, is an answer too. */
@FunctionalInterface
interface Endpoint {
  Mono<Reply> answer(Exchange exchange);
}
