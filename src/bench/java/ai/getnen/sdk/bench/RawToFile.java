package ai.getnen.sdk.bench;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Reactor Netty by hand, which writes what it downloads to a file. */
final class RawToFile implements Rival {
  private static final int PIECE = 64 * 1024;

  private final String name;
  private final ConnectionProvider pool;
  private final HttpClient client;
  private final UnaryOperator<Flux<ByteBuf>> way;

  private RawToFile(
      String name, UnaryOperator<HttpClient> settings, UnaryOperator<Flux<ByteBuf>> way) {
    this.name = name;
    this.pool = ConnectionProvider.create(name, 4);
    this.client = settings.apply(HttpClient.create(pool));
    this.way = way;
  }

  /** Returns what a newcomer writes: each piece goes to a thread that may block. */
  static RawToFile plain() {
    return new RawToFile(
        "written by publishOn",
        client -> client,
        pieces -> pieces.doOnNext(ByteBuf::retain).publishOn(Schedulers.boundedElastic()));
  }

  /** Returns what costs least of all that we know: on the event loop, where nobody may block. */
  static RawToFile onTheLoop() {
    return new RawToFile(
        "written on the event loop",
        client -> client.httpResponseDecoder(decoder -> decoder.maxChunkSize(PIECE)),
        pieces -> pieces.doOnNext(ByteBuf::retain));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Caller> caller(Task task) {
    return Optional.of(task)
        .filter(RawToFile::isDownload)
        .map(asked -> Sdk.caller(() -> download(asked), bytes -> bytes == asked.size()));
  }

  private static boolean isDownload(Task task) {
    return task.operation() == Operation.DOWNLOAD || task.operation() == Operation.DISCARD;
  }

  private Mono<Long> download(Task task) {
    Flux<ByteBuf> pieces =
        way.apply(client.get().uri(URI.create(task.url("/f"))).responseContent());
    return Mono.using(
        () -> FileChannel.open(task.target(), StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        channel -> pieces.map(piece -> write(piece, channel)).reduce(0L, Long::sum),
        RawToFile::close);
  }

  private static long write(ByteBuf piece, FileChannel file) {
    int size = piece.readableBytes();
    try {
      while (piece.isReadable()) {
        piece.readBytes(file, piece.readableBytes());
      }
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      piece.release();
    }
  }

  private static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
