package ai.getnen.sdk.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** What the server says, and what clients must have got. */
final class Samples {
  static final String OUTPUT = "clicked at 640, 400";
  static final byte[] SMALL = utf8("{\"status\":\"ok\",\"output\":\"" + OUTPUT + "\"}");
  static final byte[] REQUEST =
      utf8(
          "{\"action\":{\"tool\":\"computer\",\"action\":\"left_click\","
              + "\"params\":{\"coordinate\":[640,400]}}}");
  static final int TOOLS = 12;

  private Samples() {}

  /** Returns an image of {@code size} bytes; as PNG is, it looks random. */
  static byte[] image(int size) {
    byte[] image = new byte[size];
    new Random(size).nextBytes(image);
    return image;
  }

  static byte[] screenshot(int size) {
    String base64 = Base64.getEncoder().encodeToString(image(size));
    return utf8("{\"status\":\"ok\",\"base64_image\":\"" + base64 + "\"}");
  }

  static byte[] tools() {
    StringBuilder all = new StringBuilder("[");
    for (int i = 0; i < TOOLS; i++) {
      all.append(i == 0 ? "" : ",")
          .append("{\"name\":\"tool-")
          .append(i)
          .append("\",\"description\":\"")
          .append("Does one thing, and says so at some length. ".repeat(4))
          .append("\",\"parameters\":{\"type\":\"object\",\"properties\":{\"coordinate\":")
          .append("{\"type\":\"array\",\"items\":{\"type\":\"integer\"}},\"text\":")
          .append("{\"type\":\"string\"}},\"required\":[\"action\"]}}");
    }
    return utf8(all.append("]").toString());
  }

  static byte[] event() {
    return utf8(
        "data: {\"status\":\"running\",\"items\":[{\"name\":\"xvfb\",\"running\":true,\"pid\":41,"
            + "\"stdout_log\":\"/var/log/xvfb.log\",\"stderr_log\":\"/var/log/xvfb.err\"}],"
            + "\"running\":1,\"total\":1}\n\n");
  }

  static byte[] uploaded(long size) {
    return utf8("{\"success\":true,\"size\":" + size + ",\"filename\":\"f\"}");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
