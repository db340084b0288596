package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.backend.WidgetState;
import ai.getnen.sdk.local.backend.WindowState;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Waits for a state of one screen: looks again when something happened, and only then. */
final class Watch {
  private final Mono<Sight> look;
  private final Function<Sight, Mono<Void>> nextChange;
  private volatile @Nullable Sight last;

  Watch(Mono<Sight> look, Function<Sight, Mono<Void>> nextChange) {
    this.look = look;
    this.nextChange = nextChange;
  }

  /** Emits the first state that is {@code wanted}, or a time-out that tells what was there. */
  Mono<ScreenState> until(Predicate<ScreenState> wanted, Duration atMost, Scheduler timer) {
    return look.doOnNext(sight -> last = sight)
        .map(Sight::state)
        .filter(wanted)
        .repeatWhenEmpty(times -> times.concatMap(time -> changed(), 1))
        .timeout(atMost, Mono.error(() -> late(atMost)), timer);
  }

  private Mono<Boolean> changed() {
    Sight sight = last;
    return sight == null ? Mono.empty() : nextChange.apply(sight).thenReturn(true);
  }

  private TimeoutException late(Duration atMost) {
    Sight sight = last;
    String seen = sight == null ? "nothing yet" : words(sight.state());
    return new TimeoutException("No such state within " + atMost + "; on the screen: " + seen);
  }

  /** Titles, roles and names only: what widgets hold may be secret. */
  private static String words(ScreenState state) {
    return state.windows().stream().map(Watch::words).collect(Collectors.joining(", "));
  }

  private static String words(WindowState window) {
    String blocked = window.blocked() ? " (blocked)" : "";
    return window
        .root()
        .all()
        .filter(WidgetState::focused)
        .findFirst()
        .map(focus -> " (keys go to " + (focus.role() + " " + focus.name()).strip() + ")")
        .map(focus -> window.title() + blocked + focus)
        .orElse(window.title() + blocked);
  }
}
