package ai.getnen.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.LocalServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other vendor's commands, on the embedded desktop. */
class SandboxCommandsTest {
  private static LocalServer server;
  private static String id;

  private final NenInProcess nen = new NenInProcess(server.baseUrl(), server.apiKey());

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    server = LocalServer.start();
    id =
        new NenInProcess(server.baseUrl(), server.apiKey()).run("leap0", "sandbox", "create").out();
    id = id.strip();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "click 30 40, 30 40",
    "click 30 40 --button right, 30 40",
    "move 50 60, 50 60",
    "drag 900 56 910 66 --json, '{\"x\":910,\"y\":66}'",
    "resize 1024 768, 1024x768",
    "status, 'running, 4 of 4'"
  })
  void act_printsWhatIsSoAfterwards(String line, String printed) {
    Ran ran = nen.run(("leap0 " + line.replaceFirst(" |$", " " + id + " ")).strip().split(" +"));

    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    assertThat(ran.out()).isEqualTo(printed + "\n");
  }

  @Test
  void typedText_reachesTheScreen() {
    nen.run("leap0", "click", id, "360", "250");
    nen.run("leap0", "type", id, "Grüße");
    nen.run("leap0", "hotkey", id, "ctrl", "a");

    assertThat(nen.run("leap0", "press", id, "End").exitCode()).isZero();
    assertThat(server.state(id).block().value("Notes", "textbox", "Text").orElse(""))
        .contains("Grüße");
  }

  @Test
  void windowsAndProcesses_areListed() {
    String fresh = nen.run("leap0", "sandbox", "create").out().strip();
    assertThat(nen.run("leap0", "windows", fresh).out()).contains("* Notes").startsWith("ID ");
    assertThat(nen.run("leap0", "windows", fresh, "--json").out()).contains("\"title\":\"Notes\"");
    assertThat(nen.run("leap0", "processes", fresh).out()).contains("xvfb    running");
    assertThat(nen.run("leap0", "restart", fresh, "novnc").exitCode()).isZero();
    assertThat(nen.run("leap0", "logs", fresh, "xvfb").out()).contains("xvfb started");
    assertThat(nen.run("leap0", "logs", fresh, "emacs").exitCode()).isEqualTo(1);
  }

  @Test
  void screenshot_isAFile() {
    Path file = folder.resolve("s.png");
    assertThat(nen.run("leap0", "screenshot", id, "-o", file.toString()).exitCode()).isZero();
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void recording_thatIsNotThere_isNotFound() {
    assertThat(nen.run("leap0", "record", "get", id, "rec-9", "-o", folder + "/f").exitCode())
        .isEqualTo(4);
    assertThat(folder).isEmptyDirectory();
    assertThat(nen.run("leap0", "record", "stop", id).exitCode()).isEqualTo(1);
    assertThat(nen.run("leap0", "record", "list", id, "--json").out()).isEqualTo("[]\n");
  }

  @Test
  void sandbox_isShownAndDeleted() {
    String other = nen.run("leap0", "sandbox", "create", "--no-wait").out().strip();

    assertThat(nen.run("leap0", "sandbox", "get", other).out()).contains("State:        running");
    assertThat(nen.typed("n\n", "leap0", "sandbox", "delete", other).exitCode()).isEqualTo(1);
    assertThat(nen.run("leap0", "sandbox", "delete", "-f", other).exitCode()).isZero();
    assertThat(nen.run("leap0", "sandbox", "get", other).exitCode()).isEqualTo(4);
  }
}
