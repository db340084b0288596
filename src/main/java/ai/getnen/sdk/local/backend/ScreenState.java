package ai.getnen.sdk.local.backend;

import java.util.List;
import java.util.Optional;

/**
 * What a program sees of a whole screen: the same as a person, but in words.
 *
 * @param windows all windows, the one in front last, minimised ones first
 * @param around what is beside the windows: task bar, icons, an open menu, a tool tip
 * @param clipboard the text that was copied last
 * @param selection the text that was selected last, which the middle button pastes
 * @param pointer where the pointer is
 * @param received how many inputs there were since the start
 * @param inputs the last of them, at most 1,000, the newest last
 */
public record ScreenState(
    List<WindowState> windows,
    List<WidgetState> around,
    String clipboard,
    String selection,
    Position pointer,
    long received,
    List<InputState> inputs) {

  /** Keeps copies of the lists. */
  public ScreenState {
    windows = List.copyOf(windows);
    around = List.copyOf(around);
    inputs = List.copyOf(inputs);
  }

  /** Returns the first window of that title. */
  public Optional<WindowState> window(String title) {
    return windows.stream().filter(window -> window.title().equals(title)).findFirst();
  }

  /** Returns the first part of that role and name in the window of that title. */
  public Optional<WidgetState> find(String title, String role, String name) {
    return window(title).flatMap(window -> window.root().find(role, name));
  }

  /** Returns what the part of that role and name holds; empty if there is none or it cannot. */
  public Optional<String> value(String title, String role, String name) {
    return find(title, role, name).map(WidgetState::value);
  }

  /** Tells the titles of the windows and how many inputs there were, not what anybody wrote. */
  @Override
  public String toString() {
    return "ScreenState[windows="
        + windows.stream().map(WindowState::title).toList()
        + ", received="
        + received
        + "]";
  }
}
