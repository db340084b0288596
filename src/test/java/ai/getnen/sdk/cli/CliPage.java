package ai.getnen.sdk.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The part of {@code docs/cli.md} that the commands themselves write. */
final class CliPage {
  private static final String FOOTER = "\n'nen --help' has the options of every command.\n";

  private CliPage() {}

  /** Returns the pages of all commands, one block a group. */
  static String commands() {
    CommandLine nen =
        NenCli.line(
            new Terminal(
                Map.of(),
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                stream -> false));
    return block("nen", nen.getUsageMessage(Ansi.OFF)) + group(nen) + groups(nen);
  }

  private static String groups(CommandLine parent) {
    return parent.getSubcommands().values().stream()
        .filter(command -> !command.getSubcommands().isEmpty())
        .map(command -> block(name(command), head(command)) + group(command) + groups(command))
        .collect(Collectors.joining());
  }

  /** The commands right below {@code parent} that lead to no others. */
  private static String group(CommandLine parent) {
    return parent.getSubcommands().values().stream()
        .filter(command -> command.getSubcommands().isEmpty())
        .map(command -> block(name(command), page(command)))
        .collect(Collectors.joining());
  }

  private static String head(CommandLine command) {
    return String.join("\n", command.getCommandSpec().usageMessage().description()) + "\n";
  }

  private static String page(CommandLine command) {
    return command.getUsageMessage(Ansi.OFF).replace(FOOTER, "");
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private static String block(String title, String text) {
    return "\n### " + title + "\n\n```text\n" + text.stripTrailing() + "\n```\n";
  }
}
