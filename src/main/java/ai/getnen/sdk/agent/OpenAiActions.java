package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.ComputerAction.Click;
import ai.getnen.sdk.agent.ComputerAction.Drag;
import ai.getnen.sdk.agent.ComputerAction.Move;
import ai.getnen.sdk.agent.ComputerAction.PressKeys;
import ai.getnen.sdk.agent.ComputerAction.Scroll;
import ai.getnen.sdk.agent.ComputerAction.TakeScreenshot;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import ai.getnen.sdk.agent.ComputerAction.Wait;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.screen.ModelPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The actions of OpenAI's {@code computer} tool. */
final class OpenAiActions {
  /** How long OpenAI's own samples wait: the action says no time. */
  private static final Duration WAIT = Duration.ofSeconds(2);

  private OpenAiActions() {}

  /**
   * Returns what one action means.
   *
   * @throws IllegalArgumentException in words for the model, if it cannot be done
   */
  static List<ComputerAction> read(Arguments of) {
    String type = of.text("type");
    return switch (type) {
      case "screenshot" -> List.of(new TakeScreenshot());
      case "wait" -> List.of(new Wait(WAIT));
      case "click" -> List.of(new Click(at(of), button(of), 1));
      case "double_click" -> List.of(new Click(at(of), MouseButton.LEFT, 2));
      case "triple_click" -> List.of(new Click(at(of), MouseButton.LEFT, 3));
      case "move" -> List.of(new Move(at(of)));
      case "drag" -> List.of(drag(of));
      case "scroll" -> scroll(of);
      case "type" -> List.of(new TypeText(of.text("text")));
      case "keypress" -> List.of(new PressKeys(KeyCaps.chord(of.texts("keys"))));
      default ->
          List.of(NamedActions.raw("computer", type, JsonObject.without(of.values(), "type")));
    };
  }

  private static ModelPoint at(Arguments of) {
    refuseModifiers(of);
    return of.point("x", "y");
  }

  private static MouseButton button(Arguments of) {
    if (!of.has("button")) {
      return MouseButton.LEFT;
    }
    return switch (of.text("button")) {
      case "left" -> MouseButton.LEFT;
      case "right" -> MouseButton.RIGHT;
      case "wheel", "middle" -> MouseButton.MIDDLE;
      default ->
          throw new IllegalArgumentException("button must be left, right or wheel on this desktop");
    };
  }

  private static Drag drag(Arguments of) {
    refuseModifiers(of);
    List<Arguments> path = of.objects("path");
    if (path.size() < 2) {
      throw new IllegalArgumentException("path must have two points or more");
    }
    List<ModelPoint> points = path.stream().map(point -> point.point("x", "y")).toList();
    return new Drag(points.get(0), points.get(points.size() - 1));
  }

  /** Each axis is a scroll of its own: down and right are positive. */
  private static List<ComputerAction> scroll(Arguments of) {
    ModelPoint at = at(of);
    double down = of.has("scroll_y") ? of.number("scroll_y") : 0;
    double right = of.has("scroll_x") ? of.number("scroll_x") : 0;
    List<ComputerAction> scrolls = new ArrayList<>();
    if (down != 0) {
      scrolls.add(new Scroll(at, vertical(down), Wheel.notches(down)));
    }
    if (right != 0) {
      scrolls.add(new Scroll(at, horizontal(right), Wheel.notches(right)));
    }
    if (scrolls.isEmpty()) {
      throw new IllegalArgumentException("scroll_y or scroll_x must be a number other than 0");
    }
    return scrolls;
  }

  private static ScrollDirection vertical(double pixels) {
    return pixels > 0 ? ScrollDirection.DOWN : ScrollDirection.UP;
  }

  private static ScrollDirection horizontal(double pixels) {
    return pixels > 0 ? ScrollDirection.RIGHT : ScrollDirection.LEFT;
  }

  private static void refuseModifiers(Arguments of) {
    if (of.values().get("keys") instanceof List<?> keys && !keys.isEmpty()) {
      throw new IllegalArgumentException(
          "keys cannot be held while the mouse is used on this desktop; leave keys out");
    }
  }
}
