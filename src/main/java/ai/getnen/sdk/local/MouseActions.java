package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** What the mouse does, but for its wheel. */
final class MouseActions {
  /** A browser takes clicks with no time between them for one click less. */
  private static final Duration BETWEEN_CLICKS = Duration.ofMillis(10);

  private MouseActions() {}

  static Function<Params, Act> click(MouseButton button, int times, String done) {
    return params -> {
      Point point = params.point("coordinate");
      return stage ->
          Mono.fromCallable(() -> moved(stage.gestures(), point))
              .delayUntil(at -> clicks(stage, button, times))
              .map(at -> Outcome.at(at, done));
    };
  }

  static Act move(Params params) {
    Point point = params.point("coordinate");
    return ComputerTool.now(gestures -> Outcome.at(moved(gestures, point), "moved to"));
  }

  static Act hold(Params params, boolean down) {
    Point point = params.point("coordinate");
    return ComputerTool.now(
        gestures -> {
          Position at = moved(gestures, point);
          gestures.button(MouseButton.LEFT, down);
          return Outcome.at(at, down ? "pressed at" : "released at");
        });
  }

  static Act drag(Params params) {
    Point start = params.point("start_coordinate");
    Point end = params.point("coordinate");
    return ComputerTool.now(
        gestures -> {
          Position from = gestures.onScreen(start);
          Position to = gestures.onScreen(end);
          gestures.drag(from, to, MouseButton.LEFT);
          return Outcome.at(to, "dragged to");
        });
  }

  static Position moved(Gestures gestures, Point point) {
    Position to = gestures.onScreen(point);
    gestures.move(to);
    return to;
  }

  private static Mono<Void> clicks(Stage stage, MouseButton button, int times) {
    Mono<Void> click = Mono.fromRunnable(() -> stage.gestures().click(button));
    return times == 1
        ? click
        : click.then(stage.pause(BETWEEN_CLICKS)).then(clicks(stage, button, times - 1));
  }
}
