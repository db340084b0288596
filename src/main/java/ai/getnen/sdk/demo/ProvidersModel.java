package ai.getnen.sdk.demo;

import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.integration.anthropic.AnthropicModel;
import ai.getnen.sdk.integration.openai.OpenAiModel;
import java.util.Map;
import java.util.Optional;

/** The model of a provider whose key is in the environment. */
final class ProvidersModel {
  private ProvidersModel() {}

  /** Returns Claude, or else GPT; {@code NEN_AGENT_MODEL} names another model of the provider. */
  static Optional<AgentModel> of(Map<String, String> environment) {
    if (has(environment, "ANTHROPIC_API_KEY")) {
      String name = environment.getOrDefault("NEN_AGENT_MODEL", "claude-sonnet-4-6");
      return Optional.of(AnthropicModel.fromEnv(name).system(AgentModel.DESKTOP_PROMPT).build());
    }
    if (has(environment, "OPENAI_API_KEY")) {
      String name = environment.getOrDefault("NEN_AGENT_MODEL", "gpt-5.4");
      return Optional.of(OpenAiModel.fromEnv(name).system(AgentModel.DESKTOP_PROMPT).build());
    }
    return Optional.empty();
  }

  private static boolean has(Map<String, String> environment, String key) {
    return !environment.getOrDefault(key, "").isBlank();
  }
}
