package ai.getnen.sdk.internal.http;

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
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Bytes on their way into a file: written beside it and moved into place when they are complete.
 */
public final class FileDownload {
  private static final int PIECES_AHEAD = 32;

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
   * Writes {@code content} to {@code target} and returns it; an existing file is replaced at the
   * end. On failure and cancel nothing is left. What the file system refuses is signalled as {@link
   * UncheckedIOException}, before {@code content} is subscribed to where that can be told.
   */
  public static Mono<Path> to(Path target, Flux<ByteBuffer> content) {
    return Mono.usingWhen(
        Mono.fromSupplier(() -> new FileDownload(target.toAbsolutePath())),
        file -> file.receive(content),
        file -> Mono.empty(),
        (file, error) -> blocking(file::discard),
        file -> blocking(file::discard));
  }

  private Mono<Path> receive(Flux<ByteBuffer> content) {
    return blocking(this::open)
        .thenMany(
            content.publishOn(Schedulers.boundedElastic(), PIECES_AHEAD).doOnNext(this::write))
        .then(blocking(this::complete));
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

  private synchronized void write(ByteBuffer piece) {
    try {
      while (!discarded && channel != null && piece.hasRemaining()) {
        channel.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
