package ai.getnen.sdk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Between Java's streams, which block a thread of their own here, and the client's. */
final class Streams {
  private static final int PIECE = 64 * 1024;
  private static final int PIECES_AHEAD = 16;

  private Streams() {}

  /** Returns what {@code in} holds, read as it is asked for. */
  static Flux<ByteBuffer> of(InputStream in) {
    return Flux.<ByteBuffer>generate(
            sink -> {
              try {
                byte[] piece = new byte[PIECE];
                int read = in.read(piece);
                if (read < 0) {
                  sink.complete();
                } else {
                  sink.next(ByteBuffer.wrap(piece, 0, read));
                }
              } catch (IOException e) {
                sink.error(e);
              }
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** Writes {@code content} and emits true when all of it is written. */
  static Mono<Boolean> into(Flux<ByteBuffer> content, OutputStream target) {
    return content
        .publishOn(Schedulers.boundedElastic(), PIECES_AHEAD)
        .doOnNext(piece -> write(piece, target))
        .then(Mono.just(true));
  }

  /** The client's buffers are on the heap. */
  private static void write(ByteBuffer piece, OutputStream target) {
    try {
      target.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
