package ai.getnen.sdk.local;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on a desktop's drive, checked ({@code wire.md} 1.6, C2, C19).
 *
 * @param folders from the root down; none is the root
 */
record DrivePath(List<String> folders) {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PATH = 4096;

  /** Reads the query's {@code path}; absent and empty are the root. */
  static DrivePath parse(@Nullable String path) {
    if (path == null || path.isEmpty()) {
      return new DrivePath(List.of());
    }
    List<String> folders = List.of(path.split("/", -1));
    if (path.length() > LONGEST_PATH || folders.stream().anyMatch(DrivePath::isNoFolder)) {
      throw Failure.badRequest("path must be a relative path of plain segments");
    }
    return new DrivePath(folders);
  }

  /** Returns {@code name} if it may be a file's. */
  static String fileName(String name) {
    if (isNoFolder(name) || name.contains("/") || name.contains("..")) {
      throw Failure.badRequest(
          "A file name must not be empty or '.', nor hold '/', '\\', NUL or '..'");
    }
    return name;
  }

  private static boolean isNoFolder(String segment) {
    return segment.isEmpty()
        || segment.equals(".")
        || segment.equals("..")
        || segment.indexOf('\\') >= 0
        || segment.indexOf('\0') >= 0
        || segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
  }
}
