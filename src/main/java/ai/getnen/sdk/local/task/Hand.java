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
    return around("button", "Applications").around("menuitem", "Open " + program);
  }

  Hand click(String window, String role, String name) {
    return click(role + " " + name, state().find(window, role, name));
  }

  /** Clicks into a field and types. */
  Hand fill(String window, String field, String text) {
    click(window, "textbox", field);
    screen.type(text);
    return this;
  }

  /** Opens a row by the keyboard: how quickly two clicks follow each other depends on the time. */
  Hand openRow(String window, String row) {
    click(window, "row", row);
    screen.key("return", true);
    screen.key("return", false);
    return this;
  }

  /** Clicks what is in no window. */
  private Hand around(String role, String name) {
    return click(
        role + " " + name,
        state().around().stream().flatMap(part -> part.find(role, name).stream()).findFirst());
  }

  private Hand click(String what, Optional<WidgetState> found) {
    WidgetState part =
        found.orElseThrow(
            () -> new IllegalStateException("The task cannot begin: there is no " + what));
    screen.move(part.bounds().center());
    screen.button(MouseButton.LEFT, true);
    screen.button(MouseButton.LEFT, false);
    return this;
  }

  private ScreenState state() {
    return screen
        .state()
        .orElseThrow(
            () -> new UnsupportedOperationException("This desktop's screen is not told in words"));
  }
}
