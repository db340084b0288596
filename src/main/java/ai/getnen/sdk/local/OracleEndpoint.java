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
        .onErrorMap(
            UnsupportedOperationException.class,
            e -> Failure.of(501, String.valueOf(e.getMessage())));
  }
}
