package ai.getnen.sdk.cli;

import ai.getnen.sdk.agent.AgentModel;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who offers a model. */
enum Provider {
  ANTHROPIC("ANTHROPIC_API_KEY", "claude-sonnet-4-6"),
  OPENAI("OPENAI_API_KEY", "gpt-5.4");

  private final String keyVariable;
  private final String usualModel;

  Provider(String keyVariable, String usualModel) {
    this.keyVariable = keyVariable;
    this.usualModel = usualModel;
  }

  /** Returns who has that model; without one, the first whose key is in the environment. */
  static Provider of(@Nullable String model, Terminal terminal) {
    if (model == null) {
      return Stream.of(values())
          .filter(provider -> provider.hasKey(terminal))
          .findFirst()
          .orElseThrow(() -> noKey(ANTHROPIC.keyVariable + " or " + OPENAI.keyVariable));
    }
    if (model.startsWith("claude")) {
      return ANTHROPIC;
    }
    if (model.matches("(gpt|o[0-9]|computer-use).*")) {
      return OPENAI;
    }
    throw new CommandFailure(ExitCode.USAGE, "Who offers " + model + "? Say so with --provider.");
  }

  /**
   * Returns the model of that name, or the usual one; asks nothing of anybody.
   *
   * @throws CommandFailure without a key, or without the folder of the providers' clients
   */
  AgentModel model(@Nullable String name, Terminal terminal) {
    if (!hasKey(terminal)) {
      throw noKey(keyVariable);
    }
    try {
      return ModelsFolder.models().apply(toString(), name == null ? usualModel : name);
    } catch (LinkageError e) {
      throw new CommandFailure(ExitCode.USAGE, "The folder nen-models is not whole: " + e + ".");
    }
  }

  private boolean hasKey(Terminal terminal) {
    return terminal.variable(keyVariable).isPresent();
  }

  private static CommandFailure noKey(String variable) {
    return new CommandFailure(
        ExitCode.NOT_AUTHENTICATED, "There is no key of a model's provider: set " + variable + ".");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
