package ai.getnen.sdk.cli;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.model.Desktop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nen desktop create}. */
@Command(name = "create", description = "Create a desktop; it is usable when this ends.")
final class DesktopCreate extends Verb {
  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  void run() {
    Progress progress = Progress.ofTime(terminal(), "Creating a desktop");
    Desktop desktop = progress.during(() -> ask(ReactiveNenClient::createDesktop));
    if (json) {
      out().println(Json.of(DesktopText.json(desktop)));
    } else {
      out().println("Desktop created successfully!\n");
      out().print(DesktopText.labelled(desktop));
    }
  }
}
