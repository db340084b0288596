package ai.getnen.sdk.cli;

import ai.getnen.sdk.FileTarget;
import java.net.URLConnection;
import java.util.Objects;

/** The media type that a file name's extension tells, by Java's own table on every machine. */
final class ContentTypes {
  private ContentTypes() {}

  /** Returns the type, {@code application/octet-stream} if the extension tells none. */
  static String of(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot);
    String type = URLConnection.guessContentTypeFromName("file" + extension);
    return Objects.requireNonNullElse(type, FileTarget.DEFAULT_CONTENT_TYPE);
  }
}
