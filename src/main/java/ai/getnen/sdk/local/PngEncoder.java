package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a frame as an 8-bit RGB PNG. Level 3 over the Sub filter is what a screen full of flat
 * areas and text compresses best with in the time of a screenshot.
 */
final class PngEncoder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int LEVEL = 3;
  private static final int SUB = 1;

  private PngEncoder() {}

  static byte[] encode(Frame frame) {
    ByteArrayOutputStream png = new ByteArrayOutputStream(128 << 10);
    png.writeBytes(SIGNATURE);
    chunk(png, "IHDR", header(frame));
    chunk(png, "IDAT", pixels(frame));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static byte[] header(Frame frame) {
    return ByteBuffer.allocate(13)
        .putInt(frame.width())
        .putInt(frame.height())
        .put((byte) 8) // bits a sample
        .put((byte) 2) // colour type: RGB
        .array();
  }

  private static byte[] pixels(Frame frame) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      return deflate(frame, deflater);
    } finally {
      // its memory is native and would otherwise wait for the collector
      deflater.end();
    }
  }

  private static byte[] deflate(Frame frame, Deflater deflater) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(128 << 10);
    byte[] row = new byte[1 + 3 * frame.width()];
    byte[] piece = new byte[16 << 10];
    for (int y = 0; y < frame.height(); y++) {
      filter(frame, y, row);
      deflater.setInput(row);
      drain(deflater, piece, out);
    }
    deflater.finish();
    drain(deflater, piece, out);
    return out.toByteArray();
  }

  private static void drain(Deflater deflater, byte[] piece, ByteArrayOutputStream out) {
    int length;
    while ((length = deflater.deflate(piece)) > 0) {
      out.write(piece, 0, length);
    }
  }

  /** Each sample as its difference from the pixel to the left. */
  private static void filter(Frame frame, int y, byte[] row) {
    int[] rgb = frame.rgb();
    int from = y * frame.width();
    int left = 0;
    int at = 0;
    row[at++] = SUB;
    for (int i = from; i < from + frame.width(); i++) {
      int pixel = rgb[i];
      row[at++] = (byte) ((pixel >> 16) - (left >> 16));
      row[at++] = (byte) ((pixel >> 8) - (left >> 8));
      row[at++] = (byte) (pixel - left);
      left = pixel;
    }
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] body = new byte[4 + data.length];
    System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, body, 0, 4);
    System.arraycopy(data, 0, body, 4, data.length);
    CRC32 crc = new CRC32();
    crc.update(body);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(body);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
