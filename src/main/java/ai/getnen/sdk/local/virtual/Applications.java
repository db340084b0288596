package ai.getnen.sdk.local.virtual;

import java.util.List;
import java.util.Set;

/** The programs of the desktop and their windows, at most one for each. */
final class Applications {
  private static final int DESIGN_WIDTH = 1280;
  private static final int DESIGN_HEIGHT = 760;
  private static final int SMALLEST_WIDTH = 300;
  private static final int SMALLEST_HEIGHT = 192;

  private static final Set<String> AT_START = Set.of("Notes", "Inventory", "Controls");

  private final WindowStack windows;
  private final List<Application> all;

  Applications(Desk desk) {
    this.windows = desk.windows();
    Clipboard clipboard = desk.clipboard();
    this.all =
        List.of(
            new Application("Notes", "✎", new Rect(44, 40, 640, 430), () -> new Notes(clipboard)),
            new Application(
                "Inventory", "☰", new Rect(716, 40, 520, 510), () -> new Inventory(clipboard)),
            new Application(
                "Controls", "⚙", new Rect(44, 500, 420, 216), () -> new Controls(desk.trail())),
            new Application("Booking", "✉", new Rect(380, 90, 520, 500), () -> new Booking(desk)));
  }

  /** Opens the programs of the start screen; the first one has the focus. */
  void openFirst() {
    all.stream().filter(program -> AT_START.contains(program.title())).forEach(this::open);
    open(all.get(0));
  }

  List<MenuItem> menu() {
    return all.stream()
        .map(program -> new MenuItem("Open " + program.title(), true, () -> open(program)))
        .toList();
  }

  /** Brings the program's window to the front, a new one if there is none. */
  private void open(Application program) {
    windows.opened().stream()
        .filter(window -> window.title().equals(program.title()))
        .findFirst()
        .ifPresentOrElse(windows::activate, () -> start(program));
  }

  private void start(Application program) {
    WindowFrame window =
        new WindowFrame(windows, program.title(), program.icon(), program.content().get());
    windows.open(window, scaled(program.place()));
  }

  /** Returns the place on this screen; windows get smaller with the screen but never larger. */
  private Rect scaled(Rect place) {
    int width = scaled(place.width(), SMALLEST_WIDTH, windows.width(), DESIGN_WIDTH);
    int height = scaled(place.height(), SMALLEST_HEIGHT, windows.height(), DESIGN_HEIGHT);
    int x = place.x() * windows.width() / DESIGN_WIDTH;
    int y = place.y() * windows.height() / DESIGN_HEIGHT;
    return new Rect(
        Math.max(0, Math.min(x, windows.width() - width)),
        Math.max(0, Math.min(y, windows.height() - height)),
        width,
        height);
  }

  private static int scaled(int length, int smallest, int screen, int design) {
    return Math.min(length, Math.max(smallest, length * screen / design));
  }
}
