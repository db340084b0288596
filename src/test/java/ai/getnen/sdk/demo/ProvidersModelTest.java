package ai.getnen.sdk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.integration.anthropic.AnthropicModel;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which model the demo asks. */
class ProvidersModelTest {
  @Test
  void withoutAKey_thereIsNone() {
    assertThat(ProvidersModel.of(Map.of())).isEmpty();
    assertThat(ProvidersModel.of(Map.of("ANTHROPIC_API_KEY", " "))).isEmpty();
  }

  @Test
  void withAKey_itIsThatProviders() {
    Optional<AgentModel> model =
        ProvidersModel.of(Map.of("ANTHROPIC_API_KEY", "sk-test", "OPENAI_API_KEY", "sk-test"));
    assertThat(model).get().isInstanceOf(AnthropicModel.class);
  }
}
