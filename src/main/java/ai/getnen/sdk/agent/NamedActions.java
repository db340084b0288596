package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.ComputerAction.Click;
import ai.getnen.sdk.agent.ComputerAction.Drag;
import ai.getnen.sdk.agent.ComputerAction.HoldKeys;
import ai.getnen.sdk.agent.ComputerAction.MouseDown;
import ai.getnen.sdk.agent.ComputerAction.MouseUp;
import ai.getnen.sdk.agent.ComputerAction.Move;
import ai.getnen.sdk.agent.ComputerAction.PointerPosition;
import ai.getnen.sdk.agent.ComputerAction.PressKeys;
import ai.getnen.sdk.agent.ComputerAction.Raw;
import ai.getnen.sdk.agent.ComputerAction.Scroll;
import ai.getnen.sdk.agent.ComputerAction.TakeScreenshot;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import ai.getnen.sdk.agent.ComputerAction.Wait;
import ai.getnen.sdk.agent.ComputerAction.Zoom;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.screen.ModelPoint;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that Nen's {@code computer} tool and Anthropic's share ({@code wire.md} 2.1 and 3.5).
 */
final class NamedActions {
  private static final Duration SHORT_WAIT = Duration.ofSeconds(1);
  private static final int NOTCHES = 3;
  private static final int MOST_NOTCHES = 100;
  private static final int MOST_PRESSES = 100;

  private NamedActions() {}

  /**
   * Returns what the action of a tool means.
   *
   * @throws IllegalArgumentException in words for the model, if it cannot be done
   */
  static List<ComputerAction> read(
      String tool, Map<String, ? extends @Nullable Object> callArguments) {
    String action = JsonObject.text(callArguments, "action");
    Map<String, @Nullable Object> params = JsonObject.without(callArguments, "action");
    if (!tool.equals("computer")) {
      return List.of(raw(tool, action, params));
    }
    if (action.isEmpty()) {
      throw new IllegalArgumentException("action must be the name of an action");
    }
    return computer(action, params);
  }

  private static List<ComputerAction> computer(
      String action, Map<String, @Nullable Object> params) {
    Arguments of = new Arguments(params);
    return switch (action) {
      case "screenshot" -> List.of(new TakeScreenshot());
      case "cursor_position" -> List.of(new PointerPosition());
      case "zoom" -> List.of(zoom(of));
      case "click", "left_click" -> click(of, MouseButton.LEFT, 1);
      case "right_click" -> click(of, MouseButton.RIGHT, 1);
      case "middle_click" -> click(of, MouseButton.MIDDLE, 1);
      case "double_click" -> click(of, MouseButton.LEFT, 2);
      case "triple_click" -> click(of, MouseButton.LEFT, 3);
      case "mouse_move" -> List.of(new Move(of.point("coordinate")));
      case "left_mouse_down" -> List.of(new MouseDown(of.pointIfAny("coordinate")));
      case "left_mouse_up" -> List.of(new MouseUp(of.pointIfAny("coordinate")));
      case "left_click_drag" -> drag(of);
      case "scroll" -> scroll(of);
      case "type" -> List.of(new TypeText(of.text("text")));
      case "key" -> press(of);
      case "hold_key" ->
          List.of(new HoldKeys(KeyChord.of(of.text("text")), of.seconds("duration")));
      case "wait" -> List.of(new Wait(of.seconds("duration", SHORT_WAIT)));
      default -> List.of(raw("computer", action, params));
    };
  }

  private static List<ComputerAction> click(Arguments of, MouseButton button, int count) {
    refuseModifiers(of);
    return List.of(new Click(of.pointIfAny("coordinate"), button, count));
  }

  private static List<ComputerAction> drag(Arguments of) {
    refuseModifiers(of);
    return List.of(new Drag(of.pointIfAny("start_coordinate"), of.point("coordinate")));
  }

  private static List<ComputerAction> scroll(Arguments of) {
    refuseModifiers(of);
    String direction = of.has("scroll_direction") ? "scroll_direction" : "direction";
    String amount = of.has("scroll_amount") ? "scroll_amount" : "amount";
    int notches = of.has(amount) ? of.whole(amount, 1, MOST_NOTCHES) : NOTCHES;
    return List.of(new Scroll(of.pointIfAny("coordinate"), of.direction(direction), notches));
  }

  private static List<ComputerAction> press(Arguments of) {
    int times = of.has("repeat") ? of.whole("repeat", 1, MOST_PRESSES) : 1;
    return Collections.nCopies(times, new PressKeys(KeyChord.of(of.text("text"))));
  }

  private static Zoom zoom(Arguments of) {
    List<Double> region = of.numbers("region", 4);
    return new Zoom(
        new ModelPoint(region.get(0), region.get(1)), new ModelPoint(region.get(2), region.get(3)));
  }

  /** Anthropic's computer tools have keys in {@code text}, its first reader took {@code key}. */
  private static void refuseModifiers(Arguments of) {
    if (of.has("text") || of.has("key")) {
      throw new IllegalArgumentException(
          "keys cannot be held while the mouse is used on this desktop; leave text out");
    }
  }

  /** What is passed on keeps all that the model said; a scroll gets the pair that it lacks. */
  static Raw raw(String tool, String action, Map<String, @Nullable Object> params) {
    if (!action.equals("scroll")) {
      return new Raw(tool, action, params);
    }
    Map<String, @Nullable Object> both = JsonObject.with(params, Map.of());
    twin(both, "direction", "scroll_direction");
    twin(both, "amount", "scroll_amount");
    return new Raw(tool, action, both);
  }

  private static void twin(Map<String, @Nullable Object> params, String one, String other) {
    if (params.containsKey(one) && !params.containsKey(other)) {
      params.put(other, params.get(one));
    } else if (params.containsKey(other) && !params.containsKey(one)) {
      params.put(one, params.get(other));
    }
  }
}
