package ai.getnen.sdk.local.virtual;

import java.util.Arrays;

/**
 * Pixels to draw on, seen through a window that moves and clips: widgets draw in their own
 * coordinates and never outside themselves.
 */
final class Canvas {
  static final int OPAQUE = 255;

  private final int[] pixels;
  private final int width;
  private Rect clip;
  private int originX;
  private int originY;

  Canvas(int[] pixels, int width) {
    this.pixels = pixels;
    this.width = width;
    this.clip = new Rect(0, 0, width, pixels.length / width);
  }

  /** Runs {@code painting} with {@code area}'s corner as origin and nothing outside it touched. */
  void within(Rect area, Runnable painting) {
    Rect outerClip = clip;
    int outerX = originX;
    int outerY = originY;
    clip = visible(area);
    originX += area.x();
    originY += area.y();
    if (clip.width() > 0 && clip.height() > 0) {
      painting.run();
    }
    clip = outerClip;
    originX = outerX;
    originY = outerY;
  }

  void fill(Rect area, int color) {
    Rect shown = visible(area);
    for (int y = shown.y(); y < shown.bottom(); y++) {
      Arrays.fill(pixels, y * width + shown.x(), y * width + shown.right(), color);
    }
  }

  /** Lays {@code color} over {@code area}, {@code alpha} of 255 strong. */
  void tint(Rect area, int color, int alpha) {
    Rect shown = visible(area);
    for (int y = shown.y(); y < shown.bottom(); y++) {
      for (int x = shown.x(); x < shown.right(); x++) {
        mix(y * width + x, color, alpha);
      }
    }
  }

  void outline(Rect area, int color) {
    fill(new Rect(area.x(), area.y(), area.width(), 1), color);
    fill(new Rect(area.x(), area.bottom() - 1, area.width(), 1), color);
    fill(new Rect(area.x(), area.y() + 1, 1, area.height() - 2), color);
    fill(new Rect(area.right() - 1, area.y() + 1, 1, area.height() - 2), color);
  }

  /** Copies a row of ready pixels; {@code source} is read from {@code from} on. */
  void row(int y, int[] source, int from, int length) {
    Rect shown = visible(new Rect(0, y, length, 1));
    if (shown.width() > 0 && shown.height() > 0) {
      int skipped = shown.x() - originX;
      System.arraycopy(
          source, from + skipped, pixels, shown.y() * width + shown.x(), shown.width());
    }
  }

  /** Lays {@code color} over one pixel, {@code alpha} of 255 strong. */
  void blend(int x, int y, int color, int alpha) {
    if (clip.contains(x + originX, y + originY)) {
      mix((y + originY) * width + x + originX, color, alpha);
    }
  }

  /** Sets {@code text} in {@code face} with its first line's top at {@code top}. */
  void text(Face face, int x, int top, String text, int color) {
    Typeface typeface = face.typeface();
    int baseline = top + typeface.ascent();
    int pen = x;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      pen += character(typeface, text.codePointAt(i), pen, baseline, color);
    }
  }

  /** Draws one character and returns how far it moves the pen. */
  int character(Typeface typeface, int codePoint, int x, int baseline, int color) {
    Glyph glyph = typeface.glyph(codePoint);
    if (glyph == null) {
      CodeBox.draw(this, codePoint, x, baseline, color);
      return CodeBox.width(codePoint);
    }
    drawGlyph(typeface, glyph, x, baseline, color);
    return glyph.advance();
  }

  private void drawGlyph(Typeface typeface, Glyph glyph, int x, int baseline, int color) {
    Rect ink = new Rect(x + glyph.left(), baseline + glyph.top(), glyph.width(), glyph.height());
    Rect shown = visible(ink);
    int left = ink.x() + originX;
    int top = ink.y() + originY;
    for (int py = shown.y(); py < shown.bottom(); py++) {
      int from = glyph.coverageAt() + (py - top) * glyph.width() - left;
      for (int px = shown.x(); px < shown.right(); px++) {
        mix(py * width + px, color, typeface.coverage(from + px) * OPAQUE / Typeface.FULL);
      }
    }
  }

  private Rect visible(Rect area) {
    return area.movedBy(originX, originY).intersect(clip);
  }

  private void mix(int index, int color, int alpha) {
    if (alpha == 0) {
      return;
    }
    if (alpha == OPAQUE) {
      pixels[index] = color;
      return;
    }
    int below = pixels[index];
    int rest = OPAQUE - alpha;
    int red = ((color >> 16 & 255) * alpha + (below >> 16 & 255) * rest + 127) / OPAQUE;
    int green = ((color >> 8 & 255) * alpha + (below >> 8 & 255) * rest + 127) / OPAQUE;
    int blue = ((color & 255) * alpha + (below & 255) * rest + 127) / OPAQUE;
    pixels[index] = red << 16 | green << 8 | blue;
  }
}
