package ai.getnen.sdk.local.task;

import ai.getnen.sdk.local.backend.Bounds;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.backend.WidgetState;
import ai.getnen.sdk.local.backend.WindowState;
import java.util.List;
import java.util.function.Predicate;

/** What is done with windows, lists and strokes. */
final class ScreenTasks {
  private static final int LONG = 250;
  private static final int NARROW = 60;

  private ScreenTasks() {}

  static List<DesktopTask> all() {
    return List.of(read(), tidy(), draw(), backUp());
  }

  private static DesktopTask read() {
    return new DesktopTask(
        "read-the-table",
        "Find the most expensive product in the Inventory and write its name, as the column"
            + " Product has it, in Notes and nothing else. A click on a column's head sorts.",
        (screen, drive) -> {},
        (screen, drive) ->
            new Findings(screen, drive)
                .expectValue("Notes", "textbox", "Text", "Wall clock, navy")
                .verdict());
  }

  private static DesktopTask tidy() {
    return new DesktopTask(
        "tidy-the-screen",
        "Minimise Inventory and Controls, and maximise Notes.",
        (screen, drive) -> {},
        (screen, drive) ->
            new Findings(screen, drive)
                .expect(is(screen, "Inventory", WindowState::minimised), "Inventory is in the way")
                .expect(is(screen, "Controls", WindowState::minimised), "Controls is in the way")
                .expect(is(screen, "Notes", WindowState::maximised), "Notes is not maximised")
                .verdict());
  }

  private static DesktopTask draw() {
    return new DesktopTask(
        "draw-a-cross",
        "In Paint, draw one red line across the sheet from left to right, and one blue line down"
            + " it from top to bottom, each at least 250 pixels long, and nothing else.",
        (screen, drive) -> new Hand(screen).open("Paint"),
        (screen, drive) ->
            new Findings(screen, drive)
                .expect(stroke(screen, "Red", ScreenTasks::lies), "There is no red line across")
                .expect(stroke(screen, "Blue", ScreenTasks::stands), "There is no blue line down")
                .expectValue("Paint", "canvas", "Drawing", "2")
                .verdict());
  }

  private static DesktopTask backUp() {
    return new DesktopTask(
        "wait-for-the-backup",
        "Start the backup, wait until it has finished, and put its message away.",
        (screen, drive) -> new Hand(screen).open("Backup"),
        (screen, drive) ->
            new Findings(screen, drive)
                .expectValue("Backup", "progressbar", "Progress", "100")
                .expectNoWindow("Backup finished")
                .verdict());
  }

  private static boolean is(ScreenState screen, String title, Predicate<WindowState> so) {
    return screen.window(title).filter(so).isPresent();
  }

  private static boolean stroke(ScreenState screen, String color, Predicate<Bounds> so) {
    return screen.find("Paint", "stroke", color).map(WidgetState::bounds).filter(so).isPresent();
  }

  private static boolean lies(Bounds line) {
    return line.width() >= LONG && line.height() <= NARROW;
  }

  private static boolean stands(Bounds line) {
    return line.height() >= LONG && line.width() <= NARROW;
  }
}
