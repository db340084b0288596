package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenAI's Chat Completions: entries of {@code tool_calls}, and messages of role {@code tool}. */
record ChatFunctionFormat() implements ToolFormat {
  @Override
  public List<Map<String, @Nullable Object>> definitions(
      List<ToolDefinition> tools, ModelSpace space) {
    return tools.stream().map(ChatFunctionFormat::definition).toList();
  }

  private static Map<String, @Nullable Object> definition(ToolDefinition tool) {
    return JsonObject.of(
        "type",
        "function",
        "function",
        JsonObject.of(
            "name",
            tool.name(),
            "description",
            tool.description(),
            "parameters",
            tool.parameters()));
  }

  @Override
  public ToolCall call(Map<String, ? extends @Nullable Object> item) {
    Map<String, @Nullable Object> function = JsonObject.in(item, "function");
    String id = JsonObject.text(item, "id");
    String name = JsonObject.text(function, "name");
    if (id.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("item must be a tool call with id and function.name");
    }
    return new ToolCall(id, name, OpenAiText.arguments(function.get("arguments")));
  }

  @Override
  public List<ComputerAction> actions(ToolCall call) {
    return OpenAiText.actions(call);
  }

  @Override
  public List<Map<String, @Nullable Object>> result(ToolResult result) {
    Map<String, @Nullable Object> message =
        JsonObject.of(
            "role", "tool", "tool_call_id", result.call().id(), "content", OpenAiText.text(result));
    return result.frame() == null
        ? List.of(message)
        : List.of(message, picture(Pictures.dataUrl(result.frame())));
  }

  private static Map<String, @Nullable Object> picture(String url) {
    return JsonObject.of(
        "role",
        "user",
        "content",
        List.of(JsonObject.of("type", "image_url", "image_url", JsonObject.of("url", url))));
  }
}
