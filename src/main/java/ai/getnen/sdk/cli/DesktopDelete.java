package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
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
      terminal().confirm("Delete desktop " + id() + " and all files on it?");
    }
    askDesktop(DesktopHandle::deleteDesktop);
    terminal().err().println("Deleted " + id() + ".");
  }
}
