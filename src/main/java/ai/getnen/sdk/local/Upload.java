package ai.getnen.sdk.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file on its way in. Its methods may block, and may meet: who closes it ends the writing. */
final class Upload {
  /** 100 MiB, the vendor's cap of a file. */
  static final long LIMIT = 104_857_600;

  private final Path content;
  private final FileChannel channel;
  private long size;

  Upload(Path content) throws IOException {
    this.content = content;
    this.channel =
        FileChannel.open(content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  Path content() {
    return content;
  }

  long size() {
    return size;
  }

  synchronized void write(byte[] piece) throws IOException {
    size += piece.length;
    if (size > LIMIT) {
      throw Failure.tooLarge(LIMIT);
    }
    ByteBuffer buffer = ByteBuffer.wrap(piece);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  synchronized StoredFile finish(String contentType) throws IOException {
    channel.close();
    return new StoredFile(content, size, System.currentTimeMillis(), contentType);
  }

  synchronized void close() throws IOException {
    channel.close();
  }
}
