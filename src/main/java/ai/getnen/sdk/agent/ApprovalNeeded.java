package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.ActionGuard.Decision;
import java.time.Instant;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * The guard asks. The run waits, within its time limit, until one of the two methods is called: at
 * once or later, on any thread. The first answer counts, more are ignored.
 */
public final class ApprovalNeeded implements AgentEvent {
  private final Instant at;
  private final ProposedAction proposal;
  private final Sinks.One<Decision> answer = Sinks.one();

  ApprovalNeeded(Instant at, ProposedAction proposal) {
    this.at = at;
    this.proposal = proposal;
  }

  @Override
  public Instant at() {
    return at;
  }

  /** Returns what it is about. */
  public ProposedAction proposal() {
    return proposal;
  }

  /** Lets it be done; pending safety checks of its call are acknowledged. */
  public void approve() {
    answer.tryEmitValue(Decision.approve());
  }

  /**
   * Does not let it be done.
   *
   * @param reason in words for the model
   */
  public void deny(String reason) {
    answer.tryEmitValue(Decision.deny(reason));
  }

  /** Emits the answer on a thread of Reactor's, so that whoever answers does not run the loop. */
  Mono<Decision> answer() {
    return answer.asMono().publishOn(Schedulers.parallel());
  }

  @Override
  public String toString() {
    return "ApprovalNeeded[" + at + ", " + proposal + "]";
  }
}
