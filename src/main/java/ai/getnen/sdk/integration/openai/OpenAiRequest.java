package ai.getnen.sdk.integration.openai;

import ai.getnen.sdk.agent.AgentMessage;
import ai.getnen.sdk.agent.AgentMessage.Reply;
import ai.getnen.sdk.agent.AgentMessage.Results;
import ai.getnen.sdk.agent.AgentMessage.Task;
import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentTurn;
import ai.getnen.sdk.agent.ToolFormat;
import ai.getnen.sdk.agent.ToolFormats;
import ai.getnen.sdk.driver.Screenshot;
import com.openai.core.JsonValue;
import com.openai.models.responses.ResponseCreateParams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A turn as a request of the Responses API. */
record OpenAiRequest(
    String model,
    @Nullable String system,
    long maxTokens,
    ToolFormat format,
    Consumer<ResponseCreateParams.Builder> more) {

  @SuppressWarnings("unchecked") // the client takes any JSON for a field, by a raw type
  ResponseCreateParams params(AgentTurn turn) {
    List<Map<String, @Nullable Object>> tools = format.definitions(turn.tools(), turn.space());
    ResponseCreateParams.Builder params =
        ResponseCreateParams.builder()
            .model(model)
            .maxOutputTokens(maxTokens)
            .input(
                JsonValue.from(turn.messages().stream().flatMap(m -> items(m).stream()).toList()));
    if (!tools.isEmpty()) {
      params.tools(JsonValue.from(tools));
    }
    if (system != null) {
      params.instructions(system);
    }
    more.accept(params);
    return params.build();
  }

  private List<Map<String, @Nullable Object>> items(AgentMessage message) {
    if (message instanceof Task task) {
      return List.of(task(task));
    }
    return message instanceof Results results ? results(results) : said(((Reply) message).reply());
  }

  private Map<String, @Nullable Object> task(Task task) {
    List<Map<String, @Nullable Object>> content = new ArrayList<>();
    if (task.frame() != null) {
      content.add(picture(task.frame().image()));
    }
    content.add(object("type", "input_text", "text", task.text()));
    return object("role", "user", "content", content);
  }

  private List<Map<String, @Nullable Object>> results(Results results) {
    List<Map<String, @Nullable Object>> items = new ArrayList<>(format.results(results.results()));
    if (!results.note().isEmpty()) {
      items.add(message("user", results.note()));
    }
    return items;
  }

  /** What was cut short has calls without results, which the provider refuses: its words remain. */
  private static List<Map<String, @Nullable Object>> said(AgentReply reply) {
    if (reply.raw() instanceof OpenAiReply.Output output
        && reply.stop() != AgentReply.Stop.MAX_TOKENS) {
      return output.items();
    }
    return reply.text().isEmpty() ? List.of() : List.of(message("assistant", reply.text()));
  }

  /** The computer's pictures are not scaled by the provider, this one like all that follow. */
  private Map<String, @Nullable Object> picture(Screenshot image) {
    String url = "data:" + image.format().mediaType() + ";base64," + image.base64();
    Map<String, @Nullable Object> picture = object("type", "input_image", "image_url", url);
    picture.put("detail", format.equals(ToolFormats.openAiComputer()) ? "original" : "auto");
    return picture;
  }

  private static Map<String, @Nullable Object> message(String role, String text) {
    return object("role", role, "content", text);
  }

  private static Map<String, @Nullable Object> object(
      String name, Object value, String nextName, Object nextValue) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put(name, value);
    object.put(nextName, nextValue);
    return object;
  }
}
