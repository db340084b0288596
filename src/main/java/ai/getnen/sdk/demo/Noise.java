package ai.getnen.sdk.demo;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A file of random bytes that never is in memory as a whole; each subscription gives the same. */
final class Noise {
  private static final int PIECE = 64 * 1024;
  private static final long SEED = 42;

  private final long bytes;

  Noise(long bytes) {
    this.bytes = bytes;
  }

  Flux<ByteBuffer> buffers() {
    return Flux.defer(
        () -> {
          SplittableRandom random = new SplittableRandom(SEED);
          return Flux.range(0, (int) (bytes / PIECE)).map(piece -> next(random));
        });
  }

  /** Returns the SHA-256 of what {@link #buffers} gives. */
  String sha256() {
    MessageDigest digest = digest();
    SplittableRandom random = new SplittableRandom(SEED);
    for (long piece = 0; piece < bytes / PIECE; piece++) {
      digest.update(next(random));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns the SHA-256 of {@code content}. */
  static Mono<String> sha256(Flux<ByteBuffer> content) {
    return content
        .collect(Noise::digest, MessageDigest::update)
        .map(digest -> HexFormat.of().formatHex(digest.digest()));
  }

  private static ByteBuffer next(SplittableRandom random) {
    byte[] piece = new byte[PIECE];
    random.nextBytes(piece);
    return ByteBuffer.wrap(piece);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
