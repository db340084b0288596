package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nen desktop delete}. */
@Command(name = "delete", description = "Delete a desktop and its drive.")
final class DesktopDelete extends DesktopVerb {
  @Option(
      names = {"-f", "--force"},
      description = "Do not ask.")
  private boolean force;

  @Override
  void run() {
    if (!force) {
      confirm();
    }
    askDesktop(DesktopHandle::deleteDesktop);
    terminal().err().println("Deleted " + id() + ".");
  }

  private void confirm() {
    String answer = terminal().ask("Delete desktop " + id() + " and all files on it? [y/N] ");
    if (!Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT))) {
      throw new CommandFailure(ExitCode.FAILED, "Not deleted. --force deletes without asking.");
    }
  }
}
