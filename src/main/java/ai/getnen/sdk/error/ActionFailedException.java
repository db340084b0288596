package ai.getnen.sdk.error;

/** The call worked, the desktop's action did not: a success status whose result says so. */
public final class ActionFailedException extends NenException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param action the action's name
   * @param detail why, in the server's words, free of secrets
   */
  public ActionFailedException(String action, String detail) {
    super("Action " + action + " failed: " + Excerpt.of(detail), null);
  }
}
