package ai.getnen.sdk.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers read the usual way: Jackson binds a record, and the image is a text before it is one. */
final class Answers {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Answers() {}

  /** An answer of the server, as a record. */
  record Result(
      String status,
      @Nullable String output,
      @JsonProperty("base64_image") @Nullable String image) {
    boolean right(Task task) {
      if (task.operation() != Operation.SCREENSHOT) {
        return Samples.OUTPUT.equals(output);
      }
      byte[] bytes = Base64.getDecoder().decode(image);
      return task.isImage(bytes.length, bytes[0], bytes[bytes.length - 1]);
    }
  }

  static boolean right(Task task, int status, String json) {
    return status == 200 && right(task, json);
  }

  static boolean right(Task task, String json) {
    return task.operation() == Operation.TOOLS
        ? MAPPER.readTree(json).size() == Samples.TOOLS
        : MAPPER.readValue(json, Result.class).right(task);
  }

  /** Returns whether this is something that is asked of clients that are not ours. */
  static boolean asked(Task task) {
    return task.operation() == Operation.CLICK
        || task.operation() == Operation.SCREENSHOT
        || task.operation() == Operation.TOOLS;
  }

  static String path(Task task) {
    return task.operation() == Operation.TOOLS ? "/desktops/d1/tools" : "/desktops/d1/execute";
  }

  static boolean isGet(Task task) {
    return task.operation() == Operation.TOOLS;
  }
}
