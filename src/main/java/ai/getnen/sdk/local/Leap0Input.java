package ai.getnen.sdk.local;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The mouse and the keyboard. */
final class Leap0Input {
  private final JsonBody json;

  Leap0Input(JsonBody json) {
    this.json = json;
  }

  void register(Map<String, Map<String, Leap0Endpoint>> routes) {
    routes.put("/input/position", Map.of("GET", call -> moved(call.desktop(), gestures -> {})));
    mouse(routes, "move", Leap0Mouse::move);
    mouse(routes, "click", Leap0Mouse::click);
    mouse(routes, "drag", Leap0Mouse::drag);
    mouse(routes, "scroll", Leap0Mouse::scroll);
    keyboard(routes, "type", Leap0Keys::type);
    keyboard(routes, "press", Leap0Keys::press);
    keyboard(routes, "hotkey", Leap0Keys::hotkey);
  }

  /** What the mouse does answers where the pointer is after it. */
  private void mouse(
      Map<String, Map<String, Leap0Endpoint>> routes,
      String name,
      Function<Leap0Fields, Consumer<Gestures>> action) {
    routes.put(
        "/input/" + name,
        Map.of("POST", call -> read(call, action).flatMap(deed -> moved(call.desktop(), deed))));
  }

  private void keyboard(
      Map<String, Map<String, Leap0Endpoint>> routes,
      String name,
      Function<Leap0Fields, Consumer<Gestures>> action) {
    routes.put(
        "/input/" + name,
        Map.of("POST", call -> read(call, action).flatMap(deed -> keyed(call.desktop(), deed))));
  }

  /** Reads everything that can be judged without the screen, so that nonsense need not queue. */
  private Mono<Consumer<Gestures>> read(
      Leap0Call call, Function<Leap0Fields, Consumer<Gestures>> action) {
    return json.of(call.exchange()).map(Leap0Fields::new).map(action);
  }

  private static Mono<Reply> moved(LocalDesktop desktop, Consumer<Gestures> deed) {
    return desktop
        .act(
            "mouse",
            gestures -> {
              deed.accept(gestures);
              return gestures.pointer();
            })
        .map(Leap0Json::position);
  }

  private static Mono<Reply> keyed(LocalDesktop desktop, Consumer<Gestures> deed) {
    return desktop.act(
        "keyboard",
        gestures -> {
          deed.accept(gestures);
          return Leap0Json.ok();
        });
  }
}
