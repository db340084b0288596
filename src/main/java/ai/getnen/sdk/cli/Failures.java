package ai.getnen.sdk.cli;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.AuthenticationException;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import reactor.core.Exceptions;

/** Tells in words what went wrong, and ends with the code for it. */
final class Failures {
  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Tells of a command that was understood and failed. */
  int failed(Exception failure, CommandLine command, ParseResult parsed) {
    Throwable cause = unwrapped(failure);
    tell(words(cause));
    return ExitCode.of(cause);
  }

  /** Tells of a command line that was not understood. */
  int misused(ParameterException misuse, String[] args) {
    tell(String.valueOf(misuse.getMessage()));
    UnmatchedArgumentException.printSuggestions(misuse, terminal.errWriter());
    String name = misuse.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("Try '" + name + " --help'.");
    return ExitCode.USAGE;
  }

  /** Returns what went wrong, and what may help. */
  static String words(Throwable failure) {
    String told = failure.getMessage();
    String message = told == null ? failure.getClass().getSimpleName() : told;
    if (failure instanceof AuthenticationException) {
      return "The key was refused" + detail((ApiException) failure) + ".";
    }
    if (failure instanceof NotFoundException missing) {
      return "Not found" + detail(missing) + ".";
    }
    if (failure instanceof CallTimeoutException) {
      return message + ". --timeout gives it more time.";
    }
    if (failure instanceof OutcomeUnknownException) {
      return message + ". Look at the desktop before you do it again.";
    }
    if (failure instanceof ConnectionException) {
      return message + ". 'nen doctor' looks for the reason.";
    }
    if (failure instanceof InterruptedException) {
      return "Interrupted.";
    }
    return fileWords(failure, message);
  }

  private static String fileWords(Throwable failure, String message) {
    if (failure instanceof NoSuchFileException) {
      return "There is no file " + message + ".";
    }
    if (failure instanceof AccessDeniedException) {
      return "Not allowed: " + message + ".";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return message + " is there already.";
    }
    return message;
  }

  private static String detail(ApiException failure) {
    return failure.detail().isBlank() ? "" : ": " + failure.detail().strip();
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = Exceptions.unwrap(failure);
    Throwable within = cause.getCause();
    boolean wrapper =
        cause instanceof UncheckedIOException || within instanceof InterruptedException;
    return wrapper && within != null ? within : cause;
  }

  private void tell(String words) {
    String name = terminal.errHasColour() ? Ansi.ON.string("@|bold,red nen:|@ ") : "nen: ";
    terminal.err().println(name + Printable.of(words));
  }
}
