package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DriveItem;
import ai.getnen.sdk.local.backend.DriveView;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** A desktop's drive as the programs on its screen see it: what is uploaded appears there. */
final class DriveFiles implements DriveView {
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Drive drive;

  DriveFiles(Drive drive) {
    this.drive = drive;
  }

  @Override
  public List<DriveItem> list(String directory) throws IOException {
    return asked(() -> drive.items(DrivePath.parse(directory)));
  }

  @Override
  public byte[] read(String path, int most) throws IOException {
    OpenFile file = asked(() -> drive.open(folderOf(path), nameOf(path)));
    try (var channel = file.channel()) {
      if (file.size() > most) {
        throw new IOException("The file is larger than " + most + " bytes");
      }
      ByteBuffer content = ByteBuffer.allocate((int) file.size());
      while (content.hasRemaining() && channel.read(content) >= 0) {
        // until it is whole
      }
      return content.array();
    }
  }

  @Override
  public void write(String path, byte[] content) throws IOException {
    DrivePath folder = asked(() -> folderOf(path));
    String name = asked(() -> DrivePath.fileName(nameOf(path)));
    Upload upload = asked(drive::begin);
    try {
      upload.write(content);
      asked(() -> upload.keep(folder, name, TEXT));
    } catch (IOException | RuntimeException e) {
      upload.discard();
      throw e;
    }
  }

  @Override
  public void rename(String path, String name) throws IOException {
    asked(() -> drive.rename(folderOf(path), nameOf(path), DrivePath.fileName(name)));
  }

  @Override
  public long revision() {
    return drive.revision();
  }

  private static DrivePath folderOf(String path) {
    String[] parts = path.split("/", -1);
    return DrivePath.parse(String.join("/", Arrays.copyOf(parts, parts.length - 1)));
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What the drive refuses a caller of the API, it refuses a program too. */
  private interface Question<T> {
    T answer() throws IOException;
  }

  private static <T> T asked(Question<T> question) throws IOException {
    try {
      return question.answer();
    } catch (Failure e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
