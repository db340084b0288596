package ai.getnen.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What `nen agent run` refuses before it sends anything: nobody answers at that address. */
class AgentUsageTest {
  private final NenInProcess nen = new NenInProcess("http://127.0.0.1:1", "key");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agent run | 2 | Missing required parameter: 'TASK'",
        "agent run Go --desktop a --leap0 b | 2 | are mutually exclusive",
        "agent run Go --desktop a --keep | 2 | are mutually exclusive",
        "agent run Go --ask | 2 | --ask needs a terminal",
        "agent run Go --steps 0 | 2 | steps must be at least 1",
        "agent run Go --time-limit 0 | 2 | time must be more than zero",
        "agent run Go --model llama | 2 | Who offers llama? Say so with --provider.",
        "agent run Go --provider other | 2 | Invalid value for option '--provider'",
        "agent run Go --model gpt-5.4 | 3 | set OPENAI_API_KEY.",
        "agent run Go --model claude-x --provider openai | 3 | set OPENAI_API_KEY."
      })
  void wrongUsage_isTold(String line, int code, String words) {
    Ran ran = nen.with("ANTHROPIC_API_KEY", "sk-test").run(line.split(" "));

    assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(code);
    assertThat(ran.err()).startsWith("nen: ").contains(words);
  }

  @Test
  void emptyTask_isRefused() {
    assertThat(nen.run("agent", "run", " ").err()).isEqualTo("nen: The task is empty.\n");
  }

  @Test
  void reportThatIsThere_isNotReplaced(@TempDir Path folder) throws Exception {
    Path page = Files.writeString(folder.resolve("run.html"), "mine");
    nen.with("ANTHROPIC_API_KEY", "sk-test");

    Ran ran = nen.run("agent", "run", "Go", "--report", page.toString());

    assertThat(ran.err()).endsWith("run.html is there already. --force replaces it.\n");
    assertThat(page).hasContent("mine");
  }
}
