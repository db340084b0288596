package ai.getnen.sdk.local;

import java.util.Map;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The screen, its size, its windows and pictures of it. */
final class Leap0Display {
  private final JsonBody json;

  Leap0Display(JsonBody json) {
    this.json = json;
  }

  void register(Map<String, Map<String, Leap0Endpoint>> routes) {
    routes.put("/display", Map.of("GET", Leap0Display::size));
    routes.put("/display/screen", Map.of("GET", Leap0Display::size, "POST", this::resize));
    routes.put("/display/windows", Map.of("GET", Leap0Display::windows));
    routes.put("/screenshot", Map.of("GET", Leap0Display::screenshot));
    routes.put("/screenshot/region", Map.of("POST", this::region));
  }

  private static Mono<Reply> size(Leap0Call call) {
    return call.desktop()
        .act("size", Gestures::size)
        .map(size -> Reply.json(Leap0Json.display(size)));
  }

  private Mono<Reply> resize(Leap0Call call) {
    return json.of(call.exchange())
        .map(Leap0Fields::new)
        .flatMap(fields -> resized(call.desktop(), fields))
        .then(size(call));
  }

  private static Mono<Boolean> resized(LocalDesktop desktop, Leap0Fields fields) {
    int width = fields.whole("width", 320, 7680);
    int height = fields.whole("height", 320, 4320);
    return desktop.act(
        "resize",
        gestures -> {
          gestures.resize(width, height);
          desktop.processes().say("xvfb", "screen is %dx%d".formatted(width, height));
          return true;
        });
  }

  private static Mono<Reply> windows(Leap0Call call) {
    return call.desktop()
        .act("windows", Gestures::windows)
        .map(
            windows -> {
              ObjectNode all = Json.object();
              ArrayNode items = all.putArray("items");
              windows.forEach(window -> items.add(Leap0Json.window(window)));
              return Reply.json(all);
            });
  }

  private static Mono<Reply> screenshot(Leap0Call call) {
    Leap0Fields fields =
        Leap0Fields.ofQuery(
            call.exchange().target(), "format", "quality", "x", "y", "width", "height");
    return picture(call.desktop(), PictureFormat.of(fields), Region.ofQuery(fields));
  }

  private Mono<Reply> region(Leap0Call call) {
    return json.of(call.exchange())
        .map(Leap0Fields::new)
        .flatMap(
            fields -> picture(call.desktop(), PictureFormat.of(fields), Region.ofBody(fields)));
  }

  private static Mono<Reply> picture(LocalDesktop desktop, PictureFormat format, Region region) {
    boolean asUsual = region.whole() && format.png();
    return desktop
        .act(
            "screenshot",
            gestures ->
                asUsual ? gestures.screenshot() : format.encode(region.of(gestures.frame())))
        .map(format::reply);
  }
}
