package ai.getnen.sdk.local.task;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.backend.WidgetState;
import java.util.Optional;

/** Sets a screen up the way a person would: by clicks and keys, on what is to be seen there. */
final class Hand {
  private final DesktopBackend screen;

  Hand(DesktopBackend screen) {
    this.screen = screen;
  }

  /** Opens a program from the menu of the task bar. */
  Hand open(String program) {
    click(around("button", "Applications"));
    return click(around("menuitem", "Open " + program));
  }

  Hand click(String window, String role, String name) {
    return click(state().find(window, role, name));
  }

  /** Clicks into a field and types. */
  Hand fill(String window, String field, String text) {
    click(window, "textbox", field);
    screen.type(text);
    return this;
  }

  Hand twice(String window, String role, String name) {
    click(window, role, name);
    return click(window, role, name);
  }

  private Hand click(Optional<WidgetState> part) {
    screen.move(part.orElseThrow().bounds().center());
    screen.button(MouseButton.LEFT, true);
    screen.button(MouseButton.LEFT, false);
    return this;
  }

  private Optional<WidgetState> around(String role, String name) {
    return state().around().stream().flatMap(part -> part.find(role, name).stream()).findFirst();
  }

  private ScreenState state() {
    return screen
        .state()
        .orElseThrow(
            () -> new UnsupportedOperationException("This desktop's screen is not told in words"));
  }
}
