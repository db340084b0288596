package ai.getnen.sdk.screen;

import ai.getnen.sdk.driver.DisplaySize;

/** The largest picture of the same shape that keeps to a limit of sides and of patches. */
final class PatchRule {
  private static final int PATCH = 28;
  private static final int LONGEST_SIDE = 1568;
  private static final int MOST_PATCHES = 1568;

  private PatchRule() {}

  static DisplaySize fit(DisplaySize screen) {
    int longest = Math.max(screen.width(), screen.height());
    for (int side = Math.min(longest, LONGEST_SIDE); side > 1; side--) {
      DisplaySize size = scaled(screen, (double) side / longest);
      if (patches(size) <= MOST_PATCHES) {
        return size;
      }
    }
    return scaled(screen, 1.0 / longest);
  }

  static int patches(DisplaySize size) {
    return perSide(size.width()) * perSide(size.height());
  }

  private static int perSide(int pixels) {
    return (pixels + PATCH - 1) / PATCH;
  }

  private static DisplaySize scaled(DisplaySize size, double factor) {
    return new DisplaySize(side(size.width(), factor), side(size.height(), factor));
  }

  private static int side(int pixels, double factor) {
    return Math.max(1, (int) Math.round(pixels * factor));
  }
}
