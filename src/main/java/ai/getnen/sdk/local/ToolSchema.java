package ai.getnen.sdk.local;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the tools endpoint says: one tool, all its actions and both namings of scroll. */
final class ToolSchema {
  private static final String COMPUTER =
      """
      {
        "name": "computer",
        "description": "Control the computer's mouse, keyboard, and screen.",
        "parameters": {
          "type": "object",
          "properties": {
            "action": {"type": "string", "enum": []},
            "text": {"type": "string",
              "description": "Text to type, or a key or chord (e.g. 'Return', 'ctrl+a')"},
            "coordinate": {"type": "array", "items": {"type": "integer"},
              "minItems": 2, "maxItems": 2, "description": "[x, y] screen coordinates"},
            "start_coordinate": {"type": "array", "items": {"type": "integer"},
              "minItems": 2, "maxItems": 2, "description": "[x, y] where a drag begins"},
            "direction": {"type": "string", "enum": ["up", "down", "left", "right"]},
            "amount": {"type": "integer", "minimum": 0},
            "scroll_direction": {"type": "string", "enum": ["up", "down", "left", "right"]},
            "scroll_amount": {"type": "integer", "minimum": 0},
            "duration": {"type": "number", "minimum": 0, "maximum": 300,
              "description": "Seconds, for wait and hold_key"}
          },
          "required": ["action"]
        }
      }
      """;

  private ToolSchema() {}

  static ArrayNode toJson() {
    ObjectNode tool = Json.read(COMPUTER.getBytes(StandardCharsets.UTF_8));
    ArrayNode actions = (ArrayNode) tool.at("/parameters/properties/action/enum");
    ComputerTool.actions().forEach(actions::add);
    return Json.array().add(tool);
  }
}
