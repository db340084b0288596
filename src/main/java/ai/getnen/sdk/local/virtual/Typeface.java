package ai.getnen.sdk.local.virtual;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The glyphs of one face at one size; immutable. */
final class Typeface {
  /** What {@link #coverage} holds for a pixel that the glyph covers wholly. */
  static final int FULL = 15;

  private final int ascent;
  private final int lineHeight;
  private final int[] codePoints;
  private final Glyph[] glyphs;
  private final byte[] coverage;

  private Typeface(int ascent, int lineHeight, int[] codePoints, Glyph[] glyphs, byte[] coverage) {
    this.ascent = ascent;
    this.lineHeight = lineHeight;
    this.codePoints = codePoints;
    this.glyphs = glyphs;
    this.coverage = coverage;
  }

  static Typeface read(DataInputStream in) throws IOException {
    int ascent = in.readUnsignedByte();
    int lineHeight = in.readUnsignedByte();
    int[] codePoints = new int[in.readUnsignedShort()];
    for (int i = 0, last = 0; i < codePoints.length; i++) {
      last += in.readInt();
      codePoints[i] = last;
    }
    Glyph[] glyphs = new Glyph[codePoints.length];
    int size = 0;
    for (int i = 0; i < glyphs.length; i++) {
      glyphs[i] = readGlyph(in, size);
      size += glyphs[i].width() * glyphs[i].height();
    }
    return new Typeface(ascent, lineHeight, codePoints, glyphs, in.readNBytes(size));
  }

  private static Glyph readGlyph(DataInputStream in, int coverageAt) throws IOException {
    return new Glyph(
        in.readByte(),
        in.readByte(),
        in.readByte(),
        in.readUnsignedByte(),
        in.readUnsignedByte(),
        coverageAt);
  }

  /** Returns the pixels from the top of a line to its baseline. */
  int ascent() {
    return ascent;
  }

  /** Returns the pixels from one line to the next. */
  int lineHeight() {
    return lineHeight;
  }

  /** Returns the glyph of {@code codePoint}, or null if this face has none. */
  @Nullable Glyph glyph(int codePoint) {
    int index = Arrays.binarySearch(codePoints, codePoint);
    return index < 0 ? null : glyphs[index];
  }

  /** Returns how much of the pixel at {@code index} is covered, 0 to {@link #FULL}. */
  int coverage(int index) {
    return coverage[index];
  }

  /** Returns how far {@code codePoint} moves the pen. */
  int width(int codePoint) {
    Glyph glyph = glyph(codePoint);
    return glyph == null ? CodeBox.width(codePoint) : glyph.advance();
  }

  /** Returns how far {@code text} moves the pen. */
  int width(String text) {
    return text.codePoints().map(this::width).sum();
  }

  /** Returns as much of {@code text} as fits into {@code room} pixels, with an ellipsis if cut. */
  String fit(String text, int room) {
    if (width(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end)) + width('…') > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }
}
