package ai.getnen.sdk.local.virtual;

import java.util.Locale;

/** How a character without a glyph looks: a small box with its code in hexadecimal. */
final class CodeBox {
  private static final int DIGIT_WIDTH = 3;
  private static final int DIGIT_HEIGHT = 5;
  private static final int HEIGHT = 2 * DIGIT_HEIGHT + 5;

  /** Sixteen digits of five rows of three bits, the top row first. */
  private static final int[] DIGITS = {
    0b111_101_101_101_111,
    0b010_110_010_010_111,
    0b111_001_111_100_111,
    0b111_001_011_001_111,
    0b101_101_111_001_001,
    0b111_100_111_001_111,
    0b111_100_111_101_111,
    0b111_001_010_010_010,
    0b111_101_111_101_111,
    0b111_101_111_001_111,
    0b111_101_111_101_101,
    0b110_101_110_101_110,
    0b111_100_100_100_111,
    0b110_101_101_101_110,
    0b111_100_110_100_111,
    0b111_100_110_100_100,
  };

  private CodeBox() {}

  /** Returns the pixels that the box of {@code codePoint} moves the pen. */
  static int width(int codePoint) {
    return columns(codePoint) * (DIGIT_WIDTH + 1) + 5;
  }

  /** Draws the box of {@code codePoint} with its left edge at {@code x}, standing on a line. */
  static void draw(Canvas canvas, int codePoint, int x, int baseline, int color) {
    int columns = columns(codePoint);
    int top = baseline + 3 - HEIGHT;
    canvas.outline(new Rect(x + 1, top, width(codePoint) - 2, HEIGHT), color);
    String code = String.format(Locale.ROOT, columns == 2 ? "%04X" : "%06X", codePoint);
    for (int i = 0; i < code.length(); i++) {
      int digitX = x + 3 + i % columns * (DIGIT_WIDTH + 1);
      int digitY = top + 2 + i / columns * (DIGIT_HEIGHT + 1);
      drawDigit(canvas, Character.digit(code.charAt(i), 16), digitX, digitY, color);
    }
  }

  private static void drawDigit(Canvas canvas, int digit, int x, int y, int color) {
    for (int bit = 0; bit < DIGIT_WIDTH * DIGIT_HEIGHT; bit++) {
      if ((DIGITS[digit] >> (DIGIT_WIDTH * DIGIT_HEIGHT - 1 - bit) & 1) == 1) {
        canvas.blend(x + bit % DIGIT_WIDTH, y + bit / DIGIT_WIDTH, color, Canvas.OPAQUE);
      }
    }
  }

  private static int columns(int codePoint) {
    return codePoint > 0xffff ? 3 : 2;
  }
}
