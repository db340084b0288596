package ai.getnen.sdk.agent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What both of OpenAI's interfaces share: arguments that are JSON in a text, and no error flag. */
final class OpenAiText {
  private static final String MALFORMED = "\u0000malformed";

  private OpenAiText() {}

  /** Reads arguments, a text or (other providers) an object; malformed ones are kept as such. */
  static Map<String, @Nullable Object> arguments(@Nullable Object arguments) {
    Map<String, @Nullable Object> read = read(arguments);
    return read == null ? JsonObject.of(MALFORMED, true) : read;
  }

  private static @Nullable Map<String, @Nullable Object> read(@Nullable Object arguments) {
    if (arguments == null) {
      return Map.of();
    }
    if (arguments instanceof String json) {
      return JsonObject.parsed(json);
    }
    return arguments instanceof Map<?, ?> ? JsonObject.from(arguments, "arguments") : null;
  }

  /** Reads the actions of a function. */
  static List<ComputerAction> actions(ToolCall call) {
    return Reading.of(
        () -> {
          if (call.arguments().containsKey(MALFORMED)) {
            throw new IllegalArgumentException("arguments must be a JSON object");
          }
          return NamedActions.read(call.name(), call.arguments());
        });
  }

  static String text(ToolResult result) {
    if (!result.error()) {
      return result.text().isEmpty() ? "Done" : result.text();
    }
    return result.text().isEmpty() ? "Error" : "Error: " + result.text();
  }
}
