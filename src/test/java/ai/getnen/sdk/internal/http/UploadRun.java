package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** One upload in pieces, its memory counted. */
final class UploadRun {
  private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
  private final List<Boolean> awaits = new CopyOnWriteArrayList<>();
  private final List<Long> passed = new CopyOnWriteArrayList<>();
  private final int pieceBytes;
  private final long limitBytes;
  private final long declaredBytes;

  UploadRun(int pieceBytes) {
    this(pieceBytes, Long.MAX_VALUE, -1);
  }

  UploadRun(int pieceBytes, long limitBytes, long declaredBytes) {
    this.pieceBytes = pieceBytes;
    this.limitBytes = limitBytes;
    this.declaredBytes = declaredBytes;
  }

  /** Returns the pieces as arrays, each freed as soon as it comes; asks for as many as is asked. */
  Flux<byte[]> pieces(Publisher<ByteBuffer> source) {
    UploadPieces.Settings settings =
        new UploadPieces.Settings(
            allocator, pieceBytes, limitBytes, declaredBytes, () -> {}, this::awaits, passed::add);
    return new UploadPieces(source, settings).map(UploadRun::take);
  }

  /** Returns what the clock of the upload heard, repetitions left out. */
  List<Boolean> awaits() {
    return awaits;
  }

  /** Returns what the listener of its progress heard. */
  List<Long> passed() {
    return passed;
  }

  /** Fails if a piece is neither freed nor handed out. */
  void assertReleased() {
    assertThat(allocator.metric().usedHeapMemory()).isZero();
    assertThat(allocator.metric().usedDirectMemory()).isZero();
  }

  /** Returns the bytes held now. */
  long heldBytes() {
    return allocator.metric().usedHeapMemory();
  }

  static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private void awaits(boolean waits) {
    if (awaits.isEmpty() || awaits.get(awaits.size() - 1) != waits) {
      awaits.add(waits);
    }
  }

  static byte[] take(ByteBuf piece) {
    try {
      byte[] bytes = new byte[piece.readableBytes()];
      piece.readBytes(bytes);
      return bytes;
    } finally {
      piece.release();
    }
  }
}
