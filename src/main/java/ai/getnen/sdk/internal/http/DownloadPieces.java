package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.ProgressListener;
import io.netty.buffer.ByteBuf;
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
      HttpClientResponse response, ByteBufFlux content, ProgressListener listener) {
    long total = BoundedBody.declaredLength(response);
    ProgressListener progress = RequestWriter.guarded(listener);
    AtomicLong received = new AtomicLong();
    return content
        .map(DownloadPieces::copy)
        .doOnNext(piece -> progress.onProgress(received.addAndGet(piece.remaining()), total));
  }

  private static ByteBuffer copy(ByteBuf part) {
    byte[] bytes = new byte[part.readableBytes()];
    part.readBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
