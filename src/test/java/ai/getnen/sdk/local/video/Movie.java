package ai.getnen.sdk.local.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.api.PictureWithMetadata;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Assumptions;

/** A video as a player shows it: one picture for each slot of its time. */
public record Movie(List<BufferedImage> slots) {

  /** Decodes what jcodec made with jcodec, and anything else with ffmpeg. */
  public static Movie of(Path file, String decoder) throws IOException {
    return decoder.equals("ffmpeg") ? byFfmpeg(file) : byJcodec(file);
  }

  /** Skips the test where there is no ffmpeg that the encoder would take. */
  public static String path(String encoder) {
    if (!encoder.equals("ffmpeg")) {
      return "";
    }
    String path = String.valueOf(System.getenv("PATH"));
    Assumptions.assumeTrue(Ffmpeg.on(path).isPresent(), "no ffmpeg here");
    return path;
  }

  public double seconds() {
    return slots.size() / (double) VideoMaker.RATE;
  }

  public BufferedImage at(double seconds) {
    return slots.get((int) (seconds * VideoMaker.RATE));
  }

  public BufferedImage last() {
    return slots.get(slots.size() - 1);
  }

  private static Movie byJcodec(Path file) throws IOException {
    List<BufferedImage> slots = new ArrayList<>();
    try (var channel = NIOUtils.readableChannel(file.toFile())) {
      FrameGrab grab = FrameGrab.createFrameGrab(channel);
      for (PictureWithMetadata next = grab.getNativeFrameWithMetadata();
          next != null;
          next = grab.getNativeFrameWithMetadata()) {
        BufferedImage image = image(next.getPicture());
        long until = Math.round((next.getTimestamp() + next.getDuration()) * VideoMaker.RATE);
        while (slots.size() < until) {
          slots.add(image);
        }
      }
    } catch (JCodecException e) {
      throw new IOException(e);
    }
    return new Movie(slots);
  }

  private static BufferedImage image(Picture decoded) {
    Picture picture = decoded.cropped();
    int width = picture.getWidth();
    BufferedImage image = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        int quarter = y / 2 * (width / 2) + x / 2;
        image.setRGB(
            x,
            y,
            rgb(
                picture.getPlaneData(0)[y * width + x] + 128,
                picture.getPlaneData(1)[quarter],
                picture.getPlaneData(2)[quarter]));
      }
    }
    return image;
  }

  /** BT.601 in the narrow range, written from the standard. */
  private static int rgb(int y, int u, int v) {
    double light = 1.164383 * (y - 16);
    int red = clamped(light + 1.596027 * v);
    int green = clamped(light - 0.391762 * u - 0.812968 * v);
    int blue = clamped(light + 2.017232 * u);
    return red << 16 | green << 8 | blue;
  }

  private static int clamped(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  private static Movie byFfmpeg(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                "ffmpeg",
                "-nostdin",
                "-loglevel",
                "error",
                "-i",
                file.toString(),
                "-vf",
                "fps=12",
                "-f",
                "image2pipe",
                "-c:v",
                "ppm",
                "pipe:1")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<BufferedImage> slots = new ArrayList<>();
    try (InputStream in = process.getInputStream()) {
      while (word(in).equals("P6")) {
        slots.add(image(in, Integer.parseInt(word(in)), Integer.parseInt(word(in))));
      }
    }
    return new Movie(slots);
  }

  private static BufferedImage image(InputStream in, int width, int height) throws IOException {
    word(in);
    byte[] bytes = in.readNBytes(width * height * 3);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      int rgb = 0;
      for (int color = 0; color < 3; color++) {
        rgb = (rgb << 8) | (bytes[3 * i + color] & 255);
      }
      image.setRGB(i % width, i / width, rgb);
    }
    return image;
  }

  private static String word(InputStream in) throws IOException {
    StringBuilder word = new StringBuilder();
    for (int c = in.read(); c > ' '; c = in.read()) {
      word.append((char) c);
    }
    return word.toString();
  }

  /** Returns whether a file looks like an MP4 with H.264 in it. */
  public static boolean isMp4(Path file) throws IOException {
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return bytes.startsWith("ftyp", 4) && bytes.contains("avc1") && bytes.contains("moov");
  }
}
