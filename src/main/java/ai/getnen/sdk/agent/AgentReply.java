package ai.getnen.sdk.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model said.
 *
 * @param text its words, empty if none
 * @param calls the tools that it wants to use, in order; none if it is done
 * @param stop why it stopped
 * @param usage what it cost
 * @param raw the provider's own form of the reply, for the model's own use in later turns; null if
 *     it needs none
 */
public record AgentReply(
    String text, List<ToolCall> calls, Stop stop, TokenUsage usage, @Nullable Object raw) {
  /** Why a model stopped. */
  public enum Stop {
    /** It has nothing more to do. */
    DONE,
    /** It waits for the results of its calls. */
    CALLS,
    /** It ran into its limit of tokens; what it said is cut short. */
    MAX_TOKENS,
    /** It will not do this. */
    REFUSAL
  }

  /** Returns a reply that ends the task. */
  public static AgentReply done(String text) {
    return new AgentReply(text, List.of(), Stop.DONE, TokenUsage.NONE, null);
  }

  /** Returns a reply that uses tools. */
  public static AgentReply calls(List<ToolCall> calls) {
    return new AgentReply("", List.copyOf(calls), Stop.CALLS, TokenUsage.NONE, null);
  }

  /** Leaves the words out. */
  @Override
  public String toString() {
    return "AgentReply[%s, %d characters, calls=%s, %s]"
        .formatted(stop, text.length(), calls, usage);
  }
}
