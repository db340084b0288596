package ai.getnen.sdk.demo;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.agent.AgentLimits;
import ai.getnen.sdk.agent.AgentLoop;
import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.local.backend.Bounds;
import ai.getnen.sdk.local.task.DesktopTask;
import ai.getnen.sdk.local.task.DesktopTasks;
import ai.getnen.sdk.local.task.Verdict;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a model do some of the embedded desktop's tasks, asks the judge, and writes a report.
 *
 * <p>The scripted model has seen each task done on another desktop. On its own the window in front
 * was moved by some pixels, so that only what it sees tells where to click.
 */
final class AgentTasks {
  private static final List<String> NAMES =
      List.of(
          "book-a-room", "correct-a-form", "answer-the-dialog", "rename-a-file", "tidy-the-screen");

  private final LocalServer server;
  private final ReactiveNenClient client;
  private final Steps steps;
  private final @Nullable AgentModel real;

  /** Makes it with a model of a provider, or null for the scripted one. */
  AgentTasks(LocalServer server, ReactiveNenClient client, Steps steps, @Nullable AgentModel real) {
    this.server = server;
    this.client = client;
    this.steps = steps;
    this.real = real;
  }

  /** Emits each task with what happened; the judge's words are printed, whatever they are. */
  Flux<TaskRun> run() {
    return Flux.fromIterable(NAMES)
        .map(DesktopTasks::named)
        .concatMap(task -> steps.step(task.name(), done(task), TaskRun::words));
  }

  private Mono<TaskRun> done(DesktopTask task) {
    return model(task)
        .flatMap(
            model ->
                onDesktop(task, desktop -> shifted(desktop).then(watched(task, desktop, model))));
  }

  private Mono<TaskRun> watched(DesktopTask task, DesktopHandle desktop, AgentModel model) {
    AgentLoop loop =
        AgentLoop.builder(desktop.asDriver(), model)
            .limits(AgentLimits.defaults().withSteps(60))
            .build();
    Mono<Verdict> judged = server.judge(desktop.id(), task);
    return loop.run(task.instruction())
        .collectList()
        .flatMap(events -> judged.map(verdict -> new TaskRun(task, events, verdict)));
  }

  private Mono<AgentModel> model(DesktopTask task) {
    return real != null ? Mono.just(real) : rehearsed(task).map(SeeingScript::of);
  }

  private Mono<List<Move>> rehearsed(DesktopTask task) {
    return onDesktop(
        task,
        desktop -> {
          Rehearsal hands = new Rehearsal(server, desktop);
          Mono<Verdict> judged = server.judge(desktop.id(), task);
          return Solutions.of(task.name(), hands)
              .then(judged)
              .doOnNext(verdict -> Steps.check(verdict.passed(), "the rehearsal does the task"))
              .map(verdict -> hands.moves());
        });
  }

  private <T> Mono<T> onDesktop(DesktopTask task, Function<DesktopHandle, Mono<T>> work) {
    return client
        .withDesktop(desktop -> server.prepare(desktop.id(), task).then(work.apply(desktop)))
        .single();
  }

  /** Drags the window in front by its title. */
  private Mono<?> shifted(DesktopHandle desktop) {
    return server
        .state(desktop.id())
        .map(state -> state.windows().get(state.windows().size() - 1).bounds())
        .flatMap(window -> dragged(desktop, window));
  }

  private static Mono<?> dragged(DesktopHandle desktop, Bounds window) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int x = window.x() + window.width() / 2;
    int y = window.y() + 10;
    int left = random.nextInt(8, 40); // to the left, where it hides nothing that is needed
    return desktop.leftClickDrag(x, y, x - left, y + random.nextInt(4, 10));
  }
}
