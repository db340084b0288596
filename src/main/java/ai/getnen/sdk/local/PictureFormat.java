package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Frame;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a picture is asked for.
 *
 * @param quality 1 to 100, of a JPEG
 */
record PictureFormat(boolean png, int quality) {
  private static final Set<String> NAMES = new TreeSet<>(Set.of("png", "jpg", "jpeg"));
  private static final int USUAL_QUALITY = 80;

  static PictureFormat of(Leap0Fields fields) {
    String name = fields.choice("format", NAMES, "png");
    return new PictureFormat(name.equals("png"), fields.whole("quality", 1, 100, USUAL_QUALITY));
  }

  Reply reply(byte[] bytes) {
    return Reply.bytes(png ? "image/png" : "image/jpeg", bytes);
  }

  byte[] encode(Frame frame) {
    return png ? PngEncoder.encode(frame) : JpegEncoder.encode(frame, quality / 100f);
  }
}
