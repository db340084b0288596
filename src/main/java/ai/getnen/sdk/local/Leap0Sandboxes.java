package ai.getnen.sdk.local;

import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sandboxes: a desktop of this server is one, whichever API made it ({@code wire.md} 5.1). */
final class Leap0Sandboxes {
  private static final String TEMPLATE = "system/desktop:v0.1.0";
  private static final ObjectNode USUAL =
      settings(new Leap0Fields(Json.object().put("template_name", TEMPLATE)));

  private final Desktops desktops;
  private final JsonBody json;
  private final Function<String, LocalDesktop> named;

  Leap0Sandboxes(Desktops desktops, JsonBody json, Function<String, LocalDesktop> named) {
    this.desktops = desktops;
    this.json = json;
    this.named = named;
  }

  void register(Map<String, Map<String, Endpoint>> routes) {
    routes.put("", Map.of("POST", this::create));
    routes.put("/*", Map.of("GET", this::get, "DELETE", this::delete));
  }

  private Mono<Reply> create(Exchange exchange) {
    return json.of(exchange)
        .map(body -> settings(new Leap0Fields(body)))
        .flatMap(this::created)
        .map(sandbox -> Reply.json(201, sandbox, Map.of()));
  }

  private Mono<ObjectNode> created(ObjectNode settings) {
    return desktops
        .create(Desktops.LEAP0)
        .map(
            desktop -> {
              desktop.settings(settings);
              return describe(desktop);
            });
  }

  private Mono<Reply> get(Exchange exchange) {
    return Mono.just(Reply.json(describe(sandbox(exchange))));
  }

  private Mono<Reply> delete(Exchange exchange) {
    return desktops.delete(sandbox(exchange).id()).thenReturn(Reply.empty());
  }

  private LocalDesktop sandbox(Exchange exchange) {
    return named.apply(String.valueOf(Leap0Path.of(exchange).sandbox()));
  }

  /** One that Nen's API made is as if it had been made with the defaults. */
  private static ObjectNode describe(LocalDesktop desktop) {
    ObjectNode settings = desktop.settings();
    return Json.object()
        .put("id", desktop.id())
        .put("state", "running")
        .put("created_at", desktop.created().toString())
        .setAll(settings == null ? USUAL : settings);
  }

  /** Checks every rule; none has an effect here, so a test finds out that its values are wrong. */
  private static ObjectNode settings(Leap0Fields fields) {
    if (!fields.text("template_name").equals(TEMPLATE)) {
      throw Failure.field("template_name", "is unknown; there is " + TEMPLATE);
    }
    int memory = fields.whole("memory", 512, 8192, 1024);
    if (memory % 2 != 0) {
      throw Failure.field("memory", "must be even");
    }
    JsonNode pause = fields.optional("auto_pause", "a boolean", JsonNode::isBoolean);
    fields.optional("network_policy", "an object", JsonNode::isObject);
    fields.optional("env_vars", "an object of strings", Leap0Sandboxes::isStrings);
    return Json.object()
        .put("template_name", TEMPLATE)
        .put("vcpu", fields.whole("vcpu", 1, 8, 1))
        .put("memory", memory)
        .put("timeout", fields.whole("timeout", 1, 28_800, 300))
        .put("auto_pause", pause != null && pause.booleanValue());
  }

  private static boolean isStrings(JsonNode node) {
    return node.isObject() && node.valueStream().allMatch(JsonNode::isString);
  }
}
