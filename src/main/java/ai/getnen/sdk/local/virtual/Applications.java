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
  private final Desk desk;

  Applications(Desk desk) {
    this.desk = desk;
    this.windows = desk.windows();
    Clipboard clipboard = desk.clipboard();
    this.all =
        List.of(
            new Application("Notes", "✎", new Rect(44, 40, 640, 430), () -> new Notes(desk)),
            new Application(
                "Inventory", "☰", new Rect(716, 40, 520, 510), () -> new Inventory(clipboard)),
            new Application(
                "Controls", "⚙", new Rect(44, 500, 420, 216), () -> new Controls(desk.trail())),
            new Application("Booking", "✉", new Rect(380, 90, 520, 500), () -> new Booking(desk)),
            new Application(
                "Files", "▤", new Rect(330, 130, 600, 430), () -> new Files(desk, this::openText)),
            new Application("Paint", "✐", new Rect(300, 120, 660, 520), Paint::new),
            new Application(
                "Terminal", "❯", new Rect(280, 150, 660, 420), () -> new Terminal(desk)),
            new Application("Backup", "↻", new Rect(430, 230, 420, 206), () -> new Backup(desk)));
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

  /** Opens a text of the drive in a window of its own, a little beside the one before. */
  private void openText(String path, String text) {
    int step = 28 * (windows.opened().size() % 6);
    Rect place = new Rect(220 + step, 60 + step, 560, 380);
    SavedText file = new SavedText(desk.drive(), path);
    open(new Application(path + " – Notes", "✎", place, () -> new Notes(desk, file, text)));
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
