package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Puts a picture's strips together as an 8-bit RGB PNG. */
final class PngEncoder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] ZLIB_BEGINS = chunk("IDAT", new byte[] {0x78, 0x01});
  private static final short LAST_BLOCK = 0x0300;
  private static final long ADLER_BASE = 65_521;

  private PngEncoder() {}

  static byte[] encode(Frame frame) {
    return new LastPicture().of(frame);
  }

  /** Joins strips that follow each other from the top to the bottom. */
  static byte[] join(int width, int height, List<PngStrip> strips) {
    int size = strips.stream().mapToInt(strip -> strip.chunk().length).sum();
    ByteArrayOutputStream png = new ByteArrayOutputStream(size + 128);
    png.writeBytes(SIGNATURE);
    png.writeBytes(chunk("IHDR", header(width, height)));
    png.writeBytes(ZLIB_BEGINS);
    long adler = 1;
    for (PngStrip strip : strips) {
      png.writeBytes(strip.chunk());
      adler = combined(adler, strip);
    }
    byte[] end = ByteBuffer.allocate(6).putShort(LAST_BLOCK).putInt((int) adler).array();
    png.writeBytes(chunk("IDAT", end));
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  private static byte[] header(int width, int height) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) 8) // bits a sample
        .put((byte) 2) // colour type: RGB
        .array();
  }

  /** The Adler-32 of two pieces, from those of each. */
  private static long combined(long adler, PngStrip next) {
    long low = adler & 0xFFFF;
    long nextLow = next.adler() & 0xFFFF;
    // every byte of the next piece adds the first one's low sum, less its initial 1, once more
    long high = (adler >>> 16) + (next.adler() >>> 16) + (low + ADLER_BASE - 1) * next.length();
    return (high % ADLER_BASE) << 16 | (low + nextLow + ADLER_BASE - 1) % ADLER_BASE;
  }

  static byte[] chunk(String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
    chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, 4 + data.length);
    return chunk.putInt((int) crc.getValue()).array();
  }
}
