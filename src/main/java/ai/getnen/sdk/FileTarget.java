package ai.getnen.sdk;

import ai.getnen.sdk.http.Header;
import ai.getnen.sdk.http.ProgressListener;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file on a desktop's drive, and how its transfer is to go. Immutable; each method returns a
 * copy.
 *
 * <p>Names and directories are checked here, before any I/O ({@code wire.md} 1.6, C19, C20).
 */
public final class FileTarget {
  /** The content type of an upload that names none. */
  public static final String DEFAULT_CONTENT_TYPE = "application/octet-stream";

  private final String name;
  private final @Nullable String directory;
  private final String contentType;
  private final ProgressListener progress;

  private FileTarget(
      String name, @Nullable String directory, String contentType, ProgressListener progress) {
    this.name = name;
    this.directory = directory;
    this.contentType = contentType;
    this.progress = progress;
  }

  /**
   * Returns the file {@code name} in the drive's root.
   *
   * @throws IllegalArgumentException if the name is empty or {@code .}, or holds {@code /}, {@code
   *     \}, {@code ..} or a control character
   */
  public static FileTarget of(String name) {
    return new FileTarget(checkName(name), null, DEFAULT_CONTENT_TYPE, ProgressListener.none());
  }

  /**
   * Puts the file in {@code directory}, relative to the drive's root, parts separated by {@code /};
   * an upload makes what is missing of it. Null or empty for the root.
   *
   * @throws IllegalArgumentException by the rules of {@link #checkDirectory}
   */
  public FileTarget directory(@Nullable String directory) {
    return new FileTarget(name, checkDirectory(directory), contentType, progress);
  }

  /**
   * Sets the content type that an upload sends; defaults to {@code application/octet-stream}.
   *
   * @throws IllegalArgumentException if it cannot stand in a header
   */
  public FileTarget contentType(String contentType) {
    return new FileTarget(
        name, directory, new Header("Content-Type", contentType).value(), progress);
  }

  /** Sets who hears how far the transfer has come; nobody by default. */
  public FileTarget progress(ProgressListener listener) {
    return new FileTarget(name, directory, contentType, listener);
  }

  /** Returns the file's name. */
  public String name() {
    return name;
  }

  /** Returns the directory, null for the root. */
  public @Nullable String directory() {
    return directory;
  }

  /** Returns the content type that an upload sends. */
  public String contentType() {
    return contentType;
  }

  /** Returns who hears how far the transfer has come. */
  public ProgressListener progress() {
    return progress;
  }

  /** Names the file. */
  @Override
  public String toString() {
    return directory == null ? name : directory + "/" + name;
  }

  /**
   * Returns {@code directory}, null if it is empty.
   *
   * @throws IllegalArgumentException if it starts with {@code /}, holds {@code \} or a control
   *     character, or one of its parts is {@code .} or {@code ..}
   */
  static @Nullable String checkDirectory(@Nullable String directory) {
    if (directory == null || directory.isEmpty()) {
      return null;
    }
    check(!directory.startsWith("/"), "directory must be relative to the drive's root");
    check(directory.indexOf('\\') < 0, "directory must not hold a backslash");
    check(hasNoControls(directory), "directory must not hold control characters");
    boolean dots =
        Arrays.stream(directory.split("/", -1)).anyMatch(p -> p.equals(".") || p.equals(".."));
    check(!dots, "directory must not have the parts '.' or '..'");
    return directory;
  }

  private static String checkName(String name) {
    check(!name.isEmpty() && !name.equals("."), "name must not be empty or '.'");
    check(name.indexOf('/') < 0 && name.indexOf('\\') < 0, "name must not hold '/' or '\\'");
    check(!name.contains(".."), "name must not hold '..'");
    check(hasNoControls(name), "name must not hold control characters");
    return name;
  }

  private static boolean hasNoControls(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
