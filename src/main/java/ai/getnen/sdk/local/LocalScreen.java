package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.DriveView;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.task.DesktopTask;
import ai.getnen.sdk.local.task.Verdict;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One desktop's screen: what is done to it, in order, and what it shows. */
final class LocalScreen {
  private final DesktopBackend backend;
  private final DriveView drive;
  private final Gestures gestures;
  private final Lane lane;
  private final DesktopClock clock;
  private final Threads threads;
  private final Changes changes = new Changes();
  private final Disposable following;

  LocalScreen(
      DesktopBackend backend, Drive drive, DesktopClock clock, Threads threads, Failure gone) {
    this.backend = backend;
    this.drive = new DriveFiles(drive);
    this.gestures = new Gestures(backend);
    this.lane = new Lane(threads, gone);
    this.clock = clock;
    this.threads = threads;
    this.following =
        Flux.merge(clock.changes(), drive.changes()).subscribe(change -> changes.happened());
  }

  Lane lane() {
    return lane;
  }

  /** Performs {@code act} in its turn. */
  <T> Mono<T> perform(Function<Stage, Mono<T>> act) {
    Stage stage = new Stage(gestures, lane);
    return lane.inOrder(Mono.defer(() -> act.apply(stage)).doOnTerminate(changes::happened));
  }

  /** Looks at the screen between two actions, or in the pause of one. */
  <T> Mono<T> glance(Function<Gestures, T> look) {
    return lane.glance(() -> ComputerTool.done(look, gestures));
  }

  /** Brings everything to where {@code task} begins. */
  Mono<Void> prepare(DesktopTask task) {
    return perform(
        stage ->
            Mono.fromCallable(
                () -> {
                  task.start().on(backend, drive);
                  return null;
                }));
  }

  Mono<Verdict> judge(DesktopTask task) {
    return lane.inOrder(Mono.fromCallable(() -> task.judge().of(told(), drive)));
  }

  /** Returns what is on the screen, in its turn. */
  Mono<ScreenState> state() {
    return sight().map(Sight::state);
  }

  /** Returns the first state that is {@code wanted}, or a time-out. */
  Mono<ScreenState> await(Predicate<ScreenState> wanted, Duration atMost) {
    return Mono.defer(
        () -> new Watch(sight(), this::nextChange).until(wanted, atMost, threads.timer()));
  }

  Mono<Void> close() {
    following.dispose();
    return lane.end(backend::close).doOnTerminate(changes::happened);
  }

  /** Frees at once a screen that nobody ever used. */
  void discard() {
    following.dispose();
    backend.close();
  }

  private Mono<Sight> sight() {
    return lane.inOrder(Mono.fromCallable(() -> look(changes.count())));
  }

  private Sight look(long before) {
    return new Sight(told(), before, backend.untilChange());
  }

  private ScreenState told() {
    return backend.state().orElseThrow(LocalScreen::unknown);
  }

  private Mono<Void> nextChange(Sight seen) {
    Mono<Void> byItself =
        seen.due().filter(due -> !clock.frozen()).map(lane::delay).orElseGet(Mono::never);
    return Mono.firstWithSignal(changes.after(seen.changes()), byItself);
  }

  private static UnsupportedOperationException unknown() {
    return new UnsupportedOperationException("This desktop's screen is not told in words");
  }
}
