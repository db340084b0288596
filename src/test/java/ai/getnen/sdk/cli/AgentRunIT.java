package ai.getnen.sdk.cli;

import static ai.getnen.sdk.cli.ProviderScript.claudeActs;
import static ai.getnen.sdk.cli.ProviderScript.claudeSays;
import static ai.getnen.sdk.cli.ProviderScript.gptActs;
import static ai.getnen.sdk.cli.ProviderScript.gptSays;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.integration.ModelServer;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.testing.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a process lets a provider's model, asked by its official client, drive a desktop. */
class AgentRunIT {
  private static final String CLICK = "{\"action\":\"left_click\",\"coordinate\":[360,250]}";
  private static final String TYPE = "{\"action\":\"type\",\"text\":\"Grüße ☕\"}";

  @TempDir Path temp;
  private LocalServer server;
  private ModelServer provider;
  private NenJar nen;

  @BeforeEach
  void start() throws Exception {
    server = LocalServer.start();
    provider = new ModelServer();
    nen =
        new NenJar(Files.createDirectory(temp.resolve("work")), server.baseUrl(), server.apiKey())
            .with("ANTHROPIC_BASE_URL", provider.baseUrl())
            .with("ANTHROPIC_API_KEY", "")
            .with("OPENAI_BASE_URL", provider.baseUrl())
            .with("OPENAI_API_KEY", "");
  }

  @AfterEach
  void stop() {
    provider.close();
    server.close();
  }

  @Test
  void claude_doesItsTask_onADesktopThatIsThere() throws Exception {
    nen.run("desktop", "create");
    String id = desktops().strip();
    provider.answersInTurn(claudeActs(CLICK), claudeActs(TYPE), claudeSays("Written."));

    Ran ran =
        nen.with("ANTHROPIC_API_KEY", "sk-test")
            .run("agent", "run", "Greet.", "--desktop", id, "--report", "run.html");

    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    assertThat(ran.out()).isEqualTo("Written.\n");
    assertThat(ran.err())
        .contains("   click at 360, 250: done\n", "   type 7 signs: done\n", "3 steps, 3 pictures")
        .doesNotContain("Grüße");
    assertThat(server.state(id).block().value("Notes", "textbox", "Text")).hasValue("Grüße ☕");
    assertThat(provider.requests())
        .hasSize(3)
        .allMatch(asked -> asked.getHeaders().toString().contains("sk-test"));
    assertThat(temp.resolve("work/run.html")).content().contains("Greet.", "<div class=mark");
  }

  @Test
  void gpt_doesItsTask_onASandboxOfLeap0s() throws Exception {
    String id = nen.run("leap0", "sandbox", "create").out().strip();
    provider.answersInTurn(gptActs(CLICK), gptActs(TYPE), gptSays("Written."));

    Ran ran =
        nen.with("OPENAI_API_KEY", "sk-test")
            .run("agent", "run", "Greet.", "--leap0", id, "--json");

    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    assertThat(ran.out())
        .startsWith("{\"sandbox_id\":\"" + id + "\",\"reason\":\"done\",\"text\":\"Written.\"")
        .contains("\"steps\":3,\"pictures\":3,\"input_tokens\":300,\"output_tokens\":30");
    assertThat(server.state(id).block().value("Notes", "textbox", "Text")).hasValue("Grüße ☕");
  }

  @Test
  void withoutADesktop_oneIsMadeAndDeleted() throws Exception {
    provider.answersInTurn(claudeActs(CLICK), claudeSays("Clicked."));

    Ran ran = nen.with("ANTHROPIC_API_KEY", "sk-test").run("agent", "run", "Click.");

    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    assertThat(ran.err()).containsPattern("works on dsk_\\S+\\.\n");
    assertThat(desktops()).isEmpty();
  }

  @Test
  void interrupt_endsTheRun_andLeavesNoDesktop() throws Exception {
    provider.answersInTurn(claudeActs("{\"action\":\"wait\",\"duration\":50}"));
    Process process = nen.with("ANTHROPIC_API_KEY", "sk-test").start("agent", "run", "Wait.");
    Eventually.until(() -> !provider.requests().isEmpty());

    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    Ran ran = nen.end(process);

    assertThat(ran.exitCode()).isEqualTo(130);
    assertThat(ran.err()).endsWith("nen: Interrupted.\n");
    assertThat(desktops()).isEmpty();
  }

  @Test
  void keyThatIsRefused_isNotAuthenticated() throws Exception {
    provider.fails(401, "{\"type\":\"error\",\"error\":{\"message\":\"invalid x-api-key\"}}");

    Ran ran = nen.with("ANTHROPIC_API_KEY", "sk-test").run("agent", "run", "Click.");

    assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
    assertThat(ran.err()).contains("nen: The model's provider: 401").doesNotContain("sk-test");
    assertThat(desktops()).isEmpty();
  }

  @Test
  void withoutAKey_nothingIsSent() throws Exception {
    Ran ran = nen.with("NEN_API_URL", "http://127.0.0.1:1").run("agent", "run", "Click.");

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err())
        .isEqualTo(
            "nen: There is no key of a model's provider: set ANTHROPIC_API_KEY or OPENAI_API_KEY.\n");
  }

  @Test
  void withoutTheFolderOfClients_nothingIsSent_andAllElseWorks() throws Exception {
    Path alone = Files.copy(NenJar.JAR, temp.resolve("nen.jar"));
    nen.ofJar(alone);
    Ran ran =
        nen.with("NEN_API_URL", "http://127.0.0.1:1")
            .with("OPENAI_API_KEY", "sk-test")
            .run("agent", "run", "Click.");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err())
        .contains(
            "the folder nen-models, which the build makes in target/, belongs beside " + alone);
    assertThat(nen.with("NEN_API_URL", server.baseUrl()).run("desktop", "list").exitCode())
        .isZero();
  }

  private String desktops() {
    return new NenInProcess(server.baseUrl(), server.apiKey()).run("desktop", "list", "-q").out();
  }
}
