package ai.getnen.sdk.agent;

/** The mouse's wheel, for models that scroll by pixels. */
final class Wheel {
  private static final int PIXELS_A_NOTCH = 100;
  private static final int MOST_NOTCHES = 100;

  private Wheel() {}

  /** Returns the notches nearest to a distance in either direction, 1 to 100. */
  static int notches(double pixels) {
    long nearest = Math.round(Math.abs(pixels) / PIXELS_A_NOTCH);
    return (int) Math.min(MOST_NOTCHES, Math.max(1, nearest));
  }
}
