package ai.getnen.sdk.leap0;

import ai.getnen.sdk.driver.ToolDefinition;
import java.util.List;
import java.util.Map;

/**
 * What a model is told of a Leap0 desktop, which has no list of tools of its own: the tool {@code
 * computer} with the names that Nen's has ({@code wire.md} 2.1), less what Leap0 cannot do.
 */
final class Leap0Tools {
  private static final List<String> ACTIONS =
      List.of(
          "screenshot",
          "left_click",
          "right_click",
          "middle_click",
          "mouse_move",
          "left_click_drag",
          "type",
          "key",
          "scroll",
          "wait",
          "cursor_position");

  static final ToolDefinition COMPUTER =
      new ToolDefinition(
          "computer",
          "Control the computer's mouse, keyboard, and screen.",
          Map.of(
              "type", "object",
              "properties",
                  Map.of(
                      "action", Map.of("type", "string", "enum", ACTIONS),
                      "text",
                          described(
                              "string", "Text to type or key combo (e.g. 'Return', 'ctrl+a')"),
                      "coordinate", point("[x, y] screen coordinates"),
                      "start_coordinate", point("[x, y] where a drag starts"),
                      "scroll_direction",
                          Map.of("type", "string", "enum", List.of("up", "down", "left", "right")),
                      "scroll_amount", Map.of("type", "integer", "minimum", 1, "maximum", 100),
                      "duration", described("number", "Seconds to wait")),
              "required", List.of("action")));

  private Leap0Tools() {}

  private static Map<String, Object> described(String type, String description) {
    return Map.of("type", type, "description", description);
  }

  private static Map<String, Object> point(String description) {
    return Map.of(
        "type",
        "array",
        "items",
        Map.of("type", "integer"),
        "minItems",
        2,
        "maxItems",
        2,
        "description",
        description);
  }
}
