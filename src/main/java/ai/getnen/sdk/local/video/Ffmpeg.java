package ai.getnen.sdk.local.video;

import ai.getnen.sdk.local.backend.Frame;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code ffmpeg} of this machine.
 *
 * @param variable the words by which it keeps the times that frames have
 */
record Ffmpeg(Path program, List<String> variable) implements VideoMaker {
  private static final Pattern VERSION = Pattern.compile("ffmpeg version n?(\\d+)\\.(\\d+)");

  static Optional<VideoMaker> on(String path) {
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> Stream.of("ffmpeg", "ffmpeg.exe").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .flatMap(Ffmpeg::asked);
  }

  /** Not every one comes with an encoder for H.264. */
  private static Optional<VideoMaker> asked(Path program) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "-encoders")
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(nothing()))
              .start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return told.contains(" libx264 ")
          ? Optional.of(new Ffmpeg(program, variable(told)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static File nothing() {
    boolean windows = File.separatorChar == '\\';
    return new File(windows ? "NUL" : "/dev/null");
  }

  /** The option has had its new name since 5.1, and has lost its old one since. */
  private static List<String> variable(String told) {
    Matcher version = VERSION.matcher(told);
    boolean old =
        version.find()
            && Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2)) < 501;
    return List.of(old ? "-vsync" : "-fps_mode", "vfr");
  }

  @Override
  public VideoFile open(Path file, Frame first) throws IOException {
    return FfmpegVideo.begin(file, first, command(file));
  }

  /**
   * Frames come as they are made, each with its time, and none is guessed; what they are taken for
   * is written into the video, since players guess differently. Without frames that look ahead
   * every one has its own length.
   */
  private List<String> command(Path file) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "-nostdin"));
    command.addAll(words("-loglevel error -probesize 32 -analyzeduration 0 -fpsprobesize 0"));
    command.addAll(words("-f ivf -i pipe:0"));
    command.addAll(variable);
    command.addAll(words("-c:v libx264 -preset veryfast -crf 20 -bf 0 -g 120 -pix_fmt yuv420p"));
    command.addAll(
        words("-x264-params colorprim=smpte170m:transfer=smpte170m:colormatrix=smpte170m"));
    command.addAll(words("-movflags +faststart -f mp4"));
    command.add(file.toString());
    return command;
  }

  private static List<String> words(String line) {
    return List.of(line.split(" ", -1));
  }
}
