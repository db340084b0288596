package ai.getnen.sdk.docs;

import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.agent.ComputerAction;
import ai.getnen.sdk.agent.ToolCall;
import ai.getnen.sdk.agent.ToolFormat;
import ai.getnen.sdk.agent.ToolFormats;
import ai.getnen.sdk.agent.ToolResult;
import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.integration.anthropic.AnthropicModel;
import ai.getnen.sdk.integration.openai.OpenAiModel;
import ai.getnen.sdk.screen.Frame;
import ai.getnen.sdk.screen.ModelSpace;
import com.anthropic.client.AnthropicClientAsync;
import com.anthropic.client.okhttp.AnthropicOkHttpClientAsync;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats and models of docs/agents.md, so that it compiles. */
final class FormatSnippets {
  private FormatSnippets() {}

  static String format(
      List<ToolDefinition> tools, ModelSpace space, Map<String, Object> block, Frame frame) {
    ToolFormat format = ToolFormats.anthropicTools();
    List<Map<String, @Nullable Object>> definitions = format.definitions(tools, space);
    ToolCall call = format.call(block);
    List<ComputerAction> actions = format.actions(call);
    List<Map<String, @Nullable Object>> items =
        format.result(new ToolResult(call, "", frame, false));
    return definitions + " " + actions + " " + items;
  }

  static AgentModel claude() {
    AnthropicClientAsync anthropic = AnthropicOkHttpClientAsync.fromEnv();
    AgentModel claude =
        AnthropicModel.builder(anthropic, "claude-sonnet-4-6")
            .system("You operate a desktop. Look before you click.")
            .maxTokens(4096)
            .build();
    return claude;
  }

  static AgentModel gpt() {
    OpenAIClientAsync openAi = OpenAIOkHttpClientAsync.fromEnv();
    AgentModel gpt =
        OpenAiModel.builder(openAi, "gpt-5.4").format(ToolFormats.openAiComputer()).build();
    return gpt;
  }
}
