package ai.getnen.sdk.local;

import java.util.List;
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

  private final List<Api> apis;
  private final HostNames names;
  private final ApiKey key;

  /** Makes a front of APIs; what belongs to none before is the last one's. */
  HttpFront(List<Api> apis, HostNames names, ApiKey key) {
    this.apis = apis;
    this.names = names;
    this.key = key;
  }

  Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    Api api = owner(request.uri());
    return Mono.defer(() -> answer(api, request))
        .onErrorResume(error -> failed(api, error))
        .flatMap(reply -> reply.sendBy(response));
  }

  private Api owner(String uri) {
    return apis.stream().filter(api -> api.owns(uri)).findFirst().orElseThrow();
  }

  private Mono<Reply> answer(Api api, HttpServerRequest request) {
    names.check(request.requestHeaders());
    Exchange exchange = new Exchange(request, Target.parse(request.uri()));
    Endpoint endpoint = api.find(exchange);
    api.check(key, request.requestHeaders());
    return endpoint.answer(exchange);
  }

  private static Mono<Reply> failed(Api api, Throwable error) {
    if (error instanceof Failure failure) {
      return Mono.just(api.failure(failure));
    }
    log.error("A request failed", error);
    return Mono.just(api.failure(Failure.of(500, "Internal error")));
  }
}
