package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.ComputerAction.Click;
import ai.getnen.sdk.agent.ComputerAction.Drag;
import ai.getnen.sdk.agent.ComputerAction.MouseDown;
import ai.getnen.sdk.agent.ComputerAction.MouseUp;
import ai.getnen.sdk.agent.ComputerAction.Move;
import ai.getnen.sdk.agent.ComputerAction.PressKeys;
import ai.getnen.sdk.agent.ComputerAction.Scroll;
import ai.getnen.sdk.agent.ComputerAction.TakeScreenshot;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import ai.getnen.sdk.agent.ComputerAction.Wait;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.screen.ModelPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that Gemini's {@code computer_use} declares itself, in both generations. */
final class GeminiActions {
  private static final int PIXELS = 300;
  private static final int OLDER_PIXELS = 800;

  private GeminiActions() {}

  /**
   * Returns what a function means.
   *
   * @throws IllegalArgumentException in words for the model, if it cannot be done
   */
  static List<ComputerAction> read(
      String function, Map<String, ? extends @Nullable Object> callArguments) {
    Arguments of = new Arguments(callArguments);
    return switch (function) {
      case "take_screenshot" -> List.of(new TakeScreenshot());
      case "click", "click_at" -> List.of(new Click(at(of), MouseButton.LEFT, 1));
      case "right_click" -> List.of(new Click(at(of), MouseButton.RIGHT, 1));
      case "middle_click" -> List.of(new Click(at(of), MouseButton.MIDDLE, 1));
      case "double_click" -> List.of(new Click(at(of), MouseButton.LEFT, 2));
      case "triple_click" -> List.of(new Click(at(of), MouseButton.LEFT, 3));
      case "mouse_down" -> List.of(new MouseDown(at(of)));
      case "mouse_up" -> List.of(new MouseUp(at(of)));
      case "move", "hover_at" -> List.of(new Move(at(of)));
      case "drag_and_drop" -> List.of(drag(of));
      case "scroll" -> List.of(scroll(of, "magnitude_in_pixels", PIXELS));
      case "scroll_at", "scroll_document" -> List.of(scroll(of, "magnitude", OLDER_PIXELS));
      case "type" -> typed(of, List.of());
      case "type_text_at" -> typed(of, List.of(new Click(at(of), MouseButton.LEFT, 1)));
      case "press_key" -> List.of(press(List.of(of.text("key"))));
      case "hotkey" -> List.of(press(of.texts("keys")));
      case "key_combination" -> List.of(press(Arrays.asList(of.text("keys").split("\\+"))));
      case "wait" -> List.of(new Wait(of.seconds("seconds", Duration.ofSeconds(1))));
      case "wait_5_seconds" -> List.of(new Wait(Duration.ofSeconds(5)));
      case "key_down", "key_up", "long_press" -> throw lacking("this function");
      case "open_web_browser", "navigate", "search", "go_back", "go_forward" ->
          throw lacking("functions of a browser");
      case "open_app", "list_apps" -> throw lacking("functions of a phone");
      default -> NamedActions.read(function, callArguments);
    };
  }

  private static ModelPoint at(Arguments of) {
    return of.point("x", "y");
  }

  private static Drag drag(Arguments of) {
    return of.has("start_x")
        ? new Drag(of.point("start_x", "start_y"), of.point("end_x", "end_y"))
        : new Drag(at(of), of.point("destination_x", "destination_y"));
  }

  private static Scroll scroll(Arguments of, String distance, int otherwise) {
    ModelPoint at = of.has("x") || of.has("y") ? at(of) : null;
    double pixels = of.has(distance) ? of.number(distance) : otherwise;
    return new Scroll(at, of.direction("direction"), Wheel.notches(pixels));
  }

  /** The older function clicks first, and empties the field unless told not to. */
  private static List<ComputerAction> typed(Arguments of, List<ComputerAction> before) {
    List<ComputerAction> actions = new ArrayList<>(before);
    if (!before.isEmpty() && of.flag("clear_before_typing", true)) {
      actions.add(new PressKeys(KeyChord.of("ctrl+a")));
      actions.add(new PressKeys(KeyChord.of("BackSpace")));
    }
    actions.add(new TypeText(of.text("text")));
    if (of.flag("press_enter", false)) {
      actions.add(new PressKeys(KeyChord.of("Return")));
    }
    return actions;
  }

  private static PressKeys press(List<String> keys) {
    return new PressKeys(KeyCaps.chord(keys));
  }

  private static IllegalArgumentException lacking(String what) {
    return new IllegalArgumentException(
        "this desktop does not have " + what + "; use its mouse and keyboard");
  }
}
