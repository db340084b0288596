package ai.getnen.sdk.local;

import reactor.core.publisher.Mono;

/** Answers one operation of {@code wire.md} 5.2. */
@FunctionalInterface
interface Leap0Endpoint {
  Mono<Reply> answer(Leap0Call call);
}
