package ai.getnen.sdk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where an operation is tried, and with what.
 *
 * @param operation what is done
 * @param base URL of the server, with the words that tell it what to answer
 * @param size of the image or file in bytes, or the number of events
 * @param file on the disk, to send; for a download, where to write: a folder or a device
 */
record Task(Operation operation, URI base, int size, Path file) {
  /** Returns the URL of {@code path} below the base. */
  String url(String path) {
    return base + path;
  }

  /**
   * Returns the device, or a file that is not there yet: to replace one costs the file system far
   * more.
   */
  Path target() {
    return operation == Operation.DISCARD ? file : file.resolve(Long.toString(System.nanoTime()));
  }

  /** Deletes what was downloaded. */
  void deleteFiles() {
    if (operation == Operation.DOWNLOAD) {
      try (Stream<Path> files = Files.list(file)) {
        for (Path each : files.toList()) {
          Files.delete(each);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns whether {@code image} is the one that the server sent, as far as its ends tell. */
  boolean isImage(int length, byte first, byte last) {
    byte[] ends = Ends.of(size);
    return length == size && first == ends[0] && last == ends[1];
  }

  /** The first and the last byte of an image. */
  private static final class Ends {
    private static int known = -1;
    private static byte[] ends = {};

    private static synchronized byte[] of(int size) {
      if (size != known) {
        byte[] image = Samples.image(size);
        ends = new byte[] {image[0], image[size - 1]};
        known = size;
      }
      return ends;
    }
  }
}
