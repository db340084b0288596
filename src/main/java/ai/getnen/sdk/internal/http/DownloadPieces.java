package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ProgressListener;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;

/** The body of one answer that is handed on while it comes. */
final class DownloadPieces {
  private final Flux<ByteBuf> pieces;

  DownloadPieces(
      String endpoint,
      HttpClientResponse response,
      ByteBufFlux content,
      ProgressListener listener) {
    long total = BoundedBody.declaredLength(response);
    ProgressListener progress = RequestWriter.guarded(listener);
    AtomicLong received = new AtomicLong();
    this.pieces =
        endIsUnknown(response)
            ? Flux.error(
                new ContractException(
                    endpoint, null, "tells no length, so a break would be its end"))
            : content.doOnNext(
                piece -> progress.onProgress(received.addAndGet(piece.readableBytes()), total));
  }

  /** Returns buffers of its own on the heap: Netty's memory is freed when one is handed on. */
  Flux<ByteBuffer> copied() {
    return pieces.map(DownloadPieces::copy);
  }

  /**
   * Writes them to {@code file}, out of Netty's memory and without a copy; completes when all is
   * written. While the disk has enough to do, {@code deadline} stands still.
   */
  Mono<Void> writtenTo(FileDownload file, Deadline deadline) {
    return new DiskWriter(
        new DemandClock(deadline).applyTo(pieces), file::write, Schedulers.boundedElastic());
  }

  /** Returns whether the body goes on until the connection ends, in whatever way that does. */
  private static boolean endIsUnknown(HttpClientResponse response) {
    return response.version().majorVersion() < 2
        && response.status().code() != 204
        && !response.responseHeaders().contains(HttpHeaderNames.CONTENT_LENGTH)
        && !response
            .responseHeaders()
            .containsValue(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED, true);
  }

  private static ByteBuffer copy(ByteBuf part) {
    byte[] bytes = new byte[part.readableBytes()];
    part.readBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
