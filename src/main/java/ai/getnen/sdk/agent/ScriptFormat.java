package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The format of scripts: a call's arguments are its actions. No provider speaks it. */
final class ScriptFormat implements ToolFormat {
  private static final String ACTIONS = "actions";

  static ToolCall call(String id, List<ComputerAction> actions) {
    return new ToolCall(id, "script", Map.of(ACTIONS, List.copyOf(actions)));
  }

  @Override
  public List<Map<String, @Nullable Object>> definitions(
      List<ToolDefinition> tools, ModelSpace space) {
    return List.of();
  }

  @Override
  public ToolCall call(Map<String, ? extends @Nullable Object> item) {
    throw new IllegalArgumentException("a script's calls are made by ScriptedModel.call");
  }

  @Override
  public List<ComputerAction> actions(ToolCall call) {
    if (call.arguments().get(ACTIONS) instanceof List<?> actions) {
      return actions.stream().map(ComputerAction.class::cast).toList();
    }
    return List.of(new ComputerAction.Invalid(call.name() + " is no call of a script"));
  }

  @Override
  public List<Map<String, @Nullable Object>> result(ToolResult result) {
    return List.of();
  }
}
