package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.model.ExecuteResult;
import ai.getnen.sdk.model.ToolLogEntry;
import ai.getnen.sdk.model.ToolSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reactor.core.publisher.Mono;

/** The tools of one of Nen's desktops, as they are. */
final class ToolVerbs {
  private ToolVerbs() {}

  /** {@code nen desktop exec}. */
  @Command(name = "exec", description = "Execute any action of any tool.")
  static final class Exec extends ActVerb {
    @Parameters(index = "1", paramLabel = "TOOL", description = "Such as computer.")
    private String tool;

    @Parameters(index = "2", paramLabel = "ACTION", description = "Such as left_click.")
    private String action;

    @Option(
        names = "--params",
        paramLabel = "JSON",
        defaultValue = "{}",
        description = "The action's parameters, such as '{\"coordinate\":[5,6]}'.")
    private String params = "{}";

    @Override
    Mono<ExecuteResult> act(DesktopHandle desktop) {
      return desktop.execute(tool, action, Json.parse(params));
    }
  }

  /** {@code nen desktop tools}. */
  @Command(name = "tools", description = "List the tools that a desktop offers.")
  static final class Tools extends DesktopVerb {
    @Option(names = "--json", description = "Print the answer as JSON, schemas included.")
    private boolean json;

    @Override
    void run() {
      List<ToolSchema> tools = askDesktop(desktop -> desktop.listTools().collectList());
      if (json) {
        out().println(Json.of(tools.stream().map(Tools::fields).toList()));
        return;
      }
      Table table = new Table("NAME", "DESCRIPTION");
      tools.forEach(tool -> table.row(tool.name(), tool.description().strip()));
      out().print(table);
    }

    private static Map<String, @Nullable Object> fields(ToolSchema tool) {
      return new Json()
          .put("name", tool.name())
          .put("description", tool.description())
          .put("parameters", tool.parameters())
          .fields();
    }
  }

  /** {@code nen desktop logs}. */
  @Command(
      name = "logs",
      description = "Print what the tools did, typed texts included: one JSON value a line.")
  static final class Logs extends DesktopVerb {
    @Option(names = "--json", description = "Print the answer as one JSON array.")
    private boolean json;

    @Override
    void run() {
      List<ToolLogEntry> entries = askDesktop(desktop -> desktop.getToolLogs().collectList());
      if (json) {
        out().println(Json.of(entries.stream().map(ToolLogEntry::value).toList()));
      } else {
        entries.forEach(entry -> out().println(Json.of(entry.value())));
      }
    }
  }
}
