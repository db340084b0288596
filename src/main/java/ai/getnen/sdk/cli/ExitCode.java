package ai.getnen.sdk.cli;

import ai.getnen.sdk.error.AuthenticationException;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.error.OutcomeUnknownException;

/** What the process ends with; {@code docs/cli.md} tells it too. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int NOT_AUTHENTICATED = 3;
  static final int NOT_FOUND = 4;

  /** Timed out, or it is not known whether it happened. */
  static final int UNKNOWN = 5;

  /** As a shell tells SIGINT: 128 and its number. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  static int of(Throwable failure) {
    if (failure instanceof CommandFailure own) {
      return own.exitCode();
    }
    if (failure instanceof InterruptedException) {
      return INTERRUPTED;
    }
    if (failure instanceof IllegalArgumentException) {
      return USAGE; // the SDK refuses an argument before it calls
    }
    if (failure instanceof AuthenticationException) {
      return NOT_AUTHENTICATED;
    }
    if (failure instanceof NotFoundException) {
      return NOT_FOUND;
    }
    boolean open =
        failure instanceof CallTimeoutException || failure instanceof OutcomeUnknownException;
    return open ? UNKNOWN : FAILED;
  }
}
