package ai.getnen.sdk.local.virtual;

import java.util.List;

/** A list of a hundred goods. */
final class Inventory extends Widget {
  private final List<List<String>> goods = Goods.rows();
  private final ListView list = new ListView("Goods", Goods.COLUMNS, goods);
  private final StatusLine status = new StatusLine(this::whatIsSelected);
  private final Clipboard clipboard;

  Inventory(Clipboard clipboard) {
    this.clipboard = clipboard;
    add(list);
    add(status);
  }

  ListView list() {
    return list;
  }

  StatusLine status() {
    return status;
  }

  @Override
  void layout() {
    int top = height() - Theme.STATUS_HEIGHT;
    list.place(new Rect(0, 0, width(), top));
    status.place(new Rect(0, top, width(), Theme.STATUS_HEIGHT));
  }

  @Override
  List<MenuItem> contextMenu() {
    return List.of(
        new MenuItem("Open", true, list::openSelected),
        new MenuItem("Copy name", true, () -> clipboard.copy(selectedName())));
  }

  private String selectedName() {
    return goods.get(list.selectedIndex()).get(1);
  }

  private String whatIsSelected() {
    String opened = list.isOpened(list.selected()) ? "Opened: " : "Selected: ";
    return opened + selectedName() + "   ·   row " + (list.selected() + 1) + " of " + goods.size();
  }
}
