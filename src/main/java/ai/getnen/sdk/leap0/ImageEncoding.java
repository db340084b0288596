package ai.getnen.sdk.leap0;

import org.jspecify.annotations.Nullable;

/** How a screenshot is encoded. A value. */
public final class ImageEncoding {
  private static final int BEST = 100;
  private static final ImageEncoding SERVERS = new ImageEncoding(null, null);

  private final @Nullable String format;
  private final @Nullable Integer quality;

  private ImageEncoding(@Nullable String format, @Nullable Integer quality) {
    this.format = format;
    this.quality = quality;
  }

  /** Leaves it to the server: PNG ({@code wire.md} 5.2). */
  public static ImageEncoding unspecified() {
    return SERVERS;
  }

  /** Returns PNG. */
  public static ImageEncoding png() {
    return new ImageEncoding("png", null);
  }

  /** Returns JPEG of the quality that the server thinks fit. */
  public static ImageEncoding jpeg() {
    return new ImageEncoding("jpeg", null);
  }

  /**
   * Returns JPEG.
   *
   * @param quality 1 to 100
   * @throws IllegalArgumentException if it is none of those
   */
  public static ImageEncoding jpeg(int quality) {
    Rules.within("quality", quality, 1, BEST);
    return new ImageEncoding("jpeg", quality);
  }

  @Nullable String format() {
    return format;
  }

  @Nullable Integer quality() {
    return quality;
  }

  /** Names format and quality. */
  @Override
  public String toString() {
    return "ImageEncoding[" + format + (quality == null ? "" : " " + quality) + "]";
  }
}
