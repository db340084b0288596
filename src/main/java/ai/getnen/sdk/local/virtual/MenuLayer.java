package ai.getnen.sdk.local.virtual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place above all windows where at most one menu is open. */
final class MenuLayer extends Widget {
  private @Nullable Menu menu;

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

  /** Opens a menu as wide as {@code field} below it, or above it if there is no room. */
  void openBelow(List<MenuItem> items, Rect field) {
    Menu opened = new Menu(items, this::close);
    int height = opened.naturalHeight();
    boolean room = field.bottom() + 2 + height <= height();
    int top = room ? field.bottom() + 2 : Math.max(0, field.y() - 2 - height);
    int width = Math.max(field.width(), opened.naturalWidth() - 40);
    show(opened, new Rect(field.x(), top, width, height));
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
    }
  }

  /** Returns the menu if it is at the point; beside it the layer is not there. */
  @Override
  @Nullable Widget at(int x, int y) {
    return menu == null ? null : menu.at(x, y);
  }
}
