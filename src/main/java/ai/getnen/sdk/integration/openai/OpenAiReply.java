package ai.getnen.sdk.integration.openai;

import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentReply.Stop;
import ai.getnen.sdk.agent.TokenUsage;
import ai.getnen.sdk.agent.ToolCall;
import ai.getnen.sdk.agent.ToolFormat;
import com.openai.core.JsonValue;
import com.openai.errors.OpenAIException;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A response of the Responses API as a reply. */
final class OpenAiReply {
  private OpenAiReply() {}

  /** The response's items just as they came, to be sent back. */
  record Output(List<Map<String, @Nullable Object>> items) {
    /** Leaves the items out. */
    @Override
    public String toString() {
      return "Output[" + items.size() + " items]";
    }
  }

  static AgentReply of(Response response, ToolFormat format) {
    String status = response.status().map(ResponseStatus::asString).orElse("completed");
    if (status.equals("failed")) {
      throw new OpenAIException(
          "the response failed: "
              + response.error().map(error -> error.code().asString()).orElse("no code"));
    }
    List<Map<String, @Nullable Object>> items =
        response.output().stream().map(OpenAiReply::plain).toList();
    boolean refused = refused(response, items);
    boolean whole = !refused && !status.equals("incomplete");
    List<ToolCall> calls = whole ? calls(items, format) : List.of();
    return new AgentReply(
        text(items), calls, stop(refused, whole, calls), usage(response), new Output(items));
  }

  private static Stop stop(boolean refused, boolean whole, List<ToolCall> calls) {
    if (refused) {
      return Stop.REFUSAL;
    }
    if (!whole) {
      return Stop.MAX_TOKENS;
    }
    return calls.isEmpty() ? Stop.DONE : Stop.CALLS;
  }

  private static boolean refused(Response response, List<Map<String, @Nullable Object>> items) {
    boolean filtered =
        response
            .incompleteDetails()
            .flatMap(details -> details.reason())
            .filter(reason -> reason.asString().equals("content_filter"))
            .isPresent();
    return filtered || parts(items).anyMatch(part -> "refusal".equals(part.get("type")));
  }

  private static List<ToolCall> calls(
      List<Map<String, @Nullable Object>> items, ToolFormat format) {
    return items.stream()
        .filter(
            item ->
                "function_call".equals(item.get("type"))
                    || "computer_call".equals(item.get("type")))
        .map(format::call)
        .toList();
  }

  private static String text(List<Map<String, @Nullable Object>> items) {
    return parts(items)
        .flatMap(part -> Stream.of(part.get("text"), part.get("refusal")))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Map<?, ?>> parts(List<Map<String, @Nullable Object>> items) {
    return items.stream()
        .filter(item -> "message".equals(item.get("type")))
        .map(item -> item.get("content"))
        .filter(List.class::isInstance)
        .flatMap(content -> ((List<?>) content).stream())
        .filter(Map.class::isInstance)
        .map(part -> (Map<?, ?>) part);
  }

  private static TokenUsage usage(Response response) {
    return response
        .usage()
        .map(usage -> new TokenUsage(usage.inputTokens(), usage.outputTokens()))
        .orElse(TokenUsage.NONE);
  }

  @SuppressWarnings("unchecked") // an item is an object
  private static Map<String, @Nullable Object> plain(ResponseOutputItem item) {
    JsonValue json = item._json().orElseGet(() -> JsonValue.from(item));
    return (Map<String, @Nullable Object>) json.convert(Map.class);
  }
}
