package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ProgressListener;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;

/**
 * A body as buffers of its own on the heap: Netty's memory is freed as soon as it was handed on.
 */
final class DownloadPieces {
  private DownloadPieces() {}

  static Flux<ByteBuffer> of(
      String endpoint,
      HttpClientResponse response,
      ByteBufFlux content,
      ProgressListener listener) {
    if (endIsUnknown(response)) {
      return Flux.error(
          new ContractException(endpoint, null, "tells no length, so a break would be its end"));
    }
    long total = BoundedBody.declaredLength(response);
    ProgressListener progress = RequestWriter.guarded(listener);
    AtomicLong received = new AtomicLong();
    return content
        .map(DownloadPieces::copy)
        .doOnNext(piece -> progress.onProgress(received.addAndGet(piece.remaining()), total));
  }

  /** Returns whether the body goes on until the connection ends, in whatever way that does. */
  private static boolean endIsUnknown(HttpClientResponse response) {
    return response.version().majorVersion() < 2
        && response.status().code() != 204
        && !response.responseHeaders().contains(HttpHeaderNames.CONTENT_LENGTH)
        && !response.responseHeaders().contains(HttpHeaderNames.TRANSFER_ENCODING);
  }

  private static ByteBuffer copy(ByteBuf part) {
    byte[] bytes = new byte[part.readableBytes()];
    part.readBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
