package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.AgentEvent.Outcome;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.screen.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What came of one action.
 *
 * @param outcome how it ended
 * @param text what the model is told, empty if nothing
 * @param point where it acted, null if nowhere or not known
 * @param frame the picture that it gave, null if none
 */
record Performed(Outcome outcome, String text, @Nullable Point point, @Nullable Frame frame) {
  static Performed done(String text) {
    return new Performed(Outcome.DONE, text, null, null);
  }

  static Performed at(Point point) {
    return new Performed(Outcome.DONE, "", point, null);
  }

  static Performed seen(Frame frame) {
    return new Performed(Outcome.DONE, "", null, frame);
  }

  /** Returns what to tell of a failure that does not end the run. */
  static Performed failed(Throwable failure, @Nullable Point point) {
    boolean unknown = ActionFailures.mayHaveHappened(failure);
    Outcome outcome = unknown ? Outcome.UNKNOWN : Outcome.FAILED;
    return new Performed(outcome, ActionFailures.words(failure), point, null);
  }
}
