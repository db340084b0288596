package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.ComputerAction.Invalid;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Turns what a reader refuses into words for the model. */
final class Reading {
  private Reading() {}

  static List<ComputerAction> of(Supplier<List<ComputerAction>> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException refusal) {
      return List.of(new Invalid(Objects.requireNonNullElse(refusal.getMessage(), "not valid")));
    }
  }
}
