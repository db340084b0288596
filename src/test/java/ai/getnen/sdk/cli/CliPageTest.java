package ai.getnen.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the command line says what the commands say of themselves. */
class CliPageTest {
  private static final String START = "## All commands\n";

  @Test
  void page_endsWithTheHelpOfEachCommand() throws IOException {
    String page = Files.readString(Path.of("docs", "cli.md"));
    String commands = CliPage.commands();
    Path written = Files.writeString(Path.of("target", "cli-commands.md"), commands);

    assertThat(page.substring(page.indexOf(START) + START.length()))
        .as("what follows the last head of docs/cli.md must be that of " + written)
        .isEqualTo(commands);
  }

  @Test
  void page_tellsEachExitCode() throws IOException {
    String page = Files.readString(Path.of("docs", "cli.md"));
    for (int code : new int[] {0, 1, 2, 3, 4, 5, 130}) {
      assertThat(page).contains("| " + code + " |");
    }
  }
}
