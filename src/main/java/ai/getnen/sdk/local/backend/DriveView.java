package ai.getnen.sdk.local.backend;

import java.io.IOException;
import java.util.List;

/**
 * A desktop's drive as its programs see it.
 *
 * <p>A path is the names of directories and at last of the file, joined by {@code /}, without one
 * at the start; the empty path is the drive itself. Implementations are thread-safe: files come and
 * go while a program looks.
 */
public interface DriveView {

  /**
   * Returns what is in {@code directory}, in any order.
   *
   * @throws IOException if there is no such directory
   */
  List<DriveItem> list(String directory) throws IOException;

  /**
   * Returns a whole file.
   *
   * @param most the largest file to read, bytes
   * @throws IOException if there is no such file or it is larger than {@code most}
   */
  byte[] read(String path, int most) throws IOException;

  /**
   * Puts {@code content} in place of the file at {@code path}, or makes a new one.
   *
   * @throws IOException if that is not possible; the file is then as it was
   */
  void write(String path, byte[] content) throws IOException;

  /**
   * Gives a file or a directory another name in the same directory.
   *
   * @throws IOException if there is nothing at {@code path}, or something of that name already
   */
  void rename(String path, String name) throws IOException;

  /** Returns a number that is another one after every change, so that a view knows when to look. */
  long revision();
}
