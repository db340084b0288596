package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.ProgressListener;
import ai.getnen.sdk.http.UploadBody;

/** What a request carries. */
public sealed interface RequestBody {
  /** Nothing, and no content type. */
  enum None implements RequestBody {
    INSTANCE
  }

  /** A JSON document. */
  final class Json implements RequestBody {
    private final byte[] document;

    private Json(byte[] document) {
      this.document = document;
    }

    byte[] document() {
      return document;
    }
  }

  /**
   * Bytes of the caller's.
   *
   * @param content where they come from
   * @param contentType what they are
   * @param limitBytes the most that the vendor takes
   * @param progress hears how far they have come
   */
  record Upload(UploadBody content, String contentType, long limitBytes, ProgressListener progress)
      implements RequestBody {}

  /**
   * Returns {@code value} as JSON.
   *
   * @throws IllegalArgumentException naming {@code argument} if it holds what JSON cannot say
   */
  static RequestBody json(String argument, Object value) {
    PlainValue.check(argument, value);
    return plain(argument, value);
  }

  /** Returns {@code value}, which holds what JSON can say, as JSON. */
  static RequestBody plain(String argument, Object value) {
    return new Json(JsonCodec.INSTANCE.write(argument, value));
  }

  /** Returns whether the body can be sent again. */
  default boolean replayable() {
    return !(this instanceof Upload upload) || upload.content().replayable();
  }
}
