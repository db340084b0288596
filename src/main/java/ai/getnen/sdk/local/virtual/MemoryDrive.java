package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DriveItem;
import ai.getnen.sdk.local.backend.DriveView;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A drive of its own for a desktop that was given none; empty at the start. */
final class MemoryDrive implements DriveView {
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private long revision;

  @Override
  public synchronized List<DriveItem> list(String directory) throws IOException {
    String prefix = directory.isEmpty() ? "" : directory + "/";
    Map<String, DriveItem> found = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().startsWith(prefix)) {
        DriveItem item = item(file.getKey().substring(prefix.length()), file.getValue());
        found.put(item.name(), item);
      }
    }
    if (found.isEmpty() && !directory.isEmpty()) {
      throw new FileNotFoundException(directory);
    }
    return List.copyOf(found.values());
  }

  private static DriveItem item(String rest, byte[] content) {
    int slash = rest.indexOf('/');
    return slash < 0
        ? new DriveItem(rest, false, content.length)
        : new DriveItem(rest.substring(0, slash), true, 0);
  }

  @Override
  public synchronized byte[] read(String path, int most) throws IOException {
    byte[] content = files.get(path);
    if (content == null) {
      throw new FileNotFoundException(path);
    }
    if (content.length > most) {
      throw new IOException(path + " is larger than " + most + " bytes");
    }
    return content.clone();
  }

  @Override
  public synchronized void write(String path, byte[] content) {
    files.put(path, content.clone());
    revision++;
  }

  @Override
  public synchronized void rename(String path, String name) throws IOException {
    String renamed = path.substring(0, path.lastIndexOf('/') + 1) + name;
    if (!under(renamed).isEmpty()) {
      throw new FileAlreadyExistsException(name);
    }
    List<String> moved = under(path);
    if (moved.isEmpty()) {
      throw new FileNotFoundException(path);
    }
    for (String file : moved) {
      byte[] content = files.remove(file);
      if (content != null) {
        files.put(renamed + file.substring(path.length()), content);
      }
    }
    revision++;
  }

  /** Returns the file at {@code path}, or all files in the directory there. */
  private List<String> under(String path) {
    List<String> found = new ArrayList<>();
    for (String file : files.keySet()) {
      if (file.equals(path) || file.startsWith(path + "/")) {
        found.add(file);
      }
    }
    return found;
  }

  @Override
  public synchronized long revision() {
    return revision;
  }
}
