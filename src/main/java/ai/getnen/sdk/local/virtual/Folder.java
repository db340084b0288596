package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DriveItem;
import ai.getnen.sdk.local.backend.DriveView;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The folder of a drive that is looked at, as it was when it was read last. */
final class Folder {
  private static final int LARGEST = 1024 * 1024;

  private final DriveView drive;
  private String path = "";
  private List<DriveItem> items = List.of();
  private long revision;

  Folder(DriveView drive) {
    this.drive = drive;
  }

  String path() {
    return path;
  }

  /** Returns what is in it, folders first, each kind by name. */
  List<DriveItem> items() {
    return items;
  }

  /** Returns whether the drive changed since it was read. */
  boolean stale() {
    return revision != drive.revision();
  }

  /** Reads the folder anew, or the drive's top one if it is gone. */
  void read() {
    revision = drive.revision();
    try {
      items = sorted(drive.list(path));
    } catch (IOException gone) {
      items = List.of();
      if (!path.isEmpty()) {
        path = "";
        read();
      }
    }
  }

  void enter(String name) {
    path = path.isEmpty() ? name : path + "/" + name;
    read();
  }

  /** Goes to the folder that this one is in. */
  void leave() {
    path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    read();
  }

  String pathOf(DriveItem item) {
    return path.isEmpty() ? item.name() : path + "/" + item.name();
  }

  int indexOf(String name) {
    return items.stream().map(DriveItem::name).toList().indexOf(name);
  }

  /** Returns the text of a file, empty if it is none or too long. */
  Optional<String> text(DriveItem item) {
    try {
      byte[] bytes = drive.read(pathOf(item), LARGEST);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)))
          .map(Object::toString);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Gives {@code item} another name; returns why not, empty if it is done. */
  String rename(DriveItem item, String name) {
    if (name.equals(item.name())) {
      return "";
    }
    if (name.isBlank() || name.matches("(?s).*[/\\\\\\x00\\n].*|\\.\\.?")) {
      return "That is no name for a file.";
    }
    try {
      drive.rename(pathOf(item), name);
      return "";
    } catch (IOException e) {
      return indexOf(name) >= 0 ? "There is a “" + name + "” already." : "The drive refused it.";
    }
  }

  List<List<String>> rows() {
    return items.stream().map(Folder::row).toList();
  }

  private static List<String> row(DriveItem item) {
    String name = item.name().replace('\n', ' ');
    int dot = item.name().lastIndexOf('.');
    String ending = dot > 0 ? item.name().substring(dot + 1).toUpperCase(Locale.ROOT) : "";
    return item.directory()
        ? List.of(name, "", "Folder")
        : List.of(name, size(item.size()), (ending + " file").strip());
  }

  private static String size(long bytes) {
    return bytes < 10_000 ? bytes + " B" : (bytes + 512) / 1024 + " KiB";
  }

  private static List<DriveItem> sorted(List<DriveItem> found) {
    return found.stream()
        .sorted(
            Comparator.comparing(DriveItem::directory).reversed().thenComparing(DriveItem::name))
        .toList();
  }
}
