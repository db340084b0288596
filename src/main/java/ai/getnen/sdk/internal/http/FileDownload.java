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
  private final FileChannel channel;

  private FileDownload(Path target, Path part, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.channel = channel;
  }

  /**
   * Writes {@code content} to {@code target} and returns it; an existing file is replaced at the
   * end. On failure and cancel nothing is left. What the file system refuses is signalled as {@link
   * UncheckedIOException}, before {@code content} is subscribed to where that can be told.
   */
  public static Mono<Path> to(Path target, Flux<ByteBuffer> content) {
    return Mono.usingWhen(
        blocking(() -> open(target.toAbsolutePath())),
        file ->
            content
                .publishOn(Schedulers.boundedElastic(), PIECES_AHEAD)
                .doOnNext(file::write)
                .then(blocking(file::complete)),
        file -> Mono.empty(),
        (file, error) -> file.discard(),
        FileDownload::discard);
  }

  private static FileDownload open(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException(target + " is a directory");
    }
    String suffix = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path part = target.resolveSibling("." + target.getFileName() + "." + suffix + ".part");
    FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new FileDownload(target, part, channel);
  }

  private void write(ByteBuffer piece) {
    try {
      while (piece.hasRemaining()) {
        channel.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path complete() throws IOException {
    channel.close();
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }

  private Mono<Void> discard() {
    return blocking(
            () -> {
              channel.close();
              Files.deleteIfExists(part);
              return part;
            })
        .then();
  }

  private static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work)
        .onErrorMap(IOException.class, UncheckedIOException::new)
        .subscribeOn(Schedulers.boundedElastic());
  }
}
