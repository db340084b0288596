package ai.getnen.sdk.local;

import java.util.Map;
import reactor.core.publisher.Mono;

/** What is on a screen, in words, at a path that no vendor uses. */
final class OracleEndpoint {
  private final Desktops desktops;

  OracleEndpoint(Desktops desktops) {
    this.desktops = desktops;
  }

  void register(Map<String, Map<String, Endpoint>> routes) {
    routes.put("/_state/*", Map.of("GET", this::state));
  }

  private Mono<Reply> state(Exchange exchange) {
    return desktops
        .get(exchange.id())
        .screen()
        .state()
        .map(state -> Reply.json(Json.tree(state)))
        .onErrorMap(OracleEndpoint::failure);
  }

  /** A screen's own words are not passed on or logged: they may hold what was typed. */
  private static Failure failure(Throwable error) {
    if (error instanceof Failure known) {
      return known;
    }
    return error instanceof UnsupportedOperationException
        ? Failure.of(501, "This desktop's screen is not told in words")
        : Failure.of(500, "The desktop failed: " + error.getClass().getSimpleName());
  }
}
