package ai.getnen.sdk.local;

import java.util.Map;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Desktops and their sessions: endpoints 1 to 5 and 9 to 11 of {@code wire.md} 1.4. */
final class DesktopEndpoints {
  private final Desktops desktops;
  private final JsonBody json;

  DesktopEndpoints(Desktops desktops, JsonBody json) {
    this.desktops = desktops;
    this.json = json;
  }

  void register(Map<String, Map<String, Endpoint>> routes) {
    routes.put("/desktops", Map.of("POST", this::create, "GET", this::list));
    routes.put(
        "/desktops/*", Map.of("GET", this::get, "PATCH", this::rename, "DELETE", this::delete));
    routes.put(
        "/desktops/*/session",
        Map.of("PUT", this::connect, "GET", this::session, "DELETE", this::disconnect));
  }

  private Mono<Reply> create(Exchange exchange) {
    return json.of(exchange)
        .doOnNext(DesktopEndpoints::checkType)
        .then(desktops.create(Desktops.NEN))
        .map(desktop -> Reply.json(desktop.toJson(exchange.baseUrl())));
  }

  /** A Go caller that names no type sends an empty one. */
  private static void checkType(ObjectNode body) {
    JsonNode type = body.get("desktop_type");
    if (type == null || type.isNull() || (type.isString() && type.stringValue().isEmpty())) {
      return;
    }
    if (!type.isString() || !type.stringValue().equals(Desktops.TYPE)) {
      throw Failure.badRequest("Unknown desktop_type: " + type);
    }
  }

  private Mono<Reply> list(Exchange exchange) {
    ArrayNode all = Json.array();
    desktops.list().forEach(desktop -> all.add(desktop.toJson(exchange.baseUrl())));
    return Mono.just(Reply.json(all));
  }

  private Mono<Reply> get(Exchange exchange) {
    return Mono.just(Reply.json(desktops.get(exchange.id()).toJson(exchange.baseUrl())));
  }

  private Mono<Reply> rename(Exchange exchange) {
    LocalDesktop desktop = desktops.get(exchange.id());
    return json.of(exchange)
        .map(DesktopEndpoints::name)
        .doOnNext(desktop::rename)
        .map(name -> Reply.json(desktop.toJson(exchange.baseUrl())));
  }

  private static String name(ObjectNode body) {
    JsonNode name = body.get("name");
    if (name == null || !name.isString()) {
      throw Failure.badRequest("name must be a string");
    }
    return name.stringValue();
  }

  private Mono<Reply> delete(Exchange exchange) {
    String id = exchange.id();
    ObjectNode done = Json.object().put("desktop_id", id).put("status", "deleted");
    return desktops.delete(id).thenReturn(Reply.json(done));
  }

  private Mono<Reply> connect(Exchange exchange) {
    LocalDesktop desktop = desktops.get(exchange.id());
    desktop.connect();
    return Mono.just(Reply.json(desktop.session(exchange.baseUrl())));
  }

  private Mono<Reply> session(Exchange exchange) {
    LocalDesktop desktop = desktops.get(exchange.id());
    if (!desktop.connected()) {
      throw Failure.of(404, "The desktop has no session");
    }
    return Mono.just(Reply.json(desktop.session(exchange.baseUrl())));
  }

  private Mono<Reply> disconnect(Exchange exchange) {
    desktops.get(exchange.id()).disconnect();
    return Mono.just(Reply.empty());
  }
}
