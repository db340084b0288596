package ai.getnen.sdk.internal.http;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Bytes on their way into a file: written beside it and moved into place when they are complete.
 */
final class FileDownload {
  private final Path target;
  private final Path part;
  private @Nullable FileChannel channel;
  private boolean discarded;

  private FileDownload(Path target) {
    String suffix = Long.toHexString(ThreadLocalRandom.current().nextLong());
    this.target = target;
    this.part = target.resolveSibling("." + suffix + ".part");
  }

  /**
   * Returns {@code target} when {@code receiving}, which is to {@link #write} all of it, has
   * completed; an existing file is replaced then. On failure and cancel nothing is left. What the
   * file system refuses is signalled as {@link UncheckedIOException}, before the receiving begins
   * where that can be told.
   */
  static Mono<Path> to(Path target, Function<FileDownload, Publisher<Void>> receiving) {
    return Mono.usingWhen(
        Mono.fromSupplier(() -> new FileDownload(target.toAbsolutePath())),
        file ->
            blocking(file::open)
                .thenMany(Flux.defer(() -> receiving.apply(file)))
                .then(blocking(file::complete)),
        file -> Mono.empty(),
        (file, error) -> blocking(file::discard),
        file -> blocking(file::discard));
  }

  private synchronized Path open() throws IOException {
    if (discarded) {
      return part;
    }
    if (Files.isDirectory(target)) {
      throw new IOException(target + " is a directory");
    }
    channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return part;
  }

  /** Writes {@code piece}; blocks. */
  void write(ByteBuf piece) {
    try {
      write(piece.nioBuffer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void write(ByteBuffer bytes) throws IOException {
    while (!discarded && channel != null && bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private synchronized Path complete() throws IOException {
    close();
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }

  /** A file that is being opened at the same time is opened no more, or closed and deleted here. */
  private synchronized Path discard() throws IOException {
    discarded = true;
    close();
    Files.deleteIfExists(part);
    return part;
  }

  private void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work)
        .onErrorMap(IOException.class, UncheckedIOException::new)
        .subscribeOn(Schedulers.boundedElastic());
  }
}
