package ai.getnen.sdk.local.virtual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is on the screen: windows, task bar, menu; and where keys go. */
final class Screen extends Widget {
  private final MenuLayer menus = new MenuLayer();
  private final WindowStack windows = new WindowStack(this::windowsChanged);
  private final TaskBar bar = new TaskBar(this::openApplications);
  private final Applications applications;

  Screen(int width, int height, InputTrail trail) {
    applications = new Applications(windows, new Clipboard(), trail);
    add(windows);
    add(bar);
    add(menus);
    place(new Rect(0, 0, width, height));
    applications.openAll();
  }

  WindowStack windows() {
    return windows;
  }

  MenuLayer menus() {
    return menus;
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
    Widget focus = keyTarget();
    if (menus.menu() == null && stroke.alt() && stroke.key().equals("f4")) {
      closeActive();
      return true;
    }
    for (Widget at = focus; at != null && at != this; at = at.parent()) {
      if (at.key(stroke)) {
        return true;
      }
    }
    return false;
  }

  @Override
  boolean type(String text) {
    Widget focus = keyTarget();
    if (focus == null || !focus.type(text)) {
      KeyStroke.of(text).forEach(this::key);
    }
    return true;
  }

  @Override
  List<MenuItem> contextMenu() {
    return applications.menu();
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
    menus.open(applications.menu(), bar.bounds().x() + 6, bar.bounds().y());
  }
}
