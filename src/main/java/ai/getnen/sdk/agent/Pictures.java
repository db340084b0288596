package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.screen.Frame;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures as the providers want them. Base64 is the screenshot's own, made at most once. */
final class Pictures {
  private Pictures() {}

  /** Anthropic's block. */
  static Map<String, @Nullable Object> block(Frame frame) {
    Screenshot image = frame.image();
    return JsonObject.of(
        "type",
        "image",
        "source",
        JsonObject.of(
            "type", "base64", "media_type", image.format().mediaType(), "data", image.base64()));
  }

  /** An address that holds the whole picture. */
  static String dataUrl(Frame frame) {
    return "data:" + frame.image().format().mediaType() + ";base64," + frame.image().base64();
  }
}
