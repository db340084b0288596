package ai.getnen.sdk.local;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an execute request asks for ({@code wire.md} 1.5). */
record Call(String tool, String action, ObjectNode params) {

  static Call read(ObjectNode body) {
    ObjectNode action = Json.object(body.get("action"), "action");
    return new Call(
        text(action.get("tool"), "action.tool"),
        text(action.get("action"), "action.action"),
        Json.object(action.get("params"), "action.params"));
  }

  private static String text(@Nullable JsonNode node, String what) {
    if (node == null || !node.isString()) {
      throw Failure.badRequest(what + " must be a string");
    }
    return node.stringValue();
  }
}
