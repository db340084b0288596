package ai.getnen.sdk.cli;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** Starts {@code nen}, and lets it tidy up when it is interrupted. */
public final class NenCli {
  private static final char UNKNOWN_SIGN = '\uFFFD';
  private static final String GARBLED =
      "nen: This locale cannot carry all signs of the command line: set LC_ALL=C.UTF-8.";
  private static final long SECONDS_TO_TIDY_UP = 5;

  private NenCli() {}

  /**
   * Runs one command and ends the process: 0 done, 1 failed, 2 wrong usage, 3 not authenticated, 4
   * not found, 5 timed out or outcome unknown. SIGINT and SIGTERM cancel the call under way first.
   *
   * @param args the command and its arguments, such as {@code desktop list}
   */
  public static void main(String[] args) {
    // the library's own warnings are errors here, told in words; there is nobody to log to
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    // Netty turns to Java's own log then; a configuration that does nothing gives that no handler
    System.setProperty("java.util.logging.config.class", "java.lang.Object");
    Thread command = Thread.currentThread();
    Thread end = new Thread(() -> interrupt(command), "nen-end");
    Runtime.getRuntime().addShutdownHook(end);
    int code = run(Terminal.ofProcess(), args);
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException ending) {
      return; // the process is on its way out, with the signal's own exit code
    }
    System.exit(code);
  }

  /** Runs one command and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    if (Stream.of(args).anyMatch(NenCli::isGarbled)) {
      terminal.err().println(GARBLED);
      return ExitCode.USAGE;
    }
    CommandLine line = line(terminal);
    int code = line.execute(args);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  /** Returns all commands, as they are documented. */
  static CommandLine line(Terminal terminal) {
    Failures failures = new Failures(terminal);
    CommandLine line =
        new CommandLine(new Nen(terminal))
            .setOut(terminal.outWriter())
            .setErr(terminal.errWriter())
            .setHelpFactory((command, scheme) -> help(terminal, command))
            .setExecutionExceptionHandler(failures::failed)
            .setParameterExceptionHandler(failures::misused)
            .setCaseInsensitiveEnumValuesAllowed(true);
    line.getSubcommands().values().forEach(HelpPages::tidy);
    line.getCommandSpec().usageMessage().sortOptions(false);
    return line;
  }

  /** Whether there is colour is asked of the system, so not before there is something to colour. */
  private static Help help(Terminal terminal, CommandSpec command) {
    Help.Ansi colour = terminal.outHasColour() ? Help.Ansi.ON : Help.Ansi.OFF;
    return new Help(command, Help.defaultColorScheme(colour));
  }

  /** A locale without UTF-8 makes this sign of what it does not know: better nothing than that. */
  private static boolean isGarbled(String argument) {
    return argument.indexOf(UNKNOWN_SIGN) >= 0
        && !"UTF-8".equals(System.getProperty("sun.jnu.encoding"));
  }

  private static void interrupt(Thread command) {
    command.interrupt();
    try {
      command.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_TIDY_UP));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
