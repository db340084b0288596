package ai.getnen.sdk.bench;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * The cheapest way to an image in an answer that is all there: the text begins where it always
 * does, and its end is looked for from the end.
 */
final class TailScan {
  private static final int START = "{\"status\":\"ok\",\"base64_image\":\"".length();

  private TailScan() {}

  static byte[] image(byte[] answer) {
    int end = answer.length - 1;
    while (answer[end] != '"') {
      end--;
    }
    return Base64.getDecoder().decode(ByteBuffer.wrap(answer, START, end - START)).array();
  }
}
