package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.AgentEvent.ActionDenied;
import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentEvent.ActionStarted;
import ai.getnen.sdk.agent.AgentEvent.Outcome;
import ai.getnen.sdk.screen.Frame;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Carries out one call, its actions in order, up to the first that fails or is denied. */
final class CallRun {
  private final int step;
  private final ToolCall call;
  private final List<ComputerAction> actions;
  private final Lookout lookout;
  private final List<String> texts = new ArrayList<>();
  private List<SafetyCheck> pending;
  private List<SafetyCheck> acknowledged = List.of();
  private int ended;
  private boolean failed;
  private @Nullable Frame picture;

  CallRun(int step, ToolCall call, List<ComputerAction> actions, Lookout lookout) {
    this.step = step;
    this.call = call;
    this.actions = actions;
    this.lookout = lookout;
    this.pending = call.safetyChecks();
  }

  /** Does it. All points are in {@code space}, whatever is seen on the way. */
  Flux<AgentEvent> events(Attempts attempts, ModelSpace space) {
    return Flux.fromIterable(actions)
        .concatMap(action -> failed ? Flux.empty() : attempts.events(proposal(action), space))
        .doOnNext(this::note);
  }

  boolean failed() {
    return failed;
  }

  /** Returns the picture that the last action gave; null if it gave none, or was not done. */
  @Nullable Frame picture() {
    return picture;
  }

  ToolResult result(@Nullable Frame shown) {
    return new ToolResult(call, String.join("\n", texts), shown, failed, acknowledged);
  }

  private ProposedAction proposal(ComputerAction action) {
    return new ProposedAction(step, call, action, pending, lookout.frame());
  }

  private void note(AgentEvent event) {
    if (event instanceof ActionStarted started) {
      acknowledge(started.proposal());
    } else if (event instanceof ActionFinished finished) {
      noteEnd(finished);
    } else if (event instanceof ActionDenied denied) {
      fail("Denied: " + denied.reason());
    }
  }

  /** What cannot be done is nobody's to approve. */
  private void acknowledge(ProposedAction proposal) {
    if (!(proposal.action() instanceof ComputerAction.Invalid)) {
      acknowledged = call.safetyChecks();
      pending = List.of();
    }
  }

  private void noteEnd(ActionFinished finished) {
    picture = finished.frame();
    if (finished.outcome() != Outcome.DONE) {
      fail(finished.text());
      return;
    }
    ended++;
    if (!finished.text().isEmpty()) {
      texts.add(finished.text());
    }
    if (picture != null && finished.proposal().action() instanceof ComputerAction.TakeScreenshot) {
      lookout.saw(picture);
    }
  }

  private void fail(String why) {
    failed = true;
    picture = null;
    int size = actions.size();
    String name = actions.get(ended).name();
    texts.add(
        size == 1
            ? why
            : "Action %d of %d (%s): %s%s"
                .formatted(
                    ended + 1, size, name, why, ended + 1 < size ? "\nThe rest is not done." : ""));
  }
}
