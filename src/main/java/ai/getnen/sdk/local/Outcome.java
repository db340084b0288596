package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an action has done ({@code wire.md} 1.3, ExecuteResult).
 *
 * @param output a few words, or null
 * @param coordinate where the pointer is, if the action moved or reported it
 * @param png the screen, if the action took it
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the writer at once, never compared
record Outcome(@Nullable String output, @Nullable Position coordinate, byte @Nullable [] png) {

  static Outcome said(String output) {
    return new Outcome(output, null, null);
  }

  static Outcome at(Position pointer, String done) {
    return new Outcome("%s (%d, %d)".formatted(done, pointer.x(), pointer.y()), pointer, null);
  }

  static Outcome screenshot(byte[] png) {
    return new Outcome(null, null, png);
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("status", "ok");
    if (output != null) {
      json.put("output", output);
    }
    if (coordinate != null) {
      json.putArray("coordinate").add(coordinate.x()).add(coordinate.y());
    }
    if (png != null) {
      json.put("base64_image", png);
    }
    return json;
  }
}
