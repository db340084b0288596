package ai.getnen.sdk.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is being written beside the one that it becomes. The client's own {@code
 * downloadFileTo} tidies up after a cancel, but on a thread that a process which ends does not wait
 * for; this one is gone when {@link #close} returns.
 */
final class PartFile implements AutoCloseable {
  private final Path part;
  private final Path target;
  private final OutputStream stream;

  private PartFile(Path target) throws IOException {
    this.target = target;
    this.part = target.resolveSibling("." + UUID.randomUUID() + ".part");
    this.stream =
        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Opens one beside {@code target}, or beside what that links to. */
  static PartFile beside(Path target) throws IOException {
    return new PartFile(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath());
  }

  OutputStream stream() {
    return stream;
  }

  /** Puts it where it belongs and returns its size in bytes. */
  long moveIntoPlace() throws IOException {
    stream.close();
    long bytes = Files.size(part);
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return bytes;
  }

  /** Leaves nothing of it but what was moved. */
  @Override
  public void close() throws IOException {
    stream.close();
    Files.deleteIfExists(part);
  }
}
