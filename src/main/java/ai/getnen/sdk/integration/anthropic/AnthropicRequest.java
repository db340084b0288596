package ai.getnen.sdk.integration.anthropic;

import ai.getnen.sdk.agent.AgentMessage;
import ai.getnen.sdk.agent.AgentMessage.Reply;
import ai.getnen.sdk.agent.AgentMessage.Results;
import ai.getnen.sdk.agent.AgentMessage.Task;
import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentTurn;
import ai.getnen.sdk.agent.ToolFormat;
import ai.getnen.sdk.driver.Screenshot;
import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.MessageCreateParams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A turn as a request of the Messages API. */
record AnthropicRequest(
    String model,
    @Nullable String system,
    long maxTokens,
    ToolFormat format,
    boolean caching,
    Consumer<MessageCreateParams.Builder> more) {
  private static final Map<String, String> BETAS =
      Map.of(
          "computer_20250124", "computer-use-2025-01-24",
          "computer_20251124", "computer-use-2025-11-24");

  @SuppressWarnings("unchecked") // the client takes any JSON for a field, by a raw type
  MessageCreateParams params(AgentTurn turn) {
    List<Map<String, @Nullable Object>> tools = format.definitions(turn.tools(), turn.space());
    MessageCreateParams.Builder params =
        MessageCreateParams.builder()
            .model(model)
            .maxTokens(maxTokens)
            .messages(JsonValue.from(messages(turn.messages())));
    if (!tools.isEmpty()) {
      params.tools(JsonValue.from(system == null ? cachedAtTheEnd(tools) : tools));
    }
    if (system != null) {
      params.system(JsonValue.from(cachedAtTheEnd(List.of(text(system)))));
    }
    tools.forEach(tool -> addBeta(tool, params));
    more.accept(params);
    return params.build();
  }

  private static void addBeta(
      Map<String, @Nullable Object> tool, MessageCreateParams.Builder params) {
    if (tool.get("type") instanceof String type && BETAS.containsKey(type)) {
      params.putAdditionalHeader("anthropic-beta", BETAS.get(type));
    }
  }

  private List<Map<String, @Nullable Object>> messages(List<AgentMessage> conversation) {
    List<Map<String, @Nullable Object>> messages = new ArrayList<>();
    for (int i = 0; i < conversation.size(); i++) {
      AgentMessage message = conversation.get(i);
      List<Map<String, @Nullable Object>> content = content(message);
      if (!content.isEmpty()) {
        boolean last = i == conversation.size() - 1;
        messages.add(
            object(
                "role",
                message instanceof Reply ? "assistant" : "user",
                "content",
                last ? cachedAtTheEnd(content) : content));
      }
    }
    return messages;
  }

  private List<Map<String, @Nullable Object>> content(AgentMessage message) {
    if (message instanceof Task task) {
      return task(task);
    }
    return message instanceof Results results ? results(results) : said(((Reply) message).reply());
  }

  private static List<Map<String, @Nullable Object>> task(Task task) {
    List<Map<String, @Nullable Object>> content = new ArrayList<>();
    if (task.frame() != null) {
      content.add(picture(task.frame().image()));
    }
    content.add(text(task.text()));
    return content;
  }

  /** All results are in one message, in the order of their calls. */
  private List<Map<String, @Nullable Object>> results(Results results) {
    List<Map<String, @Nullable Object>> content =
        new ArrayList<>(format.results(results.results()));
    if (!results.note().isEmpty()) {
      content.add(text(results.note()));
    }
    return content;
  }

  /** What was cut short has calls without results, which the provider refuses: its words remain. */
  private static List<Map<String, @Nullable Object>> said(AgentReply reply) {
    if (reply.raw() instanceof AnthropicReply.Content content
        && reply.stop() != AgentReply.Stop.MAX_TOKENS) {
      return content.blocks();
    }
    return reply.text().isEmpty() ? List.of() : List.of(text(reply.text()));
  }

  private static Map<String, @Nullable Object> picture(Screenshot image) {
    return object(
        "type",
        "image",
        "source",
        object("type", "base64", "media_type", image.format().mediaType(), "data", image.base64()));
  }

  private static Map<String, @Nullable Object> text(String text) {
    return object("type", "text", "text", text);
  }

  private List<Map<String, @Nullable Object>> cachedAtTheEnd(
      List<Map<String, @Nullable Object>> items) {
    if (!caching) {
      return items;
    }
    List<Map<String, @Nullable Object>> cached = new ArrayList<>(items);
    Map<String, @Nullable Object> last = new LinkedHashMap<>(items.get(items.size() - 1));
    last.put("cache_control", Map.of("type", "ephemeral"));
    cached.set(items.size() - 1, last);
    return cached;
  }

  private static Map<String, @Nullable Object> object(
      String name, Object value, String nextName, Object nextValue) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put(name, value);
    object.put(nextName, nextValue);
    return object;
  }

  private static Map<String, @Nullable Object> object(
      String name, Object value, String next, Object nextValue, String third, Object thirdValue) {
    Map<String, @Nullable Object> object = object(name, value, next, nextValue);
    object.put(third, thirdValue);
    return object;
  }
}
