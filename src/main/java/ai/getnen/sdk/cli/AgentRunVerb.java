package ai.getnen.sdk.cli;

import ai.getnen.sdk.agent.ActionGuard;
import ai.getnen.sdk.agent.AgentEvent;
import ai.getnen.sdk.agent.AgentEvent.Reason;
import ai.getnen.sdk.agent.AgentEvent.RunFinished;
import ai.getnen.sdk.agent.AgentLimits;
import ai.getnen.sdk.agent.AgentLoop;
import ai.getnen.sdk.agent.AgentModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nen agent run}. */
@Command(
    name = "run",
    description = {
      "Let a model do a task on a desktop, and print its last words.",
      "Without --desktop or --leap0 a desktop is made for it and deleted afterwards. The provider's"
          + " key is ANTHROPIC_API_KEY or OPENAI_API_KEY. What is done is told step by step on"
          + " standard error, without the texts that are typed."
    })
final class AgentRunVerb extends Verb {
  @Parameters(paramLabel = "TASK", description = "What to do, in words.")
  private String task;

  @ArgGroup private @Nullable Place place;

  @Option(
      names = "--provider",
      paramLabel = "NAME",
      description =
          "anthropic or openai; else by the model's name, else the first whose key there is.")
  private @Nullable Provider provider;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The model; claude-sonnet-4-6 or gpt-5.4 if it is left out.")
  private @Nullable String model;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "The most replies of the model, 50 if it is left out.")
  private int steps = AgentLimits.defaults().steps();

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      converter = TimeArgument.class,
      description = "The most time for it all, 30 minutes if it is left out.")
  private Duration timeLimit = AgentLimits.defaults().time();

  @Option(
      names = "--tokens",
      paramLabel = "N",
      description = "The most tokens, read and written, 2,000,000 if it is left out.")
  private long tokens = AgentLimits.defaults().tokens();

  @Option(
      names = "--ask",
      description =
          "Ask at the terminal before each action that does more than look. The question shows the"
              + " text that would be typed.")
  private boolean ask;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write an HTML page with each picture, and where the model acted on it.")
  private @Nullable Path report;

  @Option(
      names = {"-f", "--force"},
      description = "Replace a report that is there.")
  private boolean force;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  /** Where to work. */
  static final class Place {
    @Option(names = "--desktop", paramLabel = "ID", description = "A desktop that is there.")
    private @Nullable String desktop;

    @Option(names = "--leap0", paramLabel = "ID", description = "A sandbox of Leap0's.")
    private @Nullable String sandbox;

    @Option(names = "--keep", description = "Keep the desktop that is made for it.")
    private boolean keep;
  }

  @Override
  void run() throws Exception {
    check();
    Provider chosen = provider == null ? Provider.of(model, terminal()) : provider;
    AgentModel asked = new ToldFailures(chosen.model(model, terminal()));
    AgentLimits limits =
        AgentLimits.defaults().withSteps(steps).withTime(timeLimit).withTokens(tokens);
    try (ReportFile page = ReportFile.of(report, force);
        Workplace workplace = open()) {
      terminal().err().println("A model of " + chosen + " works on " + workplace.id() + ".");
      page.begin(workplace.id(), task);
      finish(workplace, followed(loop(workplace, asked, limits), page));
    }
  }

  private void check() {
    if (task.isBlank()) {
      throw new CommandFailure(ExitCode.USAGE, "The task is empty.");
    }
    if (ask && !terminal().hasPerson()) {
      throw new CommandFailure(ExitCode.USAGE, "--ask needs a terminal, to ask and to answer.");
    }
  }

  private Workplace open() throws InterruptedException {
    if (place != null && place.desktop != null) {
      return Workplace.ofDesktop(nen().client(), place.desktop);
    }
    if (place != null && place.sandbox != null) {
      return Workplace.ofSandbox(nen().leap0(), place.sandbox);
    }
    return Workplace.created(nen().client(), place != null && place.keep);
  }

  private AgentLoop loop(Workplace workplace, AgentModel asked, AgentLimits limits) {
    return AgentLoop.builder(workplace.driver(), asked)
        .limits(limits)
        .guard(ask ? ActionGuard.asking() : ActionGuard.standard())
        .build();
  }

  /** Hands each event on, in this thread, which an interrupt ends together with the run. */
  private RunFinished followed(AgentLoop loop, ReportFile page) throws IOException {
    AgentWords words = new AgentWords(terminal());
    AgentEvent last = null;
    for (AgentEvent event : loop.run(task).toIterable(1)) {
      words.tell(event);
      page.add(event);
      last = event;
    }
    if (last instanceof RunFinished end) {
      return end;
    }
    throw new IllegalStateException("a run ends with RunFinished");
  }

  private void finish(Workplace workplace, RunFinished end) {
    if (json) {
      out().println(Json.of(fields(workplace, end).fields()));
    } else if (!end.text().isBlank()) {
      out().println(Printable.of(end.text()));
    }
    out().flush();
    if (end.reason() != Reason.DONE) {
      int code = end.reason() == Reason.TIME_LIMIT ? ExitCode.UNKNOWN : ExitCode.FAILED;
      throw new CommandFailure(code, AgentWords.of(end.reason()));
    }
  }

  private static Json fields(Workplace workplace, RunFinished end) {
    return new Json()
        .put(workplace.idName(), workplace.id())
        .put("reason", end.reason().name().toLowerCase(Locale.ROOT))
        .put("text", end.text())
        .put("steps", end.steps())
        .put("pictures", end.pictures())
        .put("input_tokens", end.usage().input())
        .put("output_tokens", end.usage().output())
        .put("seconds", end.took().toMillis() / 1000.0);
  }
}
