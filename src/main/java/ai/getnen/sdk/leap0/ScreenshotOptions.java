package ai.getnen.sdk.leap0;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which part of the screen is captured, and how it is encoded. A value; methods return copies. */
public final class ScreenshotOptions {
  private static final ScreenshotOptions NONE =
      new ScreenshotOptions(ImageEncoding.unspecified(), null, null, null, null);

  private final ImageEncoding encoding;
  private final @Nullable Integer x;
  private final @Nullable Integer y;
  private final @Nullable Integer width;
  private final @Nullable Integer height;

  private ScreenshotOptions(
      ImageEncoding encoding,
      @Nullable Integer x,
      @Nullable Integer y,
      @Nullable Integer width,
      @Nullable Integer height) {
    this.encoding = encoding;
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  /** Returns the options of the whole screen, encoded as the server thinks fit. */
  public static ScreenshotOptions none() {
    return NONE;
  }

  /** Sets how the picture is encoded. */
  public ScreenshotOptions encoding(ImageEncoding encoding) {
    return new ScreenshotOptions(Objects.requireNonNull(encoding), x, y, width, height);
  }

  /**
   * Sets the left edge of the part; it may stand alone ({@code wire.md} C28).
   *
   * @param x screen pixels, at least 0
   */
  public ScreenshotOptions x(int x) {
    return new ScreenshotOptions(encoding, Rules.notNegative("x", x), y, width, height);
  }

  /**
   * Sets the upper edge of the part; it may stand alone ({@code wire.md} C28).
   *
   * @param y screen pixels, at least 0
   */
  public ScreenshotOptions y(int y) {
    return new ScreenshotOptions(encoding, x, Rules.notNegative("y", y), width, height);
  }

  /**
   * Sets the size of the part: both at least 1, or both 0 for all that there is.
   *
   * @throws IllegalArgumentException if they are anything else
   */
  public ScreenshotOptions size(int width, int height) {
    if (width != 0 || height != 0) {
      Rules.positive("width", width);
      Rules.positive("height", height);
    }
    return new ScreenshotOptions(encoding, x, y, width, height);
  }

  ImageEncoding encoding() {
    return encoding;
  }

  @Nullable Integer x() {
    return x;
  }

  @Nullable Integer y() {
    return y;
  }

  @Nullable Integer width() {
    return width;
  }

  @Nullable Integer height() {
    return height;
  }

  /** Names all of them. */
  @Override
  public String toString() {
    return "ScreenshotOptions[%s, x=%s, y=%s, width=%s, height=%s]"
        .formatted(encoding, x, y, width, height);
  }
}
