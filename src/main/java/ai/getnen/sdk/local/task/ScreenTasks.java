package ai.getnen.sdk.local.task;

import ai.getnen.sdk.local.backend.Bounds;
import ai.getnen.sdk.local.backend.DriveView;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.backend.WidgetState;
import ai.getnen.sdk.local.backend.WindowState;
import java.util.List;
import java.util.Optional;
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
                .expect(is(screen, "Notes", ScreenTasks::large), "Notes is not maximised")
                .verdict());
  }

  private static DesktopTask draw() {
    return new DesktopTask(
        "draw-a-cross",
        "In Paint, draw a cross and nothing else: one red line across the sheet from left to"
            + " right, and one blue line from top to bottom that crosses it, each at least 250"
            + " pixels long.",
        (screen, drive) -> new Hand(screen).open("Paint"),
        ScreenTasks::drawn);
  }

  private static Verdict drawn(ScreenState screen, DriveView drive) {
    Optional<Bounds> red = stroke(screen, "Red").filter(ScreenTasks::lies);
    Optional<Bounds> blue = stroke(screen, "Blue").filter(ScreenTasks::stands);
    return new Findings(screen, drive)
        .expect(red.isPresent(), "There is no red line across")
        .expect(blue.isPresent(), "There is no blue line down")
        .expect(
            red.isEmpty() || blue.isEmpty() || cross(red.get(), blue.get()),
            "The lines do not cross")
        .expectValue("Paint", "canvas", "Drawing", "2")
        .verdict();
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

  private static boolean large(WindowState window) {
    return window.maximised() && !window.minimised();
  }

  private static Optional<Bounds> stroke(ScreenState screen, String color) {
    return screen.find("Paint", "stroke", color).map(WidgetState::bounds);
  }

  private static boolean cross(Bounds lying, Bounds standing) {
    Position middle = new Position(standing.center().x(), lying.center().y());
    return within(middle, lying) && within(middle, standing);
  }

  private static boolean within(Position point, Bounds box) {
    return point.x() >= box.x()
        && point.y() >= box.y()
        && point.x() < box.x() + box.width()
        && point.y() < box.y() + box.height();
  }

  private static boolean lies(Bounds line) {
    return line.width() >= LONG && line.height() <= NARROW;
  }

  private static boolean stands(Bounds line) {
    return line.height() >= LONG && line.width() <= NARROW;
  }
}
