package ai.getnen.sdk.cli;

import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import ai.getnen.sdk.leap0.SandboxHandle;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Parameters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A command on one of Leap0's sandboxes. */
abstract class SandboxVerb extends Verb {
  @Parameters(index = "0", paramLabel = "ID", description = "The sandbox's id.")
  private String id;

  final String id() {
    return id;
  }

  /** Waits for what {@code call} emits for the sandbox. */
  final <T> T askSandbox(Function<SandboxHandle, Mono<T>> call) {
    return Objects.requireNonNull(
        Mono.using(
                () -> nen().leap0(),
                client -> call.apply(client.sandbox(id)),
                ReactiveLeap0Client::close)
            .block(),
        "an answer");
  }

  /**
   * Waits for the end of what {@code call} emits for the sandbox, and hands each to {@code use}.
   */
  final <T> void follow(Function<SandboxHandle, Flux<T>> call, Consumer<T> use) {
    try (ReactiveLeap0Client client = nen().leap0()) {
      call.apply(client.sandbox(id)).toIterable(1).forEach(use);
    }
  }
}
