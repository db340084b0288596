package ai.getnen.sdk.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code nen completion}. */
@Command(
    name = "completion",
    description = {
      "Print a script that completes commands and options in bash and zsh.",
      "In bash: source <(nen completion)   In zsh, after compinit: the same."
    })
final class CompletionVerb extends Verb {
  @Override
  void run() {
    out().print(AutoComplete.bash("nen", NenCli.line(terminal())));
  }
}
