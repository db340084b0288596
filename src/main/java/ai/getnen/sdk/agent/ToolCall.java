package ai.getnen.sdk.agent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool that a model wants to use, as its provider said it.
 *
 * @param id what the result is sent back under
 * @param name the tool's name
 * @param arguments what it is to do; must not be changed
 * @param safetyChecks doubts that have to be decided first
 */
public record ToolCall(
    String id,
    String name,
    Map<String, @Nullable Object> arguments,
    List<SafetyCheck> safetyChecks) {
  /** Makes a call without doubts. */
  public ToolCall(String id, String name, Map<String, @Nullable Object> arguments) {
    this(id, name, arguments, List.of());
  }

  /** Leaves the arguments out. */
  @Override
  public String toString() {
    return "ToolCall[" + id + ", " + name + "]";
  }
}
