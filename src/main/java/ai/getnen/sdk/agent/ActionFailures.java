package ai.getnen.sdk.agent;

import ai.getnen.sdk.error.ActionFailedException;
import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.AuthenticationException;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.PermissionDeniedException;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.error.UnsupportedActionException;
import java.util.Objects;

/** Which failures of an action a model may deal with. All others end the run. */
final class ActionFailures {
  private ActionFailures() {}

  static boolean areTold(Throwable failure) {
    return isTheModelsOwn(failure)
        || isTheConnections(failure)
        || mayHaveHappened(failure)
        || isAnAnswer(failure);
  }

  static boolean mayHaveHappened(Throwable failure) {
    return failure instanceof OutcomeUnknownException;
  }

  /** Messages of the driver hold no secrets, no typed text and no picture. */
  static String words(Throwable failure) {
    String why = Objects.requireNonNullElse(failure.getMessage(), "no reason is known");
    return mayHaveHappened(failure)
        ? "It is not known whether this happened: "
            + why
            + ". Look at the screen before you do it again."
        : "Failed: " + why;
  }

  private static boolean isTheModelsOwn(Throwable failure) {
    return failure instanceof IllegalArgumentException
        || failure instanceof UnsupportedActionException
        || failure instanceof ActionFailedException;
  }

  /** It did not happen. Whether the desktop can be reached at all, the picture after it tells. */
  private static boolean isTheConnections(Throwable failure) {
    return failure instanceof ConnectionException
        || failure instanceof CallTimeoutException
        || failure instanceof TransportException;
  }

  private static boolean isAnAnswer(Throwable failure) {
    return failure instanceof ApiException answer
        && answer.statusCode() >= 400
        && !(failure instanceof AuthenticationException)
        && !(failure instanceof PermissionDeniedException);
  }
}
