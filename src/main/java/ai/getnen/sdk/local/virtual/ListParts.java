package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.WidgetState;
import java.util.ArrayList;
import java.util.List;

/** Says what a list shows: its heads, and each row with its cells. */
final class ListParts {
  private final ListView list;
  private final List<Column> columns;

  ListParts(ListView list, List<Column> columns) {
    this.list = list;
    this.columns = columns;
  }

  List<WidgetState> all() {
    List<WidgetState> states = new ArrayList<>();
    Rect head = new Rect(0, 0, list.width(), Theme.ROW_HEIGHT);
    for (int i = 0; i < columns.size(); i++) {
      String title = columns.get(i).title();
      String arrow = list.order().arrow(i);
      String sorted = arrow.isEmpty() ? "" : arrow.equals("▲") ? "ascending" : "descending";
      states.add(part("columnheader", title, cell(head, i), sorted, List.of()));
    }
    for (int place = 0; place < list.order().size(); place++) {
      states.add(row(place));
    }
    return states;
  }

  private WidgetState row(int place) {
    Rect area = list.rowArea(place);
    Rect body = new Rect(0, Theme.ROW_HEIGHT, list.visibleWidth(), list.visibleHeight());
    Rect seen = area.intersect(body);
    List<String> cells = list.order().shown(place);
    List<WidgetState> inner = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Rect at = cell(area, i).intersect(seen);
      inner.add(part("cell", columns.get(i).title(), at, cells.get(i), List.of()));
    }
    String state = place == list.selected() ? "selected" : "";
    return part("row", cells.get(0), seen, state, inner);
  }

  private Rect cell(Rect row, int column) {
    int left = -list.scrolledAcross();
    for (int i = 0; i < column; i++) {
      left += columns.get(i).width();
    }
    return new Rect(left, row.y(), columns.get(column).width(), row.height());
  }

  private WidgetState part(
      String role, String name, Rect area, String value, List<WidgetState> inner) {
    return Description.part(list, role, name, area, value, inner);
  }
}
