package ai.getnen.sdk.cli;

import ai.getnen.sdk.model.Desktop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nen desktop rename}. */
@Command(name = "rename", description = "Give a desktop another name.")
final class DesktopRename extends DesktopVerb {
  @Parameters(index = "1", paramLabel = "NAME", description = "The new name.")
  private String name;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  void run() {
    Desktop renamed = askDesktop(desktop -> desktop.updateDesktop(name));
    if (json) {
      out().println(Json.of(DesktopText.json(renamed)));
    } else {
      out().print(DesktopText.labelled(renamed));
    }
  }
}
