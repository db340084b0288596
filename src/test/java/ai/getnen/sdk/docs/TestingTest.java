package ai.getnen.sdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.task.DesktopTask;
import ai.getnen.sdk.local.task.DesktopTasks;
import ai.getnen.sdk.local.task.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The code of docs/testing.md, run. */
class TestingTest {
  @Test
  void aNoteIsTyped() {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient nen =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      StepVerifier.create(
              nen.withDesktop(
                  desktop -> desktop.typeText("Zoë 日本 😀").then(server.state(desktop.id()))))
          .expectNextMatches(
              state -> state.value("Notes", "textbox", "Text").equals(Optional.of("Zoë 日本 😀")))
          .expectComplete()
          .verify(Duration.ofSeconds(10));
    }
  }

  static Mono<ScreenState> finished(LocalServer server, DesktopHandle desktop) {
    Mono<ScreenState> finished =
        server.awaitState(
            desktop.id(),
            state -> state.window("Backup finished").isPresent(),
            Duration.ofSeconds(30));
    return finished;
  }

  static LocalServer stepped() {
    DesktopClock clock = DesktopClock.frozenAt(Instant.parse("2031-03-02T09:30:00Z"));
    LocalServer server = LocalServer.builder().clock(clock).start();
    clock.step(Duration.ofSeconds(10));
    return server;
  }

  static Mono<Verdict> tried(
      LocalServer server,
      DesktopHandle desktop,
      DesktopTask task,
      Function<String, Mono<Void>> agent) {
    return server
        .prepare(desktop.id(), task)
        .then(agent.apply(task.instruction()))
        .then(server.judge(desktop.id(), task));
  }

  @Test
  void aTaskOfYourOwnIsJudged() {
    DesktopTask greet =
        new DesktopTask(
            "greet",
            "Write “Hello” in Notes.",
            (screen, drive) -> {},
            (screen, drive) ->
                screen.value("Notes", "textbox", "Text").equals(Optional.of("Hello"))
                    ? new Verdict(List.of())
                    : new Verdict(List.of("Notes must hold the greeting")));
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient nen =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      StepVerifier.create(
              nen.withDesktop(
                  desktop ->
                      tried(server, desktop, greet, words -> Mono.empty())
                          .concatWith(
                              tried(
                                  server,
                                  desktop,
                                  greet,
                                  words -> desktop.typeText("Hello").then()))))
          .expectNextMatches(verdict -> !verdict.passed())
          .expectNextMatches(Verdict::passed)
          .expectComplete()
          .verify(Duration.ofSeconds(10));
    }
  }

  @Test
  void thePageNamesEveryTask() throws Exception {
    String page = Files.readString(Path.of("docs", "testing.md"));
    assertThat(DesktopTasks.all())
        .allSatisfy(task -> assertThat(page).contains("| `" + task.name() + "` |"));
  }
}
