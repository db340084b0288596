package ai.getnen.sdk.cli;

import ai.getnen.sdk.ReactiveNenClient;
import java.io.PrintStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import reactor.core.publisher.Mono;

/** A command that does something, rather than lead to others. */
abstract class Verb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Does it; what goes wrong is thrown. */
  abstract void run() throws Exception;

  @Override
  public Integer call() throws Exception {
    run();
    return ExitCode.DONE;
  }

  /** Returns the command's own name, such as {@code click}. */
  final String commandName() {
    return spec.name();
  }

  final Nen nen() {
    return (Nen) spec.root().userObject();
  }

  final Terminal terminal() {
    return nen().terminal();
  }

  final PrintStream out() {
    return terminal().out();
  }

  /** Makes a client, waits for what {@code call} emits, and closes the client. */
  final <T> T ask(Function<ReactiveNenClient, Mono<T>> call) {
    return Objects.requireNonNull(
        Mono.using(() -> nen().client(), call, ReactiveNenClient::close).block(), "an answer");
  }
}
