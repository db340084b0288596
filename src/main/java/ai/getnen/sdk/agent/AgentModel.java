package ai.getnen.sdk.agent;

import ai.getnen.sdk.screen.ModelView;
import reactor.core.publisher.Mono;

/**
 * A model: one function from the conversation to the next reply, so that any client fits. It must
 * not block; an error that it signals ends the loop.
 */
@FunctionalInterface
public interface AgentModel {
  /** A system prompt that says what the job is, for a model that is told nothing else. */
  String DESKTOP_PROMPT =
      "You operate a desktop with the tools that you are given. Look at the screen before you act,"
          + " and check what came of it. When the task is done, say so in one sentence.";

  /** Asks for the next reply. */
  Mono<AgentReply> reply(AgentTurn turn);

  /** Returns how the model sees. Unscaled unless it says otherwise. */
  default ModelView view() {
    return ModelView.unscaled();
  }

  /**
   * Returns how the model's calls are read. As Anthropic's custom tools unless it says otherwise.
   */
  default ToolFormat format() {
    return ToolFormats.anthropicTools();
  }
}
