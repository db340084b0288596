package ai.getnen.sdk.local;

import java.util.Map;
import reactor.core.publisher.Mono;

/** Tools: endpoints 6 to 8 of {@code wire.md} 1.4. */
final class ToolEndpoints {
  private final Desktops desktops;
  private final JsonBody json;
  private final Reply tools = Reply.json(ToolSchema.toJson());

  ToolEndpoints(Desktops desktops, JsonBody json) {
    this.desktops = desktops;
    this.json = json;
  }

  void register(Map<String, Map<String, Endpoint>> routes) {
    routes.put("/desktops/*/execute", Map.of("POST", this::execute));
    routes.put("/desktops/*/tools", Map.of("GET", this::tools));
    routes.put("/desktops/*/tool-logs", Map.of("GET", this::toolLogs));
  }

  private Mono<Reply> execute(Exchange exchange) {
    LocalDesktop desktop = desktops.get(exchange.id());
    return json.of(exchange)
        .map(Call::read)
        .flatMap(desktop::perform)
        .map(outcome -> Reply.json(outcome.toJson()));
  }

  private Mono<Reply> tools(Exchange exchange) {
    desktops.get(exchange.id());
    return Mono.just(tools);
  }

  private Mono<Reply> toolLogs(Exchange exchange) {
    LocalDesktop desktop = desktops.get(exchange.id());
    return desktops.threads().work(() -> Reply.json(desktop.toolLog()));
  }
}
