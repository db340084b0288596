package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.model.Desktop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nen desktop status}. */
@Command(name = "status", description = "Show a desktop's state.")
final class DesktopStatus extends DesktopVerb {
  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  void run() {
    Desktop desktop = askDesktop(DesktopHandle::getDesktop);
    if (json) {
      out().println(Json.of(DesktopText.json(desktop)));
    } else {
      out().print(DesktopText.labelled(desktop));
    }
  }
}
