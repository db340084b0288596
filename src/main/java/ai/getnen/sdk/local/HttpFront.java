package ai.getnen.sdk.local;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Takes every request: checks whom it calls, finds its endpoint, checks the key, and answers, if
 * need be with an error.
 */
final class HttpFront {
  private static final Logger log = LoggerFactory.getLogger(HttpFront.class);

  private final NenRoutes routes;
  private final HostNames names;
  private final ApiKey key;

  HttpFront(NenRoutes routes, HostNames names, ApiKey key) {
    this.routes = routes;
    this.names = names;
    this.key = key;
  }

  Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    return Mono.defer(() -> answer(request))
        .onErrorResume(HttpFront::failed)
        .flatMap(reply -> reply.sendBy(response));
  }

  private Mono<Reply> answer(HttpServerRequest request) {
    names.check(request.requestHeaders());
    Target target = Target.parse(request.uri());
    Endpoint endpoint = routes.find(request.method().name(), target);
    key.check(request.requestHeaders().get("Authorization"));
    return endpoint.answer(new Exchange(request, target));
  }

  private static Mono<Reply> failed(Throwable error) {
    if (error instanceof Failure failure) {
      return Mono.just(Reply.failure(failure));
    }
    log.error("A request failed", error);
    return Mono.just(Reply.failure(Failure.of(500, "Internal error")));
  }
}
