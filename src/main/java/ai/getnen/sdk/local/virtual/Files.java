package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DriveItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The desktop's drive: folders to go into, texts to open, names to change. */
final class Files extends Widget {
  private static final int TOOLS = 48;
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Name", 330, Face.UI, false),
          new Column("Size", 110, Face.MONO, true),
          new Column("Kind", 130, Face.UI, false));

  private final Desk desk;
  private final Folder folder;
  private final TextOpener opener;
  private final ListView list = new ListView("Files", COLUMNS, List.of()).opening(this::open);
  private final Button up = Button.plain("Up", this::up);
  private final Label path = new Label(Face.UI, Theme.INK, this::path).saying("Folder");
  private final TextField rename;
  private final StatusLine status = new StatusLine(this::count);
  private @Nullable DriveItem renamed;

  Files(Desk desk, TextOpener opener) {
    this.desk = desk;
    this.opener = opener;
    folder = new Folder(desk.drive());
    rename = new TextField("New name", desk.clipboard());
    list.marking(index -> folder.items().get(index).directory() ? "▸  " : "▫  ");
    add(up.enabledWhile(() -> !folder.path().isEmpty()));
    add(path);
    add(list);
    add(status);
    show();
  }

  @Override
  void layout() {
    up.place(new Rect(8, 5, 70, 38));
    path.place(new Rect(92, 0, width() - 104, TOOLS));
    int bottom = height() - Theme.STATUS_HEIGHT;
    list.place(new Rect(0, TOOLS, width(), bottom - TOOLS));
    status.place(new Rect(0, bottom, width(), Theme.STATUS_HEIGHT));
  }

  @Override
  boolean tick(Instant now) {
    boolean changed = super.tick(now);
    if (renamed != null && !rename.focused()) {
      renamed = null;
      remove(rename);
      changed = true;
    }
    if (!folder.stale()) {
      return changed;
    }
    show();
    return true;
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (renamed != null) {
      return stroke.plain("return") ? accept() : stroke.plain("escape") && leave();
    }
    switch (stroke.key()) {
      case "f2" -> rename();
      case "f5" -> show();
      case "backspace" -> up();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  List<MenuItem> contextMenu() {
    boolean any = selected() != null;
    return List.of(
        new MenuItem("Open", any, list::openSelected),
        new MenuItem("Rename", any, this::rename),
        new MenuItem("Go up", up.enabled(), this::up));
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.SURFACE);
  }

  /** Shows the folder as it is now; the selection stays on its file. */
  private void show() {
    DriveItem before = selected();
    folder.read();
    list.show(folder.rows());
    int index = before == null ? -1 : folder.indexOf(before.name());
    if (index >= 0) {
      list.selectIndex(index);
    }
  }

  private void open(int index) {
    DriveItem item = folder.items().get(index);
    if (item.directory()) {
      folder.enter(item.name());
      list.show(folder.rows());
      list.selectIndex(0);
    } else {
      folder.text(item).ifPresentOrElse(text -> opener.open(folder.pathOf(item), text), this::deny);
    }
  }

  private void deny() {
    tell("Not a text", List.of("Only texts of at most 1 MiB can be opened."));
  }

  private void tell(String title, List<String> lines) {
    WindowFrame window = window();
    if (window != null) {
      Dialog.tell(desk, window, title, lines);
    }
  }

  private void up() {
    folder.leave();
    list.show(folder.rows());
  }

  /** Puts a field for the new name over the selected row. */
  private void rename() {
    DriveItem item = selected();
    WindowFrame window = window();
    if (item == null || window == null) {
      return;
    }
    renamed = item;
    Rect row = list.rowArea(list.selected()).movedBy(0, TOOLS);
    add(rename);
    rename.place(new Rect(2, row.y() - 2, COLUMNS.get(0).width() - 2, row.height() + 4));
    rename.text(item.name());
    int dot = item.name().lastIndexOf('.');
    rename.editor().select(0, dot > 0 ? dot : item.name().length());
    window.focusOn(rename);
  }

  private boolean accept() {
    DriveItem item = renamed;
    leave();
    if (item != null) {
      String problem = folder.rename(item, rename.text());
      show();
      if (problem.isEmpty()) {
        list.selectIndex(Math.max(0, folder.indexOf(rename.text())));
      } else {
        tell("Not renamed", List.of(problem));
      }
    }
    return true;
  }

  private boolean leave() {
    renamed = null;
    WindowFrame window = window();
    if (window != null) {
      window.focusOn(list);
    }
    remove(rename);
    return true;
  }

  private @Nullable DriveItem selected() {
    int index = list.selectedIndex();
    return index < 0 ? null : folder.items().get(index);
  }

  private String path() {
    return "/" + folder.path();
  }

  private String count() {
    int count = folder.items().size();
    return count == 1 ? "1 item" : count + " items";
  }
}
