package ai.getnen.sdk.docs;

import static ai.getnen.sdk.agent.ScriptedModel.acting;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.agent.ActionGuard;
import ai.getnen.sdk.agent.ActionGuard.Decision;
import ai.getnen.sdk.agent.AgentEvent;
import ai.getnen.sdk.agent.AgentLimits;
import ai.getnen.sdk.agent.AgentLoop;
import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentReport;
import ai.getnen.sdk.agent.ApprovalNeeded;
import ai.getnen.sdk.agent.ComputerAction;
import ai.getnen.sdk.agent.ComputerAction.PressKeys;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import ai.getnen.sdk.agent.ProposedAction;
import ai.getnen.sdk.agent.ScriptedModel;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.screen.ModelSpace;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of docs/agents.md that {@link AgentsPageTest} runs. */
final class AgentSnippets {
  private static final KeyChord CLOSE = KeyChord.of("alt+F4");

  private AgentSnippets() {}

  static void loop() {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient nen =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      AgentModel model =
          ScriptedModel.of(
              List.of(
                  turn -> acting(click(turn.space(), 360, 250), new TypeText("Hello from a model")),
                  turn -> AgentReply.done("I have written it.")));
      nen.withDesktop(
              desktop ->
                  AgentLoop.builder(desktop.asDriver(), model)
                      .limits(AgentLimits.defaults().withSteps(10))
                      .build()
                      .run("Write “Hello from a model” in Notes."))
          .doOnNext(System.out::println)
          .blockLast(Duration.ofMinutes(1));
    }
  }

  static ActionGuard guard() {
    ActionGuard guard =
        proposed ->
            Mono.just(
                proposed.action() instanceof PressKeys keys && keys.keys().equals(CLOSE)
                    ? Decision.deny("Windows must stay open.")
                    : proposed.action() instanceof TypeText ? Decision.ask() : Decision.approve());
    return guard;
  }

  static void report(AgentLoop loop, Path file) throws IOException {
    try (Writer page = Files.newBufferedWriter(file)) {
      AgentReport report = new AgentReport(page);
      report.begin("notes", "Write a greeting into Notes.");
      for (AgentEvent event : loop.run("Write a greeting into Notes.").toIterable(1)) {
        report.add(event);
      }
    }
  }

  static Flux<AgentEvent> decided(AgentLoop loop) {
    Flux<AgentEvent> decided =
        loop.run("Fill in the form.")
            .doOnNext(
                event -> {
                  if (event instanceof ApprovalNeeded question) {
                    decide(question.proposal())
                        .subscribe(ok -> answer(question, ok), error -> question.deny("no answer"));
                  }
                });
    return decided;
  }

  private static ComputerAction click(ModelSpace space, int x, int y) {
    return new ComputerAction.Click(space.toModel(new Point(x, y)), MouseButton.LEFT, 1);
  }

  /** A person, who lets everything pass that is not the letter x. */
  private static Mono<Boolean> decide(ProposedAction proposal) {
    return Mono.just(!proposal.action().equals(new TypeText("x")));
  }

  private static void answer(ApprovalNeeded question, boolean ok) {
    if (ok) {
      question.approve();
    } else {
      question.deny("not that");
    }
  }
}
