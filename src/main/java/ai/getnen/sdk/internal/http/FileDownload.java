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
 * Bytes on their way into a file: written beside it and moved into place when they are complete. A
 * device or pipe is written itself, since to replace it would take it from all who use it.
 */
final class FileDownload {
  private final Path target;
  private @Nullable FileChannel channel;
  private @Nullable Part part;
  private boolean discarded;

  private FileDownload(Path target) {
    this.target = target;
  }

  /**
   * Returns {@code target} when {@code receiving}, which is to {@link #write} all of it, has
   * completed; an existing file, or what a link leads to, is replaced then. On failure and cancel
   * nothing is left. What the file system refuses is signalled as {@link UncheckedIOException},
   * before the receiving begins where that can be told.
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
      return target;
    }
    if (Files.isDirectory(target)) {
      throw new IOException(target + " is a directory");
    }
    boolean there = Files.exists(target);
    if (there && !Files.isRegularFile(target)) {
      channel = FileChannel.open(target, StandardOpenOption.WRITE);
      return target;
    }
    part = Part.beside(there ? target.toRealPath() : target);
    channel =
        FileChannel.open(part.file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return target;
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
    if (part != null) {
      part.move();
    }
    return target;
  }

  /** A file that is being opened at the same time is opened no more, or closed and deleted here. */
  private synchronized Path discard() throws IOException {
    discarded = true;
    close();
    if (part != null) {
      Files.deleteIfExists(part.file());
    }
    return target;
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

  private record Part(Path file, Path place) {
    static Part beside(Path place) {
      String suffix = Long.toHexString(ThreadLocalRandom.current().nextLong());
      return new Part(place.resolveSibling("." + suffix + ".part"), place);
    }

    void move() throws IOException {
      try {
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
