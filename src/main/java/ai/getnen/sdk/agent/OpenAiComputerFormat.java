package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.ComputerAction.TakeScreenshot;
import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenAI's {@code computer} tool: {@code computer_call} and {@code computer_call_output} items.
 * Other tools of the driver are functions beside it.
 */
record OpenAiComputerFormat() implements ToolFormat {
  private static final String COMPUTER = "computer";
  private static final ToolFormat FUNCTIONS = new ResponsesFunctionFormat();

  /** An output must have a picture: this one is grey and 64x64. */
  private static final String NO_PICTURE =
      "data:image/png;base64,"
          + "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAKUlEQVR42u3MQREAAAwCIKMb3RD7"
          + "7SAA6VEEAoFAIBAIBAKBQCAQfA8G320AeXC6efoAAAAASUVORK5CYII=";

  @Override
  public List<Map<String, @Nullable Object>> definitions(
      List<ToolDefinition> tools, ModelSpace space) {
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    entries.add(JsonObject.of("type", COMPUTER));
    entries.addAll(
        FUNCTIONS.definitions(
            tools.stream().filter(tool -> !tool.name().equals(COMPUTER)).toList(), space));
    return entries;
  }

  @Override
  public ToolCall call(Map<String, ? extends @Nullable Object> item) {
    if (!"computer_call".equals(item.get("type"))) {
      return FUNCTIONS.call(item);
    }
    String id = JsonObject.text(item, "call_id");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("item must be a computer_call with call_id");
    }
    Object actions = item.get("actions");
    Map<String, @Nullable Object> arguments =
        actions == null
            ? JsonObject.of("actions", List.of(JsonObject.in(item, "action")))
            : JsonObject.of("actions", actions);
    return new ToolCall(id, COMPUTER, arguments, safetyChecks(item.get("pending_safety_checks")));
  }

  private static List<SafetyCheck> safetyChecks(@Nullable Object checks) {
    return JsonObject.list(checks).stream()
        .map(
            check ->
                new SafetyCheck(
                    JsonObject.text(check, "id"),
                    JsonObject.text(check, "code"),
                    JsonObject.text(check, "message")))
        .toList();
  }

  /** A call without an action waits for a picture. */
  @Override
  public List<ComputerAction> actions(ToolCall call) {
    if (!call.name().equals(COMPUTER)) {
      return FUNCTIONS.actions(call);
    }
    List<ComputerAction> actions = Reading.of(() -> all(new Arguments(call.arguments())));
    return actions.isEmpty() ? List.of(new TakeScreenshot()) : actions;
  }

  /** One that cannot be done ends the list: what follows was meant for after it. */
  private static List<ComputerAction> all(Arguments of) {
    List<ComputerAction> all = new ArrayList<>();
    for (Arguments action : of.objects("actions")) {
      List<ComputerAction> read = Reading.of(() -> OpenAiActions.read(action));
      all.addAll(read);
      if (read.get(0) instanceof ComputerAction.Invalid) {
        break;
      }
    }
    return all;
  }

  @Override
  public boolean needsPicture(ToolCall call) {
    return call.name().equals(COMPUTER);
  }

  /** An output is a picture alone, so that words follow it. */
  @Override
  public List<Map<String, @Nullable Object>> result(ToolResult result) {
    if (!result.call().name().equals(COMPUTER)) {
      return FUNCTIONS.result(result);
    }
    Map<String, @Nullable Object> output = output(result);
    return result.text().isEmpty() && !result.error()
        ? List.of(output)
        : List.of(output, words(OpenAiText.text(result)));
  }

  private static Map<String, @Nullable Object> output(ToolResult result) {
    String url = result.frame() == null ? NO_PICTURE : Pictures.dataUrl(result.frame());
    Map<String, @Nullable Object> output =
        JsonObject.of(
            "type",
            "computer_call_output",
            "call_id",
            result.call().id(),
            "output",
            JsonObject.of("type", "computer_screenshot", "image_url", url, "detail", "original"));
    if (!result.acknowledged().isEmpty()) {
      output.put(
          "acknowledged_safety_checks",
          result.acknowledged().stream().map(OpenAiComputerFormat::check).toList());
    }
    return output;
  }

  private static Map<String, @Nullable Object> check(SafetyCheck check) {
    return JsonObject.of("id", check.id(), "code", check.code(), "message", check.message());
  }

  private static Map<String, @Nullable Object> words(String text) {
    return JsonObject.of(
        "role", "user", "content", List.of(JsonObject.of("type", "input_text", "text", text)));
  }
}
