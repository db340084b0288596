package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DriveItem;
import ai.getnen.sdk.local.backend.DriveView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where on the drive a text is saved, and whether it is. */
final class SavedText {
  private final DriveView drive;
  private String path;
  private @Nullable String saved;
  private boolean failed;

  /** Makes the place {@code path}; for an empty one, a free name is found at the first save. */
  SavedText(DriveView drive, String path) {
    this.drive = drive;
    this.path = path;
  }

  void save(String text) {
    try {
      String target = path.isEmpty() ? freeName() : path;
      drive.write(target, text.getBytes(StandardCharsets.UTF_8));
      path = target;
      saved = text;
      failed = false;
    } catch (IOException e) {
      failed = true;
    }
  }

  /** Returns what the status line adds, empty if there is nothing to say. */
  String state(String text) {
    if (failed) {
      return "   ·   not saved";
    }
    return text.equals(saved) ? "   ·   saved as " + path : "";
  }

  private String freeName() throws IOException {
    List<String> taken = drive.list("").stream().map(DriveItem::name).toList();
    String name = "Notes.txt";
    for (int i = 2; taken.contains(name); i++) {
      name = "Notes " + i + ".txt";
    }
    return name;
  }
}
