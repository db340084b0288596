package ai.getnen.sdk.agent;

import java.util.List;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * Decides about each action before it is done, those that only look included. A guard must not
 * block. Its error ends the run, and a guard that says nothing denies.
 */
@FunctionalInterface
public interface ActionGuard {
  /** Emits what is to become of {@code action}. Bounded by the run's time limit. */
  Mono<Decision> decide(ProposedAction action);

  /**
   * Returns the default: an action is approved, unless its call has pending safety checks; then it
   * is denied.
   */
  static ActionGuard standard() {
    return action ->
        Mono.just(
            action.pendingChecks().isEmpty()
                ? Decision.approve()
                : Decision.deny("safety checks are pending: " + names(action.pendingChecks())));
  }

  /**
   * Returns the guard that asks about everything but what only looks; that it asks about as well if
   * its call has pending safety checks.
   */
  static ActionGuard asking() {
    return action ->
        Mono.just(
            action.action().looks() && action.pendingChecks().isEmpty()
                ? Decision.approve()
                : Decision.ask());
  }

  private static String names(List<SafetyCheck> checks) {
    return checks.stream()
        .map(check -> check.code().isEmpty() ? check.id() : check.code())
        .collect(Collectors.joining(", "));
  }

  /** What is to become of an action. */
  sealed interface Decision {
    /** Returns the decision to do it; the pending safety checks of its call are acknowledged. */
    static Decision approve() {
      return new Approve();
    }

    /**
     * Returns the decision not to do it, nor what follows it in the same reply.
     *
     * @param reason in words for the model
     */
    static Decision deny(String reason) {
      return new Deny(reason);
    }

    /** Returns the decision to ask the subscriber of the run by an {@link ApprovalNeeded}. */
    static Decision ask() {
      return new Ask();
    }
  }

  /** Do it. */
  record Approve() implements Decision {}

  /**
   * Do not.
   *
   * @param reason in words for the model
   */
  record Deny(String reason) implements Decision {}

  /** Ask. */
  record Ask() implements Decision {}
}
