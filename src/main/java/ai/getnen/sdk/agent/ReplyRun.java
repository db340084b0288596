package ai.getnen.sdk.agent;

import ai.getnen.sdk.screen.Frame;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries out the calls of one reply, strictly in order. The last that ran shows the screen as it
 * is now; those before it only if their provider or the model itself wants a picture.
 */
final class ReplyRun {
  private static final String NOT_DONE =
      "Not done, because an action before it was denied, failed, or may have failed.";

  private final RunState state;
  private final Lookout lookout;
  private final Attempts attempts;
  private final ToolFormat format;
  private final List<ToolCall> calls;
  private final ModelSpace space;
  private final List<ToolResult> results = new ArrayList<>();
  private boolean failed;

  ReplyRun(
      RunState state, Lookout lookout, Attempts attempts, ToolFormat format, AgentReply reply) {
    this.state = state;
    this.lookout = lookout;
    this.attempts = attempts;
    this.format = format;
    this.calls = reply.calls();
    this.space = lookout.space();
  }

  Flux<AgentEvent> events() {
    return Flux.fromIterable(calls).concatMap(this::carryOut);
  }

  /** Returns one result for each call; fewer if the run is over. */
  List<ToolResult> results() {
    return List.copyOf(results);
  }

  private Flux<AgentEvent> carryOut(ToolCall call) {
    if (state.isOver()) {
      return Flux.empty();
    }
    if (failed) {
      Frame now = format.needsPicture(call) ? lookout.frame() : null;
      results.add(new ToolResult(call, NOT_DONE, now, true));
      return Flux.empty();
    }
    CallRun run = new CallRun(state.steps(), call, format.actions(call), lookout);
    boolean shows = results.size() == calls.size() - 1 || format.needsPicture(call);
    return Flux.concat(
        run.events(attempts, space),
        Flux.defer(() -> look(run, shows)),
        Mono.fromRunnable(() -> finish(run, shows)));
  }

  private Flux<AgentEvent> look(CallRun run, boolean shows) {
    boolean missing = run.picture() == null && (run.failed() || shows);
    return missing && !state.isOver() ? lookout.look(state.steps()).flux() : Flux.empty();
  }

  private void finish(CallRun run, boolean shows) {
    failed = run.failed();
    results.add(run.result(shown(run, shows)));
  }

  private @Nullable Frame shown(CallRun run, boolean shows) {
    if (run.picture() != null) {
      return run.picture();
    }
    return run.failed() || shows ? lookout.frame() : null;
  }
}
