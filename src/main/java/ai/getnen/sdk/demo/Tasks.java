package ai.getnen.sdk.demo;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.local.task.DesktopTask;
import ai.getnen.sdk.local.task.DesktopTasks;
import ai.getnen.sdk.local.task.Verdict;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does all tasks of the embedded desktop, each on a desktop of its own, and asks the judge. */
final class Tasks {
  private final LocalServer server;
  private final ReactiveNenClient client;
  private final Steps steps;

  Tasks(LocalServer server, ReactiveNenClient client, Steps steps) {
    this.server = server;
    this.client = client;
    this.steps = steps;
  }

  /** Completes when each was not done before it was solved, and is done after. */
  Mono<Void> run() {
    return Flux.fromIterable(DesktopTasks.all())
        .concatMap(task -> steps.step(task.name(), solved(task), Tasks::words))
        .then();
  }

  /** Emits the judge's words before and after. */
  private Mono<List<Verdict>> solved(DesktopTask task) {
    return client.withDesktop(desktop -> solved(task, desktop)).single();
  }

  private Mono<List<Verdict>> solved(DesktopTask task, DesktopHandle desktop) {
    Mono<Verdict> judged = server.judge(desktop.id(), task);
    return server
        .prepare(desktop.id(), task)
        .then(judged)
        .flatMap(
            before ->
                Solutions.of(task.name(), new Hands(server, desktop))
                    .then(judged)
                    .map(after -> List.of(before, after)));
  }

  private static String words(List<Verdict> verdicts) {
    Steps.check(!verdicts.get(0).passed(), "nothing is done at the start");
    Steps.check(verdicts.get(1).passed(), String.join("; ", verdicts.get(1).missing()));
    return "passed";
  }
}
