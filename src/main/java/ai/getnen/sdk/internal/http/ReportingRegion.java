package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.ProgressListener;
import io.netty.channel.DefaultFileRegion;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** A whole file for the kernel to copy; tells how far it has come. */
final class ReportingRegion extends DefaultFileRegion {
  private final ProgressListener progress;

  ReportingRegion(Path file, long length, ProgressListener progress) {
    super(file.toFile(), 0, length);
    this.progress = progress;
  }

  /** Returns whether the kernel can copy {@code file}: it lies in the machine's own file system. */
  static boolean fits(Path file, long length) {
    return length > 0 && file.getFileSystem() == FileSystems.getDefault();
  }

  @Override
  public long transferTo(WritableByteChannel target, long position) throws IOException {
    long copied = super.transferTo(target, position);
    if (copied > 0) {
      progress.onProgress(position + copied, count());
    }
    return copied;
  }
}
