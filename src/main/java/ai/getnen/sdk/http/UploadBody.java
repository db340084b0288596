package ai.getnen.sdk.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;

/**
 * The content of an upload: where it comes from, how long it is, and whether it can be read again.
 *
 * <p>A publisher is subscribed to once an attempt, when the connection is ready for it, and asked
 * for no more than a few buffers ahead of the network. Each buffer is copied inside {@code onNext},
 * so the publisher may reuse it afterwards; its position does not move.
 */
public sealed interface UploadBody {

  /** Returns the length in bytes; empty if it is not known before the content is read. */
  OptionalLong lengthBytes();

  /**
   * Returns whether the content can be read again, which makes the upload {@link
   * Effect#IDEMPOTENT}.
   */
  boolean replayable();

  /** Returns {@code content} as a body; the array is not copied and must not change. */
  static UploadBody fromBytes(byte[] content) {
    return new Bytes(content);
  }

  /** Returns {@code content} in UTF-8 as a body. */
  static UploadBody fromString(String content) {
    return new Bytes(content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a file as a body. Its size is read when a call is subscribed to; should the file shrink
   * while it is sent, the call fails.
   */
  static UploadBody fromFile(Path file) {
    return new OfFile(file);
  }

  /** Returns a publisher of unknown length as a body that is read once. */
  static UploadBody fromPublisher(Publisher<ByteBuffer> content) {
    Objects.requireNonNull(content, "content");
    return new Stream(() -> content, OptionalLong.empty(), false);
  }

  /**
   * Returns a publisher of {@code lengthBytes} as a body that is read once.
   *
   * @throws IllegalArgumentException if the length is negative
   */
  static UploadBody fromPublisher(Publisher<ByteBuffer> content, long lengthBytes) {
    Objects.requireNonNull(content, "content");
    return new Stream(() -> content, OptionalLong.of(checkLength(lengthBytes)), false);
  }

  /** Returns a body of unknown length that each attempt takes anew from {@code content}. */
  static UploadBody replayable(Supplier<? extends Publisher<ByteBuffer>> content) {
    return new Stream(content, OptionalLong.empty(), true);
  }

  /**
   * Returns a body of {@code lengthBytes} that each attempt takes anew from {@code content}.
   *
   * @throws IllegalArgumentException if the length is negative
   */
  static UploadBody replayable(
      Supplier<? extends Publisher<ByteBuffer>> content, long lengthBytes) {
    return new Stream(content, OptionalLong.of(checkLength(lengthBytes)), true);
  }

  private static long checkLength(long lengthBytes) {
    if (lengthBytes < 0) {
      throw new IllegalArgumentException("lengthBytes must not be negative");
    }
    return lengthBytes;
  }

  /** Bytes in memory. */
  final class Bytes implements UploadBody {
    private final byte[] content;

    private Bytes(byte[] content) {
      this.content = Objects.requireNonNull(content, "content");
    }

    /** Returns a view of the bytes that cannot change them. */
    public ByteBuffer content() {
      return ByteBuffer.wrap(content).asReadOnlyBuffer();
    }

    @Override
    public OptionalLong lengthBytes() {
      return OptionalLong.of(content.length);
    }

    @Override
    public boolean replayable() {
      return true;
    }
  }

  /**
   * A file.
   *
   * @param file where it is
   */
  record OfFile(Path file) implements UploadBody {
    /** Requires a path. */
    public OfFile {
      Objects.requireNonNull(file, "file");
    }

    @Override
    public OptionalLong lengthBytes() {
      return OptionalLong.empty();
    }

    @Override
    public boolean replayable() {
      return true;
    }
  }

  /**
   * A publisher, taken from {@code content} for each attempt.
   *
   * @param content gives the publisher
   * @param lengthBytes the length in bytes; empty if it is not known
   * @param replayable whether {@code content} gives the same bytes each time
   */
  record Stream(
      Supplier<? extends Publisher<ByteBuffer>> content,
      OptionalLong lengthBytes,
      boolean replayable)
      implements UploadBody {
    /** Requires a supplier. */
    public Stream {
      Objects.requireNonNull(content, "content");
    }
  }
}
