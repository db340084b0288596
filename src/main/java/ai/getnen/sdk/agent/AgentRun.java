package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.AgentEvent.ModelAsked;
import ai.getnen.sdk.agent.AgentEvent.ModelReplied;
import ai.getnen.sdk.agent.AgentEvent.Reason;
import ai.getnen.sdk.agent.AgentEvent.RunStarted;
import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.driver.ToolDefinition;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One run, for one subscriber. Each event is made once it is asked for, and what an event announces
 * begins once the event was taken: so the steps are a plain sequence, and demand holds it.
 */
final class AgentRun {
  private static final String CUT_SHORT =
      "Your reply ran into its limit of tokens and was cut short. What it did not ask for"
          + " completely is not done.";
  private static final String NO_CALL = "Your reply asked for no tool that could be read.";

  private final ComputerDriver driver;
  private final AgentModel model;
  private final RunState state;
  private final AgentHistory history;
  private final Lookout lookout;
  private final Attempts attempts;
  private List<ToolDefinition> tools = List.of();

  AgentRun(
      ComputerDriver driver,
      AgentModel model,
      AgentLimits limits,
      ActionGuard guard,
      PictureWindow pictures) {
    Sight sight = new Sight(driver, model.view());
    this.driver = driver;
    this.model = model;
    this.state = new RunState(limits);
    this.history = new AgentHistory(pictures);
    this.lookout = new Lookout(state, sight);
    this.attempts = new Attempts(state, guard, new ActionExecutor(driver, sight));
  }

  /** Emits what happens, beginning with a picture if {@code sees}. */
  Flux<AgentEvent> events(String task, boolean sees) {
    return Flux.concat(
        Mono.fromSupplier(() -> new RunStarted(state.clock().now())),
        sees ? lookout.look(0) : lookout.measure(),
        listTools(),
        Mono.fromRunnable(() -> history.add(new AgentMessage.Task(task, lookout.frame()))),
        Flux.defer(this::step).repeat(() -> !state.isOver()),
        Mono.fromSupplier(state::finished));
  }

  private Flux<AgentEvent> listTools() {
    return Mono.defer(() -> state.inTime(driver.tools().collectList()))
        .doOnNext(list -> tools = list)
        .thenMany(Flux.empty());
  }

  private Flux<AgentEvent> step() {
    if (!state.mayAsk()) {
      return Flux.empty();
    }
    int step = state.steps() + 1;
    return Flux.concat(
        Mono.fromSupplier(() -> new ModelAsked(state.clock().now(), step)), Flux.defer(this::ask));
  }

  private Flux<AgentEvent> ask() {
    long began = state.clock().ticks();
    AgentTurn turn = new AgentTurn(history.messages(), tools, lookout.space());
    Mono<AgentReply> reply =
        Mono.defer(() -> model.reply(turn))
            .switchIfEmpty(Mono.error(() -> new IllegalStateException("the model said nothing")));
    return state.inTime(reply).flatMapMany(said -> replied(said, began));
  }

  private Flux<AgentEvent> replied(AgentReply reply, long began) {
    state.count(reply);
    history.add(new AgentMessage.Reply(reply));
    return Flux.concat(
        Mono.just(
            new ModelReplied(
                state.clock().now(), state.clock().since(began), state.steps(), reply)),
        Flux.defer(() -> follow(reply)));
  }

  private Flux<AgentEvent> follow(AgentReply reply) {
    if (reply.stop() == AgentReply.Stop.REFUSAL) {
      state.end(Reason.REFUSED);
    } else if (!reply.calls().isEmpty()) {
      return carryOut(reply);
    } else if (reply.stop() == AgentReply.Stop.DONE) {
      state.end(Reason.DONE);
    } else {
      history.add(new AgentMessage.Results(List.of(), note(reply)));
    }
    return Flux.empty();
  }

  private Flux<AgentEvent> carryOut(AgentReply reply) {
    ReplyRun run = new ReplyRun(state, lookout, attempts, model.format(), reply);
    return Flux.concat(
        run.events(),
        Mono.fromRunnable(() -> history.add(new AgentMessage.Results(run.results(), note(reply)))));
  }

  private static String note(AgentReply reply) {
    if (reply.stop() == AgentReply.Stop.MAX_TOKENS) {
      return CUT_SHORT;
    }
    return reply.calls().isEmpty() ? NO_CALL : "";
  }
}
