package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Anthropic's Messages: {@code tool_use} and {@code tool_result} blocks. */
record AnthropicFormat(Computer computer) implements ToolFormat {
  /** Who defines the tool {@code computer}. */
  enum Computer {
    /** The driver. */
    CUSTOM,
    /** Anthropic, in January 2025. */
    V20250124,
    /** Anthropic, in November 2025. */
    V20251124,
    /** Anthropic, in August 2026: each action is a tool of its own. */
    TOOLSET_20260801
  }

  private static final String COMPUTER = "computer";

  @Override
  public List<Map<String, @Nullable Object>> definitions(
      List<ToolDefinition> tools, ModelSpace space) {
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    if (computer != Computer.CUSTOM) {
      entries.add(nativeComputer(space));
    }
    tools.stream()
        .filter(tool -> computer == Computer.CUSTOM || !tool.name().equals(COMPUTER))
        .map(AnthropicFormat::custom)
        .forEach(entries::add);
    return entries;
  }

  private static Map<String, @Nullable Object> custom(ToolDefinition tool) {
    return JsonObject.of(
        "name", tool.name(), "description", tool.description(), "input_schema", tool.parameters());
  }

  private Map<String, @Nullable Object> nativeComputer(ModelSpace space) {
    return switch (computer) {
      case V20250124 -> sized("computer_20250124", space);
      case V20251124 ->
          JsonObject.with(sized("computer_20251124", space), JsonObject.of("enable_zoom", true));
      default -> JsonObject.of("type", "computer_toolset_20260801");
    };
  }

  private static Map<String, @Nullable Object> sized(String type, ModelSpace space) {
    return JsonObject.of(
        "type",
        type,
        "name",
        COMPUTER,
        "display_width_px",
        space.image().width(),
        "display_height_px",
        space.image().height());
  }

  /** A toolset's call names its action where others name the tool. */
  @Override
  public ToolCall call(Map<String, ? extends @Nullable Object> item) {
    String id = JsonObject.text(item, "id");
    String name = JsonObject.text(item, "name");
    if (!"tool_use".equals(item.get("type")) || id.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("item must be a tool_use block with id and name");
    }
    Map<String, @Nullable Object> input = JsonObject.in(item, "input");
    return COMPUTER.equals(item.get("toolset_name"))
        ? new ToolCall(id, COMPUTER, JsonObject.with(JsonObject.of("action", name), input))
        : new ToolCall(id, name, input);
  }

  @Override
  public List<ComputerAction> actions(ToolCall call) {
    return Reading.of(() -> NamedActions.read(call.name(), call.arguments()));
  }

  /** An error's block may hold text alone, so that its picture follows. */
  @Override
  public List<Map<String, @Nullable Object>> result(ToolResult result) {
    List<Map<String, @Nullable Object>> content = new ArrayList<>();
    if (!result.text().isEmpty()) {
      content.add(text(result.text()));
    }
    if (result.frame() != null && !result.error()) {
      content.add(Pictures.block(result.frame()));
    }
    if (content.isEmpty()) {
      content.add(text(result.error() ? "Failed" : "Done"));
    }
    Map<String, @Nullable Object> block = block(result, content);
    return result.frame() != null && result.error()
        ? List.of(block, Pictures.block(result.frame()))
        : List.of(block);
  }

  private Map<String, @Nullable Object> block(
      ToolResult result, List<Map<String, @Nullable Object>> content) {
    Map<String, @Nullable Object> block =
        JsonObject.of("type", "tool_result", "tool_use_id", result.call().id(), "content", content);
    if (computer == Computer.TOOLSET_20260801 && result.call().name().equals(COMPUTER)) {
      block.put("toolset_name", COMPUTER);
    }
    if (result.error()) {
      block.put("is_error", true);
    }
    return block;
  }

  private static Map<String, @Nullable Object> text(String text) {
    return JsonObject.of("type", "text", "text", text);
  }
}
