package ai.getnen.sdk.local.virtual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place above all windows where at most one menu is open. */
final class MenuLayer extends Widget {
  private @Nullable Menu menu;
  private @Nullable Widget opener;

  /** Returns the open menu, or null if there is none. */
  @Nullable Menu menu() {
    return menu;
  }

  /** Opens a menu beside a point, moved so that all of it can be seen. */
  void open(List<MenuItem> items, int x, int y) {
    Menu opened = new Menu(items, this::close);
    int width = opened.naturalWidth();
    int height = opened.naturalHeight();
    int left = Math.max(0, Math.min(x + 1, width() - width));
    int top = y + 1 + height <= height() ? y + 1 : Math.max(0, y - height);
    show(opened, new Rect(left, top, width, height));
  }

  /** Opens the menu of a button beside a point; a second press of the button closes it. */
  void openFor(Widget button, List<MenuItem> items, int x, int y) {
    open(items, x, y);
    opener = button;
  }

  /**
   * Opens a menu as wide as {@code owner} below it, or above it if there is no room; a second press
   * of {@code owner} closes it.
   */
  void openBelow(Widget owner, List<MenuItem> items) {
    Rect field = owner.onScreen();
    Menu opened = new Menu(items, this::close);
    int height = opened.naturalHeight();
    boolean room = field.bottom() + 2 + height <= height();
    int top = room ? field.bottom() + 2 : Math.max(0, field.y() - 2 - height);
    int width = Math.max(field.width(), opened.naturalWidth() - 40);
    show(opened, new Rect(field.x(), top, width, height));
    opener = owner;
  }

  private void show(Menu opened, Rect where) {
    close();
    add(opened);
    opened.place(where);
    menu = opened;
  }

  void close() {
    if (menu != null) {
      remove(menu);
      menu = null;
      opener = null;
    }
  }

  /** Closes the menu that {@code pressed} opened; returns whether there was one. */
  boolean closeIfOpenedBy(Widget pressed) {
    boolean same = menu != null && opener == pressed;
    if (same) {
      close();
    }
    return same;
  }

  /** Returns the menu if it is at the point; beside it the layer is not there. */
  @Override
  @Nullable Widget at(int x, int y) {
    return menu == null ? null : menu.at(x, y);
  }
}
