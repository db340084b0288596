package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.Frame;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gemini's generateContent: {@code functionCall} and {@code functionResponse} parts. */
record GeminiFormat(boolean computerUse) implements ToolFormat {
  private static final String CONFIRM = "require_confirmation";

  @Override
  public List<Map<String, @Nullable Object>> definitions(
      List<ToolDefinition> tools, ModelSpace space) {
    List<Map<String, @Nullable Object>> functions =
        tools.stream()
            .filter(tool -> !computerUse || !tool.name().equals("computer"))
            .map(GeminiFormat::declaration)
            .toList();
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    if (computerUse) {
      entries.add(
          JsonObject.of("computerUse", JsonObject.of("environment", "ENVIRONMENT_DESKTOP")));
    }
    if (!functions.isEmpty()) {
      entries.add(JsonObject.of("functionDeclarations", functions));
    }
    return entries;
  }

  private static Map<String, @Nullable Object> declaration(ToolDefinition tool) {
    return JsonObject.of(
        "name",
        tool.name(),
        "description",
        tool.description(),
        "parametersJsonSchema",
        tool.parameters());
  }

  /** A call may have no id: results are then told apart by name and order. */
  @Override
  public ToolCall call(Map<String, ? extends @Nullable Object> item) {
    Map<String, @Nullable Object> call = JsonObject.in(item, "functionCall");
    String name = JsonObject.text(call, "name");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("item must be a part with functionCall.name");
    }
    Map<String, @Nullable Object> arguments = JsonObject.in(call, "args");
    return new ToolCall(
        JsonObject.text(call, "id"), name, arguments, safety(arguments.get("safety_decision")));
  }

  private static List<SafetyCheck> safety(@Nullable Object decision) {
    return JsonObject.list(decision == null ? null : List.of(decision)).stream()
        .filter(member -> CONFIRM.equals(member.get("decision")))
        .map(member -> new SafetyCheck("", CONFIRM, JsonObject.text(member, "explanation")))
        .toList();
  }

  @Override
  public List<ComputerAction> actions(ToolCall call) {
    return Reading.of(() -> GeminiActions.read(call.name(), call.arguments()));
  }

  @Override
  public List<Map<String, @Nullable Object>> result(ToolResult result) {
    Map<String, @Nullable Object> response = JsonObject.of("name", result.call().name());
    if (!result.call().id().isEmpty()) {
      response.put("id", result.call().id());
    }
    response.put("response", words(result));
    if (result.frame() != null) {
      response.put("parts", List.of(picture(result.frame())));
    }
    return List.of(JsonObject.of("functionResponse", response));
  }

  private static Map<String, @Nullable Object> words(ToolResult result) {
    String text = result.text().isEmpty() ? "Done" : result.text();
    Map<String, @Nullable Object> words =
        result.error()
            ? JsonObject.of("error", result.text().isEmpty() ? "Failed" : text)
            : JsonObject.of("output", text);
    if (!result.acknowledged().isEmpty()) {
      words.put("safety_acknowledgement", "true");
    }
    return words;
  }

  private static Map<String, @Nullable Object> picture(Frame frame) {
    return JsonObject.of(
        "inlineData",
        JsonObject.of(
            "mimeType", frame.image().format().mediaType(), "data", frame.image().base64()));
  }
}
