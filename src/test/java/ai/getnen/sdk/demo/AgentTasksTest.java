package ai.getnen.sdk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.agent.ScriptedModel;
import ai.getnen.sdk.local.LocalServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

/** The demo of the agent: tasks done by what is seen, a judge that does not pass everything. */
class AgentTasksTest {
  private static final Duration BOUND = Duration.ofMinutes(3);

  @Test
  void seeingModel_passesEachTask_andTheReportShowsWhereItClicked(@TempDir Path folder)
      throws Exception {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient client = client(server)) {
      List<TaskRun> runs =
          Objects.requireNonNull(
              new AgentTasks(server, client, new Steps(), null).run().collectList().block(BOUND));

      assertThat(runs).hasSize(5).allMatch(run -> run.verdict().passed());

      String html = Files.readString(TaskRun.report(folder.resolve("agent/index.html"), runs));
      assertThat(html).contains("Judge: passed; DONE", "<div class=mark style=\"left:");
      assertThat(html).doesNotContain("zoe@example.org</figcaption>", "TypeText[text");
    }
  }

  @Test
  void modelThatDoesNothing_isNotPassed() {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient client = client(server)) {
      StepVerifier.create(
              new AgentTasks(server, client, new Steps(), ScriptedModel.saying())
                  .run()
                  .collectList())
          .assertNext(runs -> assertThat(runs).noneMatch(run -> run.verdict().passed()))
          .expectComplete()
          .verify(BOUND);
    }
  }

  private static ReactiveNenClient client(LocalServer server) {
    return ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build();
  }
}
