package ai.getnen.sdk.demo;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.local.backend.Bounds;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.backend.WidgetState;
import java.time.Duration;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Drives a desktop by the names of what is on its screen, which the embedded server tells. */
class Hands {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LocalServer server;
  private final DesktopHandle desktop;

  Hands(LocalServer server, DesktopHandle desktop) {
    this.server = server;
    this.desktop = desktop;
  }

  Mono<?> click(String window, String role, String name) {
    return state()
        .flatMap(
            state ->
                click(
                    state.find(window, role, name).orElseThrow(),
                    state.window(window).orElseThrow().bounds()));
  }

  /** Clicks into a field, empties it and types. */
  Mono<?> fill(String field, String text) {
    return click("Booking", "textbox", field).then(key("ctrl+a")).then(type(text));
  }

  /** Clicks a line of the open menu. */
  Mono<?> choose(String item) {
    return state().map(state -> around(state, "menuitem", item)).flatMap(this::clickAround);
  }

  /** Brings a window to the front by its button in the task bar, if it is not there. */
  Mono<?> front(String window) {
    return state()
        .filter(state -> !state.window(window).orElseThrow().focused())
        .map(state -> around(state, "taskbutton", window))
        .flatMap(this::clickAround);
  }

  Mono<?> drag(int fromX, int fromY, int toX, int toY) {
    return desktop.leftClickDrag(fromX, fromY, toX, toY);
  }

  Mono<?> type(String text) {
    return desktop.typeText(text);
  }

  Mono<?> key(String chord) {
    return desktop.keyPress(chord);
  }

  /** Waits until the screen is so. */
  Mono<ScreenState> until(Predicate<ScreenState> so) {
    return server.awaitState(desktop.id(), so, PATIENCE);
  }

  /** Returns a part of a window. */
  Mono<WidgetState> part(String window, String role, String name) {
    return state().map(state -> state.find(window, role, name).orElseThrow());
  }

  private Mono<ScreenState> state() {
    return server.state(desktop.id());
  }

  /** Clicks in the middle of {@code part}, which lies within {@code limit}. */
  Mono<?> click(WidgetState part, Bounds limit) {
    Position at = part.bounds().center();
    return desktop.leftClick(at.x(), at.y());
  }

  private Mono<?> clickAround(WidgetState part) {
    return click(part, part.bounds());
  }

  private static WidgetState around(ScreenState state, String role, String name) {
    return state.around().stream()
        .flatMap(part -> part.find(role, name).stream())
        .findFirst()
        .orElseThrow();
  }
}
