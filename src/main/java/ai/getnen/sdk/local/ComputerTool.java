package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.MouseButton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The {@code computer} tool: its sixteen actions by name ({@code wire.md} 2.1). */
final class ComputerTool {
  static final String NAME = "computer";
  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(1);
  private static final Map<String, Function<Params, Act>> ACTIONS = new LinkedHashMap<>();

  static {
    ACTIONS.put("screenshot", params -> now(g -> Outcome.screenshot(g.screenshot())));
    ACTIONS.put("left_click", MouseActions.click(MouseButton.LEFT, 1, "clicked at"));
    ACTIONS.put("right_click", MouseActions.click(MouseButton.RIGHT, 1, "right-clicked at"));
    ACTIONS.put("middle_click", MouseActions.click(MouseButton.MIDDLE, 1, "middle-clicked at"));
    ACTIONS.put("double_click", MouseActions.click(MouseButton.LEFT, 2, "double-clicked at"));
    ACTIONS.put("triple_click", MouseActions.click(MouseButton.LEFT, 3, "triple-clicked at"));
    ACTIONS.put("left_click_drag", MouseActions::drag);
    ACTIONS.put("left_mouse_down", params -> MouseActions.hold(params, true));
    ACTIONS.put("left_mouse_up", params -> MouseActions.hold(params, false));
    ACTIONS.put("mouse_move", MouseActions::move);
    ACTIONS.put("cursor_position", params -> now(g -> Outcome.at(g.pointer(), "cursor at")));
    ACTIONS.put("scroll", ScrollAction::read);
    ACTIONS.put("type", KeyActions::type);
    ACTIONS.put("key", KeyActions::press);
    ACTIONS.put("hold_key", KeyActions::hold);
    ACTIONS.put("wait", ComputerTool::waitFor);
  }

  private ComputerTool() {}

  static Set<String> actions() {
    return ACTIONS.keySet();
  }

  /** Reads everything that can be judged without the screen, so that nonsense need not queue. */
  static Act read(Call call) {
    if (!call.tool().equals(NAME)) {
      throw Failure.badRequest("Unknown tool: " + call.tool());
    }
    Function<Params, Act> action = ACTIONS.get(call.action());
    if (action == null) {
      throw Failure.badRequest("Unknown computer action: " + call.action());
    }
    return action.apply(new Params(call.params()));
  }

  /** An act that is done in one go. */
  static Act now(Function<Gestures, Outcome> deed) {
    return stage -> Mono.fromCallable(() -> done(deed, stage.gestures()));
  }

  /** Does it, and makes of what would take the lane along an ordinary error. */
  static <T> T done(Function<Gestures, T> deed, Gestures gestures) {
    try {
      return deed.apply(gestures);
    } catch (LinkageError | VirtualMachineError e) {
      // Reactor lets these through as fatal, and the desktop would never act again
      throw new IllegalStateException(e);
    }
  }

  private static Act waitFor(Params params) {
    Duration time = Objects.requireNonNullElse(params.optionalDuration("duration"), DEFAULT_WAIT);
    return stage -> stage.pause(time).thenReturn(Outcome.said("waited " + seconds(time)));
  }

  static String seconds(Duration time) {
    return time.toMillis() / 1000.0 + " s";
  }
}
