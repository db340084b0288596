package ai.getnen.sdk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file on its way to a drive, seen by nobody until it is kept. Its methods may block, and may
 * meet: who discards it ends the writing.
 */
final class Upload {
  /** 100 MiB, the vendor's cap of a file ({@code wire.md} 1.6). */
  static final long LIMIT = 104_857_600;

  private final Drive drive;
  private final Path content;
  private final FileChannel channel;
  private long size;

  Upload(Drive drive, Path content) throws IOException {
    this.drive = drive;
    this.content = content;
    this.channel =
        FileChannel.open(content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  synchronized void write(byte[] piece) {
    size += piece.length;
    if (size > LIMIT) {
      throw Failure.tooLarge(LIMIT);
    }
    ByteBuffer buffer = ByteBuffer.wrap(piece);
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the file, now complete, in its place on the drive. */
  synchronized StoredFile keep(DrivePath path, String name, String contentType) throws IOException {
    channel.close();
    StoredFile file = new StoredFile(content, size, System.currentTimeMillis(), contentType);
    drive.put(path, name, file);
    return file;
  }

  /** Forgets the file as if it had never begun. */
  synchronized void discard() {
    try {
      channel.close();
      drive.remove(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
