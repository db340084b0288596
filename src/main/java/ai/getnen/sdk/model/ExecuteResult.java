package ai.getnen.sdk.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of an action ({@code wire.md} 1.3 and C4). Everything in it is optional: a click may
 * say no more than {@code ok}.
 *
 * <p>It can be {@link #ok() not ok} although the call succeeded: then {@link #error()} tells why.
 */
public final class ExecuteResult {
  private final @Nullable String status;
  private final @Nullable Boolean success;
  private final @Nullable String output;
  private final @Nullable String error;
  private final @Nullable Coordinate coordinate;
  private final @Nullable ByteBuffer image;
  private volatile @Nullable String base64;
  private final Map<String, @Nullable Object> additionalFields;

  /** The parts of a result, as the wire names them. */
  public static final class Builder {
    private @Nullable String status;
    private @Nullable Boolean success;
    private @Nullable String output;
    private @Nullable String error;
    private @Nullable Coordinate coordinate;
    private @Nullable ByteBuffer image;
    private @Nullable String base64;
    private Map<String, @Nullable Object> additionalFields = Map.of();

    private Builder() {}

    /** Sets {@code status}. */
    public Builder status(@Nullable String value) {
      status = value;
      return this;
    }

    /** Sets {@code success}, which older servers send in place of a status. */
    public Builder success(@Nullable Boolean value) {
      success = value;
      return this;
    }

    /** Sets {@code output}. */
    public Builder output(@Nullable String value) {
      output = value;
      return this;
    }

    /** Sets {@code error}. */
    public Builder error(@Nullable String value) {
      error = value;
      return this;
    }

    /** Sets {@code coordinate}. */
    public Builder coordinate(@Nullable Coordinate value) {
      coordinate = value;
      return this;
    }

    /** Sets the decoded image, which is not copied. */
    public Builder image(byte @Nullable [] value) {
      image = value == null ? null : ByteBuffer.wrap(value).asReadOnlyBuffer();
      return this;
    }

    /** Sets the decoded image, what remains of {@code value}, which is not copied. */
    public Builder image(@Nullable ByteBuffer value) {
      image = value == null ? null : value.slice().asReadOnlyBuffer();
      return this;
    }

    /** Sets the image as base64. */
    public Builder base64Image(@Nullable String value) {
      base64 = value;
      return this;
    }

    /** Sets the fields that this version does not know; not copied, must not change. */
    public Builder additionalFields(Map<String, @Nullable Object> value) {
      additionalFields = value;
      return this;
    }

    /** Returns the result. */
    public ExecuteResult build() {
      return new ExecuteResult(this);
    }
  }

  private ExecuteResult(Builder parts) {
    status = parts.status;
    success = parts.success;
    output = parts.output;
    error = parts.error;
    coordinate = parts.coordinate;
    image = parts.image;
    base64 = parts.base64;
    additionalFields = parts.additionalFields;
  }

  /** Returns a builder, for tests and for servers. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns whether the action worked: {@code status} is {@code ok} or absent, {@code success} is
   * true or absent, and there is no {@code error} ({@code wire.md} C4).
   */
  public boolean ok() {
    return (status == null || status.equals("ok"))
        && !Boolean.FALSE.equals(success)
        && (error == null || error.isEmpty());
  }

  /** Returns the status, {@code ok} on success. */
  public Optional<String> status() {
    return Optional.ofNullable(status);
  }

  /** Returns the text that the action gave; it may quote what was typed. */
  public Optional<String> output() {
    return Optional.ofNullable(output);
  }

  /** Returns why the action failed although the call succeeded; it may quote what was typed. */
  public Optional<String> error() {
    return Optional.ofNullable(error);
  }

  /** Returns where the pointer is, if the action moved or reported it. */
  public Optional<Coordinate> coordinate() {
    return Optional.ofNullable(coordinate);
  }

  /** Returns whether there is an image. */
  public boolean hasImage() {
    return image != null || base64 != null;
  }

  /**
   * Returns the image, PNG unless the server says otherwise; the array is the caller's own. In a
   * result that was asked for as base64 it is decoded at each call.
   *
   * @throws IllegalArgumentException if such base64 cannot be decoded
   */
  public Optional<byte[]> imageBytes() {
    if (image == null) {
      return Optional.ofNullable(base64).map(Base64.getDecoder()::decode);
    }
    byte[] copy = new byte[image.remaining()];
    image.get(0, copy);
    return Optional.of(copy);
  }

  /**
   * Returns a read-only view of the image, from its first byte to its last, without a copy; a new
   * one at each call, all over the same bytes. In a result that was asked for as base64 it is
   * decoded at each call.
   *
   * @throws IllegalArgumentException if such base64 cannot be decoded
   */
  public Optional<ByteBuffer> imageBuffer() {
    return image == null
        ? imageBytes().map(bytes -> ByteBuffer.wrap(bytes).asReadOnlyBuffer())
        : Optional.of(image.duplicate());
  }

  /** Returns the image in base64, made at the first call and kept. */
  public Optional<String> base64Image() {
    String text = base64;
    if (text == null && image != null) {
      byte[] encoded = Base64.getEncoder().encode(image.duplicate()).array();
      text = new String(encoded, StandardCharsets.ISO_8859_1);
      base64 = text;
    }
    return Optional.ofNullable(text);
  }

  /** Returns the fields that this version does not know, as plain Java values; unmodifiable. */
  public Map<String, @Nullable Object> additionalFields() {
    return additionalFields;
  }

  /** Tells sizes and states, never texts or the image. */
  @Override
  public String toString() {
    return "ExecuteResult[ok=%s, status=%s, output=%d characters, coordinate=%s, image=%s]"
        .formatted(
            ok(),
            status,
            output == null ? 0 : output.length(),
            coordinate,
            hasImage() ? "yes" : "no");
  }
}
