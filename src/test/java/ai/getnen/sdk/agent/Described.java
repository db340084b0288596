package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.ComputerAction.Click;
import ai.getnen.sdk.agent.ComputerAction.Drag;
import ai.getnen.sdk.agent.ComputerAction.HoldKeys;
import ai.getnen.sdk.agent.ComputerAction.Invalid;
import ai.getnen.sdk.agent.ComputerAction.MouseDown;
import ai.getnen.sdk.agent.ComputerAction.MouseUp;
import ai.getnen.sdk.agent.ComputerAction.Move;
import ai.getnen.sdk.agent.ComputerAction.PressKeys;
import ai.getnen.sdk.agent.ComputerAction.Raw;
import ai.getnen.sdk.agent.ComputerAction.Scroll;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import ai.getnen.sdk.agent.ComputerAction.Wait;
import ai.getnen.sdk.agent.ComputerAction.Zoom;
import ai.getnen.sdk.screen.ModelPoint;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Actions with all that they say, typed texts included, in the words of the golden files. */
final class Described {
  private static final Map<Class<?>, Function<ComputerAction, String>> WORDS =
      Map.ofEntries(
          words(Zoom.class, of -> "zoom " + at(of.upperLeft()) + " to " + at(of.lowerRight())),
          words(
              Click.class, of -> "click " + of.button() + " " + of.count() + " at " + at(of.at())),
          words(Move.class, of -> "move to " + at(of.to())),
          words(MouseDown.class, of -> "button down at " + at(of.at())),
          words(MouseUp.class, of -> "button up at " + at(of.at())),
          words(Drag.class, of -> "drag from " + at(of.from()) + " to " + at(of.to())),
          words(
              Scroll.class,
              of -> "scroll " + of.direction() + " " + of.amount() + " at " + at(of.at())),
          words(TypeText.class, of -> "type " + of.text()),
          words(PressKeys.class, of -> "press " + of.keys()),
          words(HoldKeys.class, of -> "hold " + of.keys() + " for " + of.duration()),
          words(Wait.class, of -> "wait " + of.duration()),
          words(Raw.class, of -> "raw " + of.tool() + "/" + of.action() + " " + json(of)),
          words(Invalid.class, of -> "invalid: " + of.reason()));

  private Described() {}

  static String of(ComputerAction action) {
    return WORDS
        .getOrDefault(action.getClass(), other -> other.name().replace('_', ' '))
        .apply(action);
  }

  private static <T extends ComputerAction>
      Map.Entry<Class<?>, Function<ComputerAction, String>> words(
          Class<T> type, Function<T, String> words) {
    return Map.entry(type, action -> words.apply(type.cast(action)));
  }

  private static String at(@Nullable ModelPoint point) {
    return point == null ? "the pointer" : (int) point.x() + "," + (int) point.y();
  }

  private static String json(Raw raw) {
    return JsonMapper.shared().writeValueAsString(raw.params());
  }
}
