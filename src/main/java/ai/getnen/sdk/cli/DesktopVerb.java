package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
import java.util.function.Function;
import picocli.CommandLine.Parameters;
import reactor.core.publisher.Mono;

/** A command on one desktop. */
abstract class DesktopVerb extends Verb {
  @Parameters(index = "0", paramLabel = "ID", description = "The desktop's id.")
  private String id;

  final String id() {
    return id;
  }

  /** Waits for what {@code call} emits for the desktop. */
  final <T> T askDesktop(Function<DesktopHandle, Mono<T>> call) {
    return ask(client -> call.apply(client.desktop(id)));
  }
}
