package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenAI's Responses: {@code function_call} and {@code function_call_output} items. */
record ResponsesFunctionFormat() implements ToolFormat {
  @Override
  public List<Map<String, @Nullable Object>> definitions(
      List<ToolDefinition> tools, ModelSpace space) {
    return tools.stream().map(ResponsesFunctionFormat::definition).toList();
  }

  /** Not strict: in that mode each property would have to be required. */
  private static Map<String, @Nullable Object> definition(ToolDefinition tool) {
    return JsonObject.of(
        "type",
        "function",
        "name",
        tool.name(),
        "description",
        tool.description(),
        "parameters",
        tool.parameters(),
        "strict",
        false);
  }

  @Override
  public ToolCall call(Map<String, ? extends @Nullable Object> item) {
    String id = JsonObject.text(item, "call_id");
    String name = JsonObject.text(item, "name");
    if (!"function_call".equals(item.get("type")) || id.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("item must be a function_call with call_id and name");
    }
    return new ToolCall(id, name, OpenAiText.arguments(item.get("arguments")));
  }

  @Override
  public List<ComputerAction> actions(ToolCall call) {
    return OpenAiText.actions(call);
  }

  @Override
  public List<Map<String, @Nullable Object>> result(ToolResult result) {
    return List.of(
        JsonObject.of(
            "type",
            "function_call_output",
            "call_id",
            result.call().id(),
            "output",
            output(result)));
  }

  private static Object output(ToolResult result) {
    String text = OpenAiText.text(result);
    if (result.frame() == null) {
      return text;
    }
    return List.of(
        JsonObject.of("type", "input_text", "text", text),
        JsonObject.of(
            "type",
            "input_image",
            "image_url",
            Pictures.dataUrl(result.frame()),
            "detail",
            "auto"));
  }
}
