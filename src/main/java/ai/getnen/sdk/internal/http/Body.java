package ai.getnen.sdk.internal.http;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** An answer in memory: a document, and the image that was cut out of it, if one was. */
final class Body {
  private final byte[] document;
  private final @Nullable Cut cut;

  /**
   * An image that was decoded while it came.
   *
   * @param at where in the document the empty text begins that stands for it, at the quote
   * @param image what it says
   */
  record Cut(int at, ByteBuffer image) {}

  Body(byte[] document, @Nullable Cut cut) {
    this.document = document;
    this.cut = cut;
  }

  /** Returns an answer out of which nothing is cut. */
  static Body of(byte[] document) {
    return new Body(document, null);
  }

  byte[] document() {
    return document;
  }

  /** Returns the image whose text begins at {@code offset}; null if none was cut out there. */
  @Nullable ByteBuffer imageAt(long offset) {
    return cut != null && cut.at() == offset ? cut.image() : null;
  }
}
