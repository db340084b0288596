package ai.getnen.sdk.integration.anthropic;

import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentReply.Stop;
import ai.getnen.sdk.agent.TokenUsage;
import ai.getnen.sdk.agent.ToolCall;
import ai.getnen.sdk.agent.ToolFormat;
import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.ContentBlock;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.Usage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A message of the Messages API as a reply. */
final class AnthropicReply {
  private AnthropicReply() {}

  /** The message's blocks just as they came, to be sent back. */
  record Content(List<Map<String, @Nullable Object>> blocks) {
    /** Leaves the blocks out. */
    @Override
    public String toString() {
      return "Content[" + blocks.size() + " blocks]";
    }
  }

  static AgentReply of(Message message, ToolFormat format) {
    List<Map<String, @Nullable Object>> blocks =
        message.content().stream().map(AnthropicReply::plain).toList();
    String reason = message.stopReason().map(StopReason::asString).orElse("");
    List<ToolCall> calls = isWhole(reason) ? calls(blocks, format) : List.of();
    return new AgentReply(
        text(blocks), calls, stop(reason, calls), usage(message.usage()), new Content(blocks));
  }

  private static boolean isWhole(String reason) {
    return switch (reason) {
      case "max_tokens", "model_context_window_exceeded", "pause_turn", "refusal" -> false;
      default -> true;
    };
  }

  private static Stop stop(String reason, List<ToolCall> calls) {
    if (!isWhole(reason)) {
      return reason.equals("refusal") ? Stop.REFUSAL : Stop.MAX_TOKENS;
    }
    return calls.isEmpty() ? Stop.DONE : Stop.CALLS;
  }

  private static List<ToolCall> calls(
      List<Map<String, @Nullable Object>> blocks, ToolFormat format) {
    return blocks.stream()
        .filter(block -> "tool_use".equals(block.get("type")))
        .map(format::call)
        .toList();
  }

  private static String text(List<Map<String, @Nullable Object>> blocks) {
    return blocks.stream()
        .filter(block -> "text".equals(block.get("type")))
        .map(block -> String.valueOf(block.get("text")))
        .collect(Collectors.joining("\n"));
  }

  /** What was read from the cache or written to it is not in the provider's count of the input. */
  private static TokenUsage usage(Usage usage) {
    long cached =
        usage.cacheReadInputTokens().orElse(0L) + usage.cacheCreationInputTokens().orElse(0L);
    return new TokenUsage(usage.inputTokens() + cached, usage.outputTokens());
  }

  @SuppressWarnings("unchecked") // a block is an object
  private static Map<String, @Nullable Object> plain(ContentBlock block) {
    JsonValue json = block._json().orElseGet(() -> JsonValue.from(block));
    return (Map<String, @Nullable Object>) json.convert(Map.class);
  }
}
