package ai.getnen.sdk.driver;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a desktop, PNG or JPEG, with the size that its header tells. Points on it are pixels
 * of the screen.
 */
public final class Screenshot {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] IHDR = "IHDR".getBytes(StandardCharsets.US_ASCII);
  private static final int LARGEST_SIDE = 1 << 16;

  private final byte[] image;
  private final Format format;
  private final int width;
  private final int height;
  private volatile @Nullable String base64;

  private Screenshot(byte[] image, Format format, int width, int height) {
    if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
      throw new IllegalArgumentException("image has an impossible size: " + width + "x" + height);
    }
    this.image = image;
    this.format = format;
    this.width = width;
    this.height = height;
  }

  /** The formats that are told apart by their signature. */
  public enum Format {
    /** Portable Network Graphics. */
    PNG("image/png"),
    /** JPEG. */
    JPEG("image/jpeg");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /** Returns the media type, such as {@code image/png}. */
    public String mediaType() {
      return mediaType;
    }
  }

  /**
   * Returns the picture in {@code image}, which is not copied and must not change.
   *
   * @throws IllegalArgumentException if it is neither PNG nor JPEG, or its header is cut short
   */
  public static Screenshot of(byte[] image) {
    if (startsWith(image, PNG)) {
      return png(image);
    }
    if (image.length > 3 && (image[0] & 0xFF) == 0xFF && (image[1] & 0xFF) == 0xD8) {
      return jpeg(image);
    }
    throw new IllegalArgumentException("image is neither PNG nor JPEG");
  }

  /**
   * Returns the picture in {@code base64}, which is kept for {@link #base64()}.
   *
   * @throws IllegalArgumentException if it is no base64, or what it holds is neither PNG nor JPEG
   */
  public static Screenshot ofBase64(String base64) {
    Screenshot screenshot = of(Base64.getDecoder().decode(base64));
    screenshot.base64 = base64;
    return screenshot;
  }

  /** Returns the image in base64, made at the first call and kept. */
  public String base64() {
    String text = base64;
    if (text == null) {
      text = Base64.getEncoder().encodeToString(image);
      base64 = text;
    }
    return text;
  }

  /**
   * Cuts a part out, pixel by pixel, as a PNG. It decodes and encodes on the calling thread, which
   * takes milliseconds: not for an event loop.
   *
   * @throws IllegalArgumentException if {@code region} is not on the picture as a whole, or the
   *     picture is damaged
   */
  public Screenshot crop(Region region) {
    if (!region.within(size())) {
      throw new IllegalArgumentException(
          "region must be within %dx%d, is %s".formatted(width, height, region));
    }
    return of(Pixels.of(image).cut(region).png());
  }

  /**
   * Returns the picture in another size as a PNG, each pixel the average of what it covers; this
   * one, as it is, if the size is its own. It decodes and encodes on the calling thread, which
   * takes tens of milliseconds: not for an event loop.
   *
   * @throws IllegalArgumentException if the picture is damaged
   */
  public Screenshot scaledTo(DisplaySize size) {
    return size.equals(size()) ? this : of(Pixels.of(image).scaledTo(size).png());
  }

  /** Returns a copy of the image's bytes. */
  public byte[] bytes() {
    return image.clone();
  }

  /** Returns a view of the image's bytes that cannot change them. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(image).asReadOnlyBuffer();
  }

  /** Returns the format that the signature tells. */
  public Format format() {
    return format;
  }

  /** Returns width and height in pixels. */
  public DisplaySize size() {
    return new DisplaySize(width, height);
  }

  /** Returns the width in pixels. */
  public int width() {
    return width;
  }

  /** Returns the height in pixels. */
  public int height() {
    return height;
  }

  /** Names format and sizes, never the content. */
  @Override
  public String toString() {
    return "Screenshot[%s %dx%d, %d bytes]".formatted(format, width, height, image.length);
  }

  private static Screenshot png(byte[] image) {
    if (image.length < 24 || !Arrays.equals(image, 12, 16, IHDR, 0, 4)) {
      throw new IllegalArgumentException("image is a PNG without a header");
    }
    ByteBuffer header = ByteBuffer.wrap(image);
    return new Screenshot(image, Format.PNG, header.getInt(16), header.getInt(20));
  }

  /** Walks the segments up to the start of a frame, which tells the size. */
  private static Screenshot jpeg(byte[] image) {
    ByteBuffer segments = ByteBuffer.wrap(image);
    int at = 2;
    while (at + 9 <= image.length && (image[at] & 0xFF) == 0xFF) {
      int marker = image[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
      } else if (isStartOfFrame(marker)) {
        int height = segments.getShort(at + 5) & 0xFFFF;
        return new Screenshot(image, Format.JPEG, segments.getShort(at + 7) & 0xFFFF, height);
      } else {
        at += 2 + (segments.getShort(at + 2) & 0xFFFF);
      }
    }
    throw new IllegalArgumentException("image is a JPEG without a frame");
  }

  private static boolean isStartOfFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean startsWith(byte[] image, byte[] signature) {
    return image.length >= signature.length
        && Arrays.equals(image, 0, signature.length, signature, 0, signature.length);
  }
}
