package ai.getnen.sdk.local.virtual;

import java.util.List;

/** The bar along the lower edge: the menu of applications, and a button for each open window. */
final class TaskBar extends Widget {
  private static final int MENU_WIDTH = 126;
  private static final int BUTTON_WIDTH = 170;
  private static final int GAP = 6;

  private final Button menu;

  /** Makes a bar whose first button does {@code openMenu}. */
  TaskBar(Runnable openMenu) {
    menu = Button.bar("☰  Applications", "Applications", openMenu);
    add(menu);
  }

  /** Shows one button for each of {@code windows} but none for a dialog. */
  void show(List<WindowFrame> windows, WindowStack stack) {
    List.copyOf(children()).forEach(this::remove);
    add(menu);
    windows.stream()
        .filter(window -> window.owner() == null)
        .forEach(window -> add(new TaskButton(window, stack)));
    layout();
  }

  Widget menuButton() {
    return menu;
  }

  @Override
  String role() {
    return "taskbar";
  }

  @Override
  void layout() {
    menu.place(new Rect(GAP, 5, MENU_WIDTH, height() - 9));
    int count = Math.max(1, children().size() - 1);
    int room = (width() - MENU_WIDTH - 3 * GAP) / count - GAP;
    int left = MENU_WIDTH + 3 * GAP;
    for (Widget button : children().subList(1, children().size())) {
      button.place(new Rect(left, 5, Math.min(BUTTON_WIDTH, room), height() - 9));
      left += button.width() + GAP;
    }
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.BAR);
    canvas.fill(new Rect(0, 0, width(), 1), Theme.BAR_RAISED);
  }
}
