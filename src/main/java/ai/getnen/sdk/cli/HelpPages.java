package ai.getnen.sdk.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** How the help of commands below {@code nen} looks: what all have in common stands on one page. */
final class HelpPages {
  private HelpPages() {}

  /** Leaves the options of every command to the page of {@code nen}, and keeps ours in order. */
  static void tidy(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.usageMessage()
        .sortOptions(false)
        .synopsisSubcommandLabel("COMMAND")
        .footer("%n'nen --help' has the options of every command.");
    List.copyOf(spec.options()).stream()
        .filter(OptionSpec::inherited)
        .forEach(option -> hide(spec, option));
    command.getSubcommands().values().forEach(HelpPages::tidy);
  }

  private static void hide(CommandSpec spec, OptionSpec option) {
    spec.remove(option);
    spec.addOption(OptionSpec.builder(option).hidden(true).scopeType(ScopeType.LOCAL).build());
  }
}
