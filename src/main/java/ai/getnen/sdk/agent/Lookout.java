package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.AgentEvent.Looked;
import ai.getnen.sdk.screen.Frame;
import ai.getnen.sdk.screen.ModelSpace;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the model has last seen of the screen, and where its points are. */
final class Lookout {
  private final RunState state;
  private final Sight sight;
  private @Nullable Frame frame;
  private @Nullable ModelSpace space;

  Lookout(RunState state, Sight sight) {
    this.state = state;
    this.sight = sight;
  }

  /** Looks, unless a limit ends the run here. */
  Mono<AgentEvent> look(int step) {
    return Mono.defer(() -> state.mayLook() ? taken(step) : Mono.empty());
  }

  /** Learns the space of a model that has to ask for its first picture. */
  Flux<AgentEvent> measure() {
    return state
        .inTime(sight.space())
        .doOnNext(measured -> space = measured)
        .thenMany(Flux.empty());
  }

  void saw(Frame seen) {
    frame = seen;
    space = seen.space();
  }

  @Nullable Frame frame() {
    return frame;
  }

  ModelSpace space() {
    return Objects.requireNonNull(space, "space");
  }

  private Mono<AgentEvent> taken(int step) {
    long began = state.clock().ticks();
    return state
        .inTime(sight.look())
        .doOnNext(this::saw)
        .map(seen -> looked(step, state.clock().since(began), seen));
  }

  private AgentEvent looked(int step, Duration took, Frame seen) {
    return new Looked(state.clock().now(), took, step, seen);
  }
}
