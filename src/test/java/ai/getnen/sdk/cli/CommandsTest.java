package ai.getnen.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.local.backend.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands do to a desktop, print and end with. */
class CommandsTest {
  private static LocalServer server;
  private static String id;

  private final NenInProcess nen = new NenInProcess(server.baseUrl(), server.apiKey());

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    server = LocalServer.start();
    id =
        new NenInProcess(server.baseUrl(), server.apiKey())
            .run("desktop", "create", "--json")
            .out();
    id = id.replaceAll(".*\"desktop_id\":\"([^\"]+)\".*\\s*", "$1");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void list_hasTheDesktop_asTableIdsAndJson() {
    assertThat(nen.run("desktop", "list").out())
        .startsWith("ID                STATUS   NAME")
        .contains(id + "  running");
    assertThat(nen.run("desktop", "list", "-q").out().lines()).contains(id);
    assertThat(nen.run("desktop", "list", "--json").out()).startsWith("[{\"desktop_id\":\"dsk_");
  }

  @Test
  void rename_isSeenInTheStatus() {
    assertThat(nen.run("desktop", "rename", id, "Zoë's box").exitCode()).isZero();
    assertThat(nen.run("desktop", "status", id).out()).contains("  Name:         Zoë's box\n");
  }

  @Test
  void typedText_reachesTheScreen_alsoWithALeadingDashAndFromAPipe() {
    String desktop = created();

    assertThat(nen.run("desktop", "type", desktop, "--", "-Grüße ☕ ").exitCode()).isZero();
    assertThat(nen.typed("piped", "desktop", "type", desktop, "-").exitCode()).isZero();

    assertThat(server.state(desktop).block().value("Notes", "textbox", "Text"))
        .hasValue("-Grüße ☕ piped");
  }

  @ParameterizedTest
  @CsvSource({
    "click 360 250, clicked",
    "double-click 360 250, clicked",
    "right-click 700 700, clicked",
    "drag 900 56 860 96, dragged",
    "move 10 10, moved",
    "scroll 970 330 down, scrolled down 3",
    "scroll 970 330 UP 2, scrolled up 2",
    "key ctrl+a, key",
    "wait 10ms, waited"
  })
  void act_printsWhatTheDesktopSays(String line, String said) {
    String[] words =
        ("desktop " + line).replaceFirst("^desktop (\\S+)", "desktop $1 " + id).split(" ");

    Ran ran = nen.run(words);

    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    assertThat(ran.out()).contains(said);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void progress_isDrawnAndErased_onATerminalAlone() {
    Ran seen = nen.onATerminal().run("desktop", "wait", id, "400ms");

    assertThat(seen.err()).contains("\r\u001b[2KWaiting  0 s").endsWith("\r\u001b[2K");
    assertThat(seen.out()).contains("waited");
  }

  @Test
  void exec_sendsItsParameters() {
    Ran ran =
        nen.run(
            "desktop",
            "exec",
            id,
            "computer",
            "mouse_move",
            "--params",
            "{\"coordinate\":[7,8]}",
            "--json");

    assertThat(ran.out()).contains("\"coordinate\":[7,8]");
    assertThat(server.state(id).block().pointer()).isEqualTo(new Position(7, 8));
    assertThat(nen.run("desktop", "exec", id, "computer", "x", "--params", "[1").exitCode())
        .isEqualTo(2);
  }

  @Test
  void screenshot_isAPicture_inAFileAndOnStandardOutput() throws Exception {
    Path file = folder.resolve("a screen.png");

    assertThat(nen.run("desktop", "screenshot", id, "-o", file.toString()).exitCode()).isZero();
    byte[] piped = nen.run("desktop", "screenshot", id, "-o", "-").bytes();

    assertThat(Screenshot.of(Files.readAllBytes(file)).width()).isEqualTo(1280);
    assertThat(Screenshot.of(piped).height()).isEqualTo(800);
  }

  @Test
  void watch_keepsEachPictureOnce_forItsTime() {
    Path frames = folder.resolve("frames");

    Ran ran =
        nen.run("desktop", "watch", id, "--to", frames.toString(), "--for", "1", "--every", "10ms");

    assertThat(ran.out()).isEqualTo(frames.resolve("frame-00001.png") + "\n");
    assertThat(frames.resolve("frame-00001.png")).isNotEmptyFile();
    assertThat(nen.run("desktop", "watch", id).exitCode()).isEqualTo(2);
  }

  @Test
  void watch_showsPicturesInATerminalThatCan() {
    Ran kitty =
        nen.onATerminal().with("TERM", "xterm-kitty").run("desktop", "watch", id, "--count", "1");
    assertThat(kitty.out()).contains("\u001b_Ga=T,f=100,").endsWith("\u001b\\\n");

    Ran iterm =
        nen.with("TERM", "xterm")
            .with("TERM_PROGRAM", "iTerm.app")
            .run("desktop", "watch", id, "--count", "1");
    assertThat(iterm.out()).contains("\u001b]1337;File=inline=1;").endsWith("\u0007\n");
  }

  @Test
  void toolsAndLogs_areListed() {
    assertThat(nen.run("desktop", "tools", id).out()).contains("computer");
    assertThat(nen.run("desktop", "tools", id, "--json").out()).contains("\"parameters\":{");
    nen.run("desktop", "click", id, "1", "1");
    assertThat(nen.run("desktop", "logs", id).out()).contains("\"action\":\"left_click\"");
    assertThat(nen.run("desktop", "logs", id, "--json").out()).startsWith("[{");
  }

  @Test
  void session_opensShowsAndCloses() {
    assertThat(nen.run("desktop", "session", "open", id).out()).startsWith("http");
    assertThat(nen.run("desktop", "session", "show", id, "--json").out())
        .contains("\"active\":true");
    assertThat(nen.run("desktop", "session", "close", id).exitCode()).isZero();
    assertThat(nen.run("desktop", "session", "show", id).exitCode()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"y, 0", "YES, 0", "n, 1", "'', 1"})
  void delete_asksFirst(String answer, int exitCode) {
    String desktop = created();

    Ran ran = nen.typed(answer + "\n", "desktop", "delete", desktop);

    assertThat(ran.exitCode()).isEqualTo(exitCode);
    assertThat(ran.err()).startsWith("Delete desktop " + desktop + " and all files on it? [y/N] ");
    assertThat(nen.run("desktop", "status", desktop).exitCode()).isEqualTo(exitCode == 0 ? 4 : 0);
  }

  @Test
  void delete_withForce_asksNothing() {
    assertThat(nen.run("desktop", "delete", "-f", created()).err()).startsWith("Deleted dsk_");
  }

  @Test
  void key_comesFromAFileToo_andIsMissedInWords() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), server.apiKey() + "\n");
    NenInProcess keyless = new NenInProcess(server.baseUrl(), "");

    assertThat(keyless.run("desktop", "list", "--api-key-file", file.toString()).exitCode())
        .isZero();
    assertThat(keyless.run("--api-key-file", file.toString(), "desktop", "list").exitCode())
        .isZero();
    Ran without = keyless.run("desktop", "list");
    assertThat(without.exitCode()).isEqualTo(3);
    assertThat(without.err())
        .isEqualTo(
            "nen: There is no API key: set NEN_API_KEY, or name a file with --api-key-file.\n");
    Ran wrong = new NenInProcess(server.baseUrl(), "sk_nen_wrong").run("desktop", "list");
    assertThat(wrong.exitCode()).isEqualTo(3);
    assertThat(wrong.err()).startsWith("nen: The key was refused").doesNotContain("sk_nen_wrong");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "desktop statsu | Did you mean",
        "desktop status | Missing required parameter: 'ID'",
        "desktop click dsk_1 a 2 | 'a' is not",
        "desktop scroll dsk_1 1 2 sideways | sideways",
        "desktop wait dsk_1 soon | 'soon' is no time",
        "desktop list --timeout never | 'never' is no time",
        "desktop files upload dsk_1 - | needs a name",
        "desktop files download dsk_1 a/b | name must not hold",
        "frobnicate | Unmatched argument"
      })
  void wrongUsage_isTold_with2(String line, String words) {
    Ran ran = nen.run(line.split(" "));

    assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
    assertThat(ran.err()).startsWith("nen: ").contains(words);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void whatIsNotThere_is4_andNoConnectionIs1_andNoTimeIs5() {
    assertThat(nen.run("desktop", "status", "dsk_gone").exitCode()).isEqualTo(4);
    Ran unreachable = nen.run("desktop", "list", "--base-url", "http://127.0.0.1:1");
    assertThat(unreachable.exitCode()).isEqualTo(1);
    assertThat(unreachable.err()).contains("nen doctor");
    Ran late = nen.run("desktop", "exec", id, "computer", "wait", "--timeout", "1ms");
    assertThat(late.exitCode()).as(late.toString()).isEqualTo(5);
  }

  @Test
  void doctor_saysWhatIsWellAndWhatIsNot() {
    assertThat(nen.run("doctor").out())
        .contains("ok     key", "ok     connection", "ok     API")
        .doesNotContain("wrong");
    Ran refused = new NenInProcess(server.baseUrl(), "bad").run("doctor");
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.out()).contains("wrong  API         The key was refused");
    Ran unreachable = nen.run("doctor", "--base-url", "http://127.0.0.1:1");
    assertThat(unreachable.exitCode()).isEqualTo(1);
    assertThat(unreachable.out()).contains("wrong  connection  Port 1 refuses");
    assertThat(nen.run("doctor", "--base-url", server.baseUrl().replace("http:", "https:")).out())
        .contains("wrong  TLS         What answers does not speak TLS");
    assertThat(nen.run("doctor", "--base-url", "ftp://x").out()).contains("wrong  address");
  }

  @Test
  void colour_isForTerminals_andNotIfItIsUnwanted() {
    NenInProcess seen = nen.onATerminal().with("TERM", "xterm");
    Pattern colour = Pattern.compile("\u001b\\[[0-9;]*m");
    assertThat(seen.run("desktop", "status", "dsk_gone").err()).containsPattern(colour);
    assertThat(seen.run("--help").out()).containsPattern(colour);
    assertThat(seen.with("NO_COLOR", "1").run("--help").out()).doesNotContainPattern(colour);
    assertThat(seen.run("desktop", "status", "dsk_gone").err()).doesNotContainPattern(colour);
  }

  private String created() {
    return nen.run("desktop", "create", "--json")
        .out()
        .replaceAll(".*\"desktop_id\":\"([^\"]+)\".*\\s*", "$1");
  }
}
