package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.screen.Frame;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a run, in order: {@link RunStarted}, then for each step {@link ModelAsked},
 * {@link ModelReplied}, for each action {@link ActionStarted} and {@link ActionFinished}, or {@link
 * ActionDenied}, with an {@link ApprovalNeeded} before if the guard asks, and at last {@link
 * RunFinished}. {@link Looked} stands wherever a picture was taken for the model.
 */
public sealed interface AgentEvent
    permits AgentEvent.RunStarted,
        AgentEvent.Looked,
        AgentEvent.ModelAsked,
        AgentEvent.ModelReplied,
        AgentEvent.ActionStarted,
        AgentEvent.ActionFinished,
        AgentEvent.ActionDenied,
        AgentEvent.RunFinished,
        ApprovalNeeded {
  /** Returns when it happened, by the wall clock. */
  Instant at();

  /** The run began. */
  record RunStarted(Instant at) implements AgentEvent {}

  /**
   * The screen was looked at: at the start, and after the actions of a reply.
   *
   * @param took for the picture, its scaling included
   * @param step after which reply, 0 for the start
   * @param frame what the model gets to see
   */
  record Looked(Instant at, Duration took, int step, Frame frame) implements AgentEvent {}

  /**
   * The model is asked, once this event has been taken.
   *
   * @param step for which reply, from 1
   */
  record ModelAsked(Instant at, int step) implements AgentEvent {}

  /**
   * The model replied.
   *
   * @param took from the question to the reply
   */
  record ModelReplied(Instant at, Duration took, int step, AgentReply reply)
      implements AgentEvent {}

  /** An action is approved, and begins once this event has been taken. */
  record ActionStarted(Instant at, ProposedAction proposal) implements AgentEvent {}

  /**
   * An action ended, one way or the other.
   *
   * @param took for the action alone
   * @param proposal what was asked for; its frame is the screen before
   * @param point where it acted, in pixels of the screen, for a drag where it ended; null if it has
   *     no place, or none on the screen
   * @param outcome how it ended
   * @param text what the model is told of it, empty if nothing; may quote what was typed
   * @param frame the picture that the action itself gave, a screenshot or a zoom; null if none
   */
  record ActionFinished(
      Instant at,
      Duration took,
      ProposedAction proposal,
      @Nullable Point point,
      Outcome outcome,
      String text,
      @Nullable Frame frame)
      implements AgentEvent {
    /** Leaves the text out. */
    @Override
    public String toString() {
      return "ActionFinished[%s, %s, %s, at %s, %s]".formatted(at, took, proposal, point, outcome);
    }
  }

  /** How an action ended. */
  enum Outcome {
    /** It is done. */
    DONE,
    /** It failed. The rest of the reply is not done. */
    FAILED,
    /** It may have happened, nobody knows. The rest of the reply is not done. */
    UNKNOWN
  }

  /**
   * The guard, or whoever it asked, denied an action. The rest of the reply is not done.
   *
   * @param reason what the model is told
   */
  record ActionDenied(Instant at, ProposedAction proposal, String reason) implements AgentEvent {}

  /**
   * The run is over. It is the last event; a run that fails ends with an error instead.
   *
   * @param took from the subscription on
   * @param reason why
   * @param text the model's last words, empty if none
   * @param steps replies of the model
   * @param usage what they cost in all
   * @param pictures taken in all
   */
  record RunFinished(
      Instant at,
      Duration took,
      Reason reason,
      String text,
      int steps,
      TokenUsage usage,
      int pictures)
      implements AgentEvent {
    /** Leaves the words out. */
    @Override
    public String toString() {
      return "RunFinished[%s, %s after %s, %d steps, %s, %d pictures]"
          .formatted(at, reason, took, steps, usage, pictures);
    }
  }

  /** Why a run is over. */
  enum Reason {
    /** The model has nothing more to do. */
    DONE,
    /** The model will not do it. */
    REFUSED,
    /** The model replied as often as {@link AgentLimits#steps} allows. */
    STEP_LIMIT,
    /** The time of {@link AgentLimits#time} is up. */
    TIME_LIMIT,
    /** {@link AgentLimits#tokens} are used up. */
    TOKEN_LIMIT,
    /** One more picture would be more than {@link AgentLimits#pictures}. */
    PICTURE_LIMIT
  }
}
