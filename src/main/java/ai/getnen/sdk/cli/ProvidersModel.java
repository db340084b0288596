package ai.getnen.sdk.cli;

import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.integration.anthropic.AnthropicModel;
import ai.getnen.sdk.integration.openai.OpenAiModel;
import java.util.function.BiFunction;

/**
 * Makes the model of that name of a provider, whose key and address are in the environment. {@link
 * ModelsFolder} loads this class, beside the clients, so it may name no other of this package.
 */
final class ProvidersModel implements BiFunction<String, String, AgentModel> {
  ProvidersModel() {}

  @Override
  public AgentModel apply(String provider, String name) {
    return switch (provider) {
      case "anthropic" -> AnthropicModel.fromEnv(name).system(AgentModel.DESKTOP_PROMPT).build();
      case "openai" -> OpenAiModel.fromEnv(name).system(AgentModel.DESKTOP_PROMPT).build();
      default -> throw new IllegalArgumentException("there is no provider " + provider);
    };
  }
}
