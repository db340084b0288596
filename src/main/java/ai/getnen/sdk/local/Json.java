package ai.getnen.sdk.local;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the server reads and writes it. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Returns a record as JSON: its components by their names. */
  static JsonNode tree(Record value) {
    return MAPPER.valueToTree(value);
  }

  static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /** Reads one JSON object; anything else is a 400 that does not repeat what was sent. */
  static ObjectNode read(byte[] body) {
    try {
      return object(MAPPER.readTree(body), "Body");
    } catch (JacksonException e) {
      throw Failure.badRequest("Body is not valid JSON");
    }
  }

  static ObjectNode object(@Nullable JsonNode node, String what) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw Failure.badRequest(what + " must be a JSON object");
  }
}
