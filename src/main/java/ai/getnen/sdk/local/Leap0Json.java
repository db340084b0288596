package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.WindowState;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers of {@code wire.md} 5.3. */
final class Leap0Json {
  static final String DISPLAY = ":1";
  private static final int FIRST_ID = 0x0100_0000;
  private static final int FIRST_PID = 2000;

  private Leap0Json() {}

  static Reply failure(Failure failure) {
    ObjectNode body = Json.object().put("message", failure.words());
    if (!failure.fields().isEmpty()) {
      ArrayNode errors = body.putArray("errors");
      failure
          .fields()
          .forEach((field, error) -> errors.addObject().put("field", field).put("error", error));
    }
    return Reply.json(failure.status(), body, failure.headers());
  }

  static Reply position(Position at) {
    return Reply.json(Json.object().put("x", at.x()).put("y", at.y()));
  }

  static Reply ok() {
    return Reply.json(Json.object().put("ok", true));
  }

  static ObjectNode display(Position size) {
    return Json.object().put("display", DISPLAY).put("width", size.x()).put("height", size.y());
  }

  /** As {@code wmctrl} tells of a window; the number of the process is made up. */
  static ObjectNode window(WindowState window) {
    return Json.object()
        .put("id", "0x%08x".formatted(FIRST_ID + window.id()))
        .put("desktop", 0)
        .put("pid", FIRST_PID + window.id())
        .put("x", window.bounds().x())
        .put("y", window.bounds().y())
        .put("width", window.bounds().width())
        .put("height", window.bounds().height())
        .put("class", window.program())
        .put("host", "localhost")
        .put("title", window.title())
        .put("focused", window.focused());
  }
}
