package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DriveItem;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A folder of a drive and what is in it, by name. Guarded by its {@link Drive}. */
final class Folder implements DriveEntry {
  private final NavigableMap<String, DriveEntry> entries = new TreeMap<>();
  private final long created = System.currentTimeMillis();

  @Nullable DriveEntry get(String name) {
    return entries.get(name);
  }

  @Nullable DriveEntry put(String name, DriveEntry entry) {
    return entries.put(name, entry);
  }

  /** The folder of that name, made if there is nothing; the caller knows that it is no file. */
  Folder folder(String name) {
    return (Folder) entries.computeIfAbsent(name, missing -> new Folder());
  }

  /** The caller knows that the one name is there and the other is not. */
  void rename(String from, String to) {
    DriveEntry entry = entries.remove(from);
    if (entry != null) {
      entries.put(to, entry);
    }
  }

  List<DriveItem> items() {
    return entries.entrySet().stream()
        .map(e -> new DriveItem(e.getKey(), e.getValue() instanceof Folder, e.getValue().size()))
        .toList();
  }

  /** One level, sorted by name ({@code wire.md} 1.3, File: {@code is_dir} only when true). */
  ArrayNode toJson() {
    ArrayNode list = Json.array();
    entries.forEach((name, entry) -> list.add(describe(name, entry)));
    return list;
  }

  private static ObjectNode describe(String name, DriveEntry entry) {
    ObjectNode json =
        Json.object()
            .put("name", name)
            .put("size", entry.size())
            .put("modified", entry.modified() / 1000.0);
    return entry instanceof Folder ? json.put("is_dir", true) : json;
  }

  @Override
  public long size() {
    return 0;
  }

  @Override
  public long modified() {
    return created;
  }
}
