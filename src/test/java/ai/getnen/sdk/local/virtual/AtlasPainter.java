package ai.getnen.sdk.local.virtual;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Draws the glyph atlas from the DejaVu fonts: {@code AtlasPainter <font directory> <file>}.
 *
 * <p>Run by hand when a face, a size or the coverage changes; the file is part of the sources.
 */
final class AtlasPainter {
  private static final int[][] COVERAGE = {
    {0x20, 0x7e}, // ASCII
    {0xa0, 0x17f}, // Latin-1, Extended-A
    {0x1a0, 0x1b0}, // Vietnamese horns
    {0x1cd, 0x1dc}, // Pinyin
    {0x218, 0x21b}, // Romanian commas
    {0x300, 0x36f}, // combining marks
    {0x370, 0x3ff}, // Greek
    {0x400, 0x4ff}, // Cyrillic
    {0x1e00, 0x1eff}, // Latin Extended Additional
    {0x2000, 0x209f}, // punctuation, super- and subscripts
    {0x20a0, 0x20cf}, // currency
    {0x2100, 0x218f}, // letterlike, number forms
    {0x2190, 0x21ff}, // arrows
    {0x2200, 0x22ff}, // mathematics
    {0x2300, 0x23ff}, // technical
    {0x2500, 0x25ff}, // box drawing, blocks, shapes
    {0x2600, 0x27bf}, // symbols, dingbats
    {0x27f5, 0x27ff}, // long arrows
    {0xfb00, 0xfb06}, // ligatures
    {0xfe00, 0xfe0f}, // variation selectors
    {0xfffd, 0xfffd}, // replacement character
    {0x1f600, 0x1f64f}, // faces
  };
  private static final FontRenderContext CONTEXT =
      new FontRenderContext(
          null, RenderingHints.VALUE_TEXT_ANTIALIAS_ON, RenderingHints.VALUE_FRACTIONALMETRICS_OFF);
  private static final int SIDE = 64;
  private static final int EVERYTHING = Character.MAX_CODE_POINT;
  private static final int LETTERS = 0x218f;

  private final Font font;
  private final boolean fixedWidth;
  private final int lastCodePoint;
  private final ByteArrayOutputStream coverage = new ByteArrayOutputStream();

  private AtlasPainter(Font font, boolean fixedWidth, int lastCodePoint) {
    this.font = font;
    this.fixedWidth = fixedWidth;
    this.lastCodePoint = lastCodePoint;
  }

  public static void main(String[] args) throws IOException, FontFormatException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DeflaterOutputStream deflated =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION));
    try (DataOutputStream out = new DataOutputStream(deflated)) {
      for (Face face : Face.values()) {
        painter(face, args[0]).write(out);
      }
    }
    Files.write(Path.of(args[1]), bytes.toByteArray());
  }

  private static AtlasPainter painter(Face face, String directory)
      throws IOException, FontFormatException {
    return switch (face) {
      case UI -> new AtlasPainter(font(directory, "DejaVuSans.ttf", 13), false, EVERYTHING);
      case BOLD -> new AtlasPainter(font(directory, "DejaVuSans-Bold.ttf", 13), false, LETTERS);
      case TEXT -> new AtlasPainter(font(directory, "DejaVuSans.ttf", 16), false, EVERYTHING);
      case MONO -> new AtlasPainter(font(directory, "DejaVuSansMono.ttf", 13.3f), true, EVERYTHING);
    };
  }

  private static Font font(String directory, String name, float size)
      throws IOException, FontFormatException {
    return Font.createFont(Font.TRUETYPE_FONT, new File(directory, name)).deriveFont(size);
  }

  private void write(DataOutputStream out) throws IOException {
    LineMetrics metrics = font.getLineMetrics("Ag", CONTEXT);
    int ascent = Math.round(metrics.getAscent());
    out.writeByte(ascent);
    out.writeByte(ascent + Math.round(metrics.getDescent()) + 2);
    int[] codePoints = covered();
    out.writeShort(codePoints.length);
    int last = 0;
    for (int codePoint : codePoints) {
      out.writeInt(codePoint - last);
      last = codePoint;
    }
    for (int codePoint : codePoints) {
      writeGlyph(out, codePoint);
    }
    coverage.writeTo(out);
  }

  private int[] covered() {
    return IntStream.range(0, COVERAGE.length)
        .flatMap(range -> IntStream.rangeClosed(COVERAGE[range][0], COVERAGE[range][1]))
        .filter(codePoint -> codePoint <= lastCodePoint)
        .filter(font::canDisplay)
        .filter(codePoint -> !Character.isISOControl(codePoint))
        .toArray();
  }

  private void writeGlyph(DataOutputStream out, int codePoint) throws IOException {
    GlyphVector glyph = font.createGlyphVector(CONTEXT, Character.toString(codePoint));
    int advance = Math.round(glyph.getGlyphMetrics(0).getAdvanceX());
    boolean combining = Character.getType(codePoint) == Character.NON_SPACING_MARK;
    int back = combining && fixedWidth ? advance : 0;
    BufferedImage picture = draw(glyph);
    Rectangle ink = ink(picture);
    out.writeByte(combining || Character.getType(codePoint) == Character.FORMAT ? 0 : advance);
    out.writeByte(ink.isEmpty() ? 0 : ink.x - SIDE / 2 - back);
    out.writeByte(ink.isEmpty() ? 0 : ink.y - SIDE / 2);
    out.writeByte(ink.width);
    out.writeByte(ink.height);
    for (int y = ink.y; y < ink.y + ink.height; y++) {
      for (int x = ink.x; x < ink.x + ink.width; x++) {
        coverage.write(level(picture, x, y));
      }
    }
  }

  private BufferedImage draw(GlyphVector glyph) {
    BufferedImage picture = new BufferedImage(SIDE * 2, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.drawGlyphVector(glyph, SIDE / 2f, SIDE / 2f);
    graphics.dispose();
    return picture;
  }

  private static Rectangle ink(BufferedImage picture) {
    Rectangle ink = new Rectangle();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (level(picture, x, y) > 0) {
          ink = ink.isEmpty() ? new Rectangle(x, y, 1, 1) : ink.union(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return ink;
  }

  private static int level(BufferedImage picture, int x, int y) {
    int grey = picture.getRaster().getSample(x, y, 0);
    return (grey * Typeface.FULL + 127) / 255;
  }
}
