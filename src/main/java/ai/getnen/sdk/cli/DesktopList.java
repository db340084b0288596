package ai.getnen.sdk.cli;

import ai.getnen.sdk.model.Desktop;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nen desktop list}. */
@Command(name = "list", description = "List the desktops of your workspace.")
final class DesktopList extends Verb {
  @Option(
      names = {"-q", "--quiet"},
      description = "Print ids only, one a line.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  void run() {
    List<Desktop> desktops = ask(client -> client.listDesktops().collectList());
    if (json) {
      out().println(Json.of(desktops.stream().map(DesktopText::json).toList()));
    } else if (quiet) {
      desktops.forEach(desktop -> out().println(Printable.line(desktop.desktopId())));
    } else {
      out().print(table(desktops));
    }
  }

  private static String table(List<Desktop> desktops) {
    Instant now = Instant.now();
    Table table = new Table("ID", "STATUS", "NAME", "CREATED");
    for (Desktop desktop : desktops) {
      table.row(
          desktop.desktopId(),
          desktop.status(),
          desktop.name() == null ? "" : desktop.name(),
          desktop.createdAt() == null ? "" : Age.of(desktop.createdAt(), now));
    }
    return table.toString();
  }
}
