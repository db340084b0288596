package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.AgentEvent.Reason;
import ai.getnen.sdk.agent.AgentEvent.RunFinished;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What one run has used, and whether it is over. One signal touches it at a time. */
final class RunState {
  private final AgentLimits limits;
  private final RunClock clock;
  private int steps;
  private int pictures;
  private TokenUsage usage = TokenUsage.NONE;
  private String words = "";
  private @Nullable Reason reason;

  RunState(AgentLimits limits) {
    this.limits = limits;
    this.clock = new RunClock(limits.time());
  }

  RunClock clock() {
    return clock;
  }

  int steps() {
    return steps;
  }

  boolean isOver() {
    return reason != null;
  }

  void end(Reason why) {
    if (reason == null) {
      reason = why;
    }
  }

  /** Returns whether the model may be asked once more; ends the run if a limit is reached. */
  boolean mayAsk() {
    if (steps >= limits.steps()) {
      end(Reason.STEP_LIMIT);
    } else if (usage.total() >= limits.tokens()) {
      end(Reason.TOKEN_LIMIT);
    }
    return hasTime();
  }

  /** Counts one more picture, or ends the run if a limit is reached. */
  boolean mayLook() {
    if (pictures >= limits.pictures()) {
      end(Reason.PICTURE_LIMIT);
    }
    if (!hasTime()) {
      return false;
    }
    pictures++;
    return true;
  }

  /** Returns whether the run goes on; ends it if its time is up. */
  boolean hasTime() {
    if (clock.isUp()) {
      end(Reason.TIME_LIMIT);
    }
    return !isOver();
  }

  void count(AgentReply reply) {
    steps++;
    usage = usage.plus(reply.usage());
    words = reply.text();
  }

  /** Cuts {@code work} off when the time is up, which ends the run. */
  <T> Mono<T> inTime(Mono<T> work) {
    return Mono.defer(
        () ->
            hasTime()
                ? work.timeout(clock.left(), Mono.fromRunnable(() -> end(Reason.TIME_LIMIT)))
                : Mono.empty());
  }

  RunFinished finished() {
    Reason why = reason == null ? Reason.DONE : reason;
    return new RunFinished(clock.now(), clock.elapsed(), why, words, steps, usage, pictures);
  }
}
