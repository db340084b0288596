package ai.getnen.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `nen completion` prints works in the shells. */
class CompletionIT {
  private static final Path TYPING =
      Path.of("src", "test", "resources", "ai", "getnen", "sdk", "cli", "complete.zsh");

  @TempDir Path folder;
  private Path script;

  @BeforeEach
  void print() throws Exception {
    Path work = Files.createDirectory(folder.resolve("work"));
    NenJar nen = new NenJar(work, "http://127.0.0.1:1", "key");
    script = Files.write(work.resolve("nen.sh"), nen.run("completion").bytes());
  }

  @Test
  void bash_completesACommand() throws Exception {
    assertThat(
            printed(
                "bash",
                "-c",
                "source "
                    + script
                    + "; COMP_WORDS=(nen desktop fi); COMP_CWORD=2;"
                    + " COMP_LINE='nen desktop fi'; _complete_nen; echo ${COMPREPLY[@]}"))
        .containsExactly("files");
  }

  @Test
  void zsh_completesCommandsOptionsValuesAndFiles_asTheyAreTyped() throws Exception {
    assumeTrue(isThere("zsh"), "There is no zsh here.");

    assertThat(
            printed(
                "zsh",
                "-f",
                TYPING.toAbsolutePath().toString(),
                script.toString(),
                "nen des",
                "nen desktop files up",
                "nen agent run --rep",
                "nen agent run Go --provider o",
                "nen desktop files upload x nen"))
        .containsExactly(
            "<desktop>",
            "<desktop files upload>",
            "<agent run --report>",
            "<agent run Go --provider openai>",
            "<desktop files upload x nen.sh>");
  }

  private static boolean isThere(String command) throws Exception {
    return new ProcessBuilder("sh", "-c", "command -v " + command).start().waitFor() == 0;
  }

  private List<String> printed(String... command) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder(command)
            .directory(script.getParent().toFile())
            .redirectErrorStream(true)
            .start();
    shell.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> shell.destroyForcibly());
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = shell.inputReader(StandardCharsets.UTF_8)) {
      output.lines().forEach(lines::add);
    }
    shell.waitFor();
    return lines;
  }
}
