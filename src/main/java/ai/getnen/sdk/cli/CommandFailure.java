package ai.getnen.sdk.cli;

/** A command cannot go on for a reason of its own, not of the SDK's. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * Makes the failure.
   *
   * @param exitCode what the process ends with
   * @param words what is wrong and what to do about it
   */
  CommandFailure(int exitCode, String words) {
    super(words);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
