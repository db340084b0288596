package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DriveView;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All that is on the screen: windows, task bar, menu; and where keys go. */
final class Screen extends Widget {
  private static final Pattern LINES_AND_CELLS = Pattern.compile("(?<=[\n\t])|(?=[\n\t])");

  private final MenuLayer menus = new MenuLayer();
  private final WindowStack windows;
  private final TaskBar bar = new TaskBar(this::openApplications);
  private final WindowSwitch windowSwitch;
  private final Clipboard clipboard = new Clipboard();
  private final Tooltip tooltip;
  private final Applications applications;

  /** Makes a screen with the start windows on it, each numbered by {@code ids}. */
  Screen(Rect size, InputTrail trail, InstantSource clock, DriveView drive, LongSupplier ids) {
    windows = new WindowStack(this::windowsChanged, ids);
    windowSwitch = new WindowSwitch(windows);
    Desk desk = new Desk(windows, menus, clipboard, trail, clock, drive);
    applications = new Applications(desk);
    tooltip = new Tooltip(clock);
    add(windows);
    add(bar);
    add(menus);
    add(windowSwitch);
    add(tooltip);
    place(size);
    applications.openFirst();
  }

  WindowStack windows() {
    return windows;
  }

  MenuLayer menus() {
    return menus;
  }

  Clipboard clipboard() {
    return clipboard;
  }

  Tooltip tooltip() {
    return tooltip;
  }

  /** Brings the keyboard to {@code target}, and the window that it is in to the front. */
  void focus(Widget target) {
    WindowFrame window = target.window();
    if (window == null) {
      return;
    }
    windows.activate(window);
    for (Widget at = target; at != null; at = at.parent()) {
      if (at.focusable()) {
        window.focusOn(at);
        return;
      }
    }
  }

  /** Opens the menu of {@code target}, or of the nearest widget around it that has one. */
  void openMenu(Widget target, int x, int y) {
    for (Widget at = target; at != null; at = at.parent()) {
      List<MenuItem> items = at.contextMenu();
      if (!items.isEmpty()) {
        menus.open(items, x, y);
        return;
      }
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    tooltip.dismiss();
    Widget focus = keyTarget();
    if (menus.menu() == null && stroke.alt() && windowKey(stroke)) {
      return true;
    }
    for (Widget at = focus; at != null && at != this; at = at.parent()) {
      if (at.key(stroke)) {
        return true;
      }
    }
    return false;
  }

  /** Alt was let go: what Alt+Tab marked comes to the front. */
  void altReleased() {
    windowSwitch.choose();
  }

  private boolean windowKey(KeyStroke stroke) {
    switch (stroke.key()) {
      case "f4" -> closeActive();
      case "tab" -> windowSwitch.step(stroke.shift() ? -1 : 1);
      case "escape" -> windowSwitch.cancel();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean type(String text) {
    tooltip.dismiss();
    if (!taken(text)) {
      LINES_AND_CELLS.splitAsStream(text).forEach(this::typePart);
    }
    return true;
  }

  /** Types what lies between two keys that may lead elsewhere, or one of those. */
  private void typePart(String part) {
    if (!taken(part)) {
      KeyStroke.of(part).forEach(this::key);
    }
  }

  private boolean taken(String text) {
    Widget focus = keyTarget();
    return focus != null && focus.type(text);
  }

  @Override
  List<MenuItem> contextMenu() {
    return applications.menu();
  }

  /** Gets another size; what was open for a moment only goes away. */
  void resize(int width, int height) {
    menus.close();
    tooltip.dismiss();
    windowSwitch.cancel();
    place(new Rect(0, 0, width, height));
  }

  @Override
  void layout() {
    int top = height() - Theme.BAR_HEIGHT;
    windows.place(new Rect(0, 0, width(), top));
    bar.place(new Rect(0, top, width(), Theme.BAR_HEIGHT));
    menus.place(area());
  }

  private @Nullable Widget keyTarget() {
    if (menus.menu() != null) {
      return menus.menu();
    }
    WindowFrame active = windows.active();
    return active == null || active.focus() == null ? active : active.focus();
  }

  private void closeActive() {
    WindowFrame active = windows.active();
    if (active != null) {
      windows.close(active);
    }
  }

  private void windowsChanged() {
    bar.show(windows.opened(), windows);
  }

  private void openApplications() {
    Rect at = bar.menuButton().onScreen();
    menus.openFor(bar.menuButton(), applications.menu(), at.x(), bar.bounds().y());
  }
}
