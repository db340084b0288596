package ai.getnen.sdk.agent;

import ai.getnen.sdk.screen.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the conversation between a loop and its model. */
public sealed interface AgentMessage {
  /**
   * What is to be done, and how the screen looks at the start.
   *
   * @param text the task
   * @param frame the screen; null once it is no longer shown
   */
  record Task(String text, @Nullable Frame frame) implements AgentMessage {}

  /** What the model said. */
  record Reply(AgentReply reply) implements AgentMessage {}

  /**
   * What came of all calls of the reply before, in their order. A model whose reply was cut short
   * gets none, and a note.
   *
   * @param results one for each call
   * @param note words of the loop beside them, empty if none
   */
  record Results(List<ToolResult> results, String note) implements AgentMessage {}
}
