package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.ActionGuard.Ask;
import ai.getnen.sdk.agent.ActionGuard.Decision;
import ai.getnen.sdk.agent.ActionGuard.Deny;
import ai.getnen.sdk.agent.AgentEvent.ActionDenied;
import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentEvent.ActionStarted;
import ai.getnen.sdk.screen.ModelSpace;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The way of one action: the guard decides, somebody is asked, it is done. The last event is {@link
 * ActionFinished} or {@link ActionDenied}, unless the run is over before.
 */
final class Attempts {
  private final RunState state;
  private final ActionGuard guard;
  private final ActionExecutor executor;

  Attempts(RunState state, ActionGuard guard, ActionExecutor executor) {
    this.state = state;
    this.guard = guard;
    this.executor = executor;
  }

  Flux<AgentEvent> events(ProposedAction proposal, ModelSpace space) {
    if (proposal.action() instanceof ComputerAction.Invalid) {
      return perform(proposal, space);
    }
    return state
        .inTime(decision(proposal))
        .flatMapMany(decision -> follow(decision, proposal, space));
  }

  private Mono<Decision> decision(ProposedAction proposal) {
    return Mono.defer(() -> guard.decide(proposal))
        .defaultIfEmpty(Decision.deny("the guard did not decide"));
  }

  private Flux<AgentEvent> follow(Decision decision, ProposedAction proposal, ModelSpace space) {
    if (decision instanceof Deny denied) {
      return Flux.just(new ActionDenied(state.clock().now(), proposal, denied.reason()));
    }
    return decision instanceof Ask ? ask(proposal, space) : perform(proposal, space);
  }

  private Flux<AgentEvent> ask(ProposedAction proposal, ModelSpace space) {
    ApprovalNeeded question = new ApprovalNeeded(state.clock().now(), proposal);
    return Flux.concat(
        Mono.just(question),
        state.inTime(question.answer()).flatMapMany(decision -> follow(decision, proposal, space)));
  }

  private Flux<AgentEvent> perform(ProposedAction proposal, ModelSpace space) {
    if (givesPicture(proposal.action()) && !state.mayLook()) {
      return Flux.empty();
    }
    return Flux.concat(
        Mono.fromSupplier(() -> new ActionStarted(state.clock().now(), proposal)),
        Mono.defer(() -> state.hasTime() ? attempt(proposal, space) : Mono.empty()));
  }

  private Mono<AgentEvent> attempt(ProposedAction proposal, ModelSpace space) {
    long began = state.clock().ticks();
    Mono<Performed> act = executor.perform(proposal.action(), space);
    return (proposal.action().looks() ? state.inTime(act) : evenIfCancelled(act))
        .map(performed -> finished(proposal, state.clock().since(began), performed));
  }

  /** An act that was given up half-way would leave the desktop in nobody knows which state. */
  private static <T> Mono<T> evenIfCancelled(Mono<T> act) {
    return Mono.deferContextual(
            context ->
                Mono.fromFuture(() -> act.materialize().contextWrite(context).toFuture(), true))
        .dematerialize();
  }

  private AgentEvent finished(ProposedAction proposal, Duration took, Performed performed) {
    return new ActionFinished(
        state.clock().now(),
        took,
        proposal,
        performed.point(),
        performed.outcome(),
        performed.text(),
        performed.frame());
  }

  private static boolean givesPicture(ComputerAction action) {
    return action instanceof ComputerAction.TakeScreenshot || action instanceof ComputerAction.Zoom;
  }
}
