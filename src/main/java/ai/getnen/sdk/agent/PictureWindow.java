package ai.getnen.sdk.agent;

/**
 * How many pictures the conversation keeps. Texts always stay. Pictures are dropped in chunks, the
 * oldest first, so that between two cuts the conversation only grows at its end and a provider's
 * prompt cache holds.
 *
 * @param kept pictures that are left after a cut, at least 1
 * @param interval how many more there may be before the next cut, at least 0; with 0 every new
 *     picture pushes one out, and no cache holds
 */
public record PictureWindow(int kept, int interval) {
  private static final PictureWindow DEFAULTS = new PictureWindow(5, 10);

  /**
   * Makes the window.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PictureWindow {
    if (kept < 1 || interval < 0) {
      throw new IllegalArgumentException(
          "kept must be at least 1 and interval at least 0, are %d and %d"
              .formatted(kept, interval));
    }
  }

  /** Returns 5 pictures after a cut, and a cut as soon as there are more than 15. */
  public static PictureWindow defaults() {
    return DEFAULTS;
  }

  /** Returns how many of {@code pictures} have to go; 0 until it is time for a cut. */
  int surplus(int pictures) {
    return pictures > kept + interval ? pictures - kept : 0;
  }
}
