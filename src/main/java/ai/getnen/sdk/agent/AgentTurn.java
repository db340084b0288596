package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.List;

/**
 * All that a model needs for its next reply.
 *
 * @param messages the conversation so far; the first is the task, the last is not the model's
 * @param tools what the desktop offers
 * @param space the size of the pictures, and the unit of the model's points
 */
public record AgentTurn(List<AgentMessage> messages, List<ToolDefinition> tools, ModelSpace space) {
  /** Leaves the conversation out. */
  @Override
  public String toString() {
    return "AgentTurn[%d messages, %d tools, %s]".formatted(messages.size(), tools.size(), space);
  }
}
