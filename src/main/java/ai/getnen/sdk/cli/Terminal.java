package ai.getnen.sdk.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where a command reads and writes: data to the one stream, words to the other, both in UTF-8
 * whatever the locale.
 */
final class Terminal {
  private static final int IN = 0;
  private static final int OUT = 1;
  private static final int ERR = 2;

  private final Map<String, String> environment;
  private final InputStream in;
  private final OutputStream bytes;
  private final PrintStream out;
  private final PrintStream err;
  private final IntPredicate isTerminal;

  /**
   * Makes one.
   *
   * @param isTerminal whether the stream of that number is shown to a person
   */
  Terminal(
      Map<String, String> environment,
      InputStream in,
      OutputStream out,
      OutputStream err,
      IntPredicate isTerminal) {
    this.environment = environment;
    this.in = in;
    this.bytes = out;
    this.out = new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.isTerminal = isTerminal;
  }

  /** Returns that of this process. */
  static Terminal ofProcess() {
    return new Terminal(
        System.getenv(),
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Terminal::isTerminal);
  }

  /** Returns a variable of the environment, if it is set to more than blanks. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Returns what is piped in. */
  InputStream in() {
    return in;
  }

  /** Goes on only if a person, or what is piped in, says yes to {@code question}. */
  void confirm(String question) {
    // read on another thread, so that an interrupt ends the question
    if (!Boolean.TRUE.equals(ask(question).block())) {
      throw new CommandFailure(ExitCode.FAILED, "Not deleted. --force deletes without asking.");
    }
  }

  /** Puts {@code question} and emits whether the answer is yes; no answer is none. */
  Mono<Boolean> ask(String question) {
    return Mono.fromCallable(
            () -> {
              err.print(question + " [y/N] ");
              err.flush();
              String answer = readLine().strip().toLowerCase(Locale.ROOT);
              return answer.equals("y") || answer.equals("yes");
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** Returns all that is piped in, as text. */
  String readAll() {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes no more than the line, so that the next question finds the next. */
  private String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Returns where data goes, as text. */
  PrintStream out() {
    return out;
  }

  /** Returns where data goes, as bytes; unlike {@link #out()} it tells when nobody reads on. */
  OutputStream bytesOut() {
    return bytes;
  }

  /** Returns where words go. */
  PrintStream err() {
    return err;
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  /** Returns whether a person can be asked: reads words and types answers. */
  boolean hasPerson() {
    return isTerminal.test(IN) && isTerminal.test(ERR);
  }

  boolean outIsTerminal() {
    return isTerminal.test(OUT);
  }

  boolean errIsTerminal() {
    return isTerminal.test(ERR);
  }

  boolean outHasColour() {
    return hasColour(OUT);
  }

  boolean errHasColour() {
    return hasColour(ERR);
  }

  /**
   * By the usual rules: NO_COLOR forbids it, CLICOLOR_FORCE asks for it, else a terminal has it.
   */
  private boolean hasColour(int stream) {
    if (variable("NO_COLOR").isPresent()) {
      return false;
    }
    if (variable("CLICOLOR_FORCE").filter(value -> !value.equals("0")).isPresent()) {
      return true;
    }
    return !variable("TERM").orElse("dumb").equals("dumb") && isTerminal.test(stream);
  }

  /** Asks the system's own {@code test -t}; where there is none, no stream is a terminal. */
  private static boolean isTerminal(int stream) {
    try {
      Process test = new ProcessBuilder("test", "-t", Integer.toString(stream)).inheritIO().start();
      return test.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
