package ai.getnen.sdk.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command puts a file: into one, never over one unless told to, or to standard output. */
final class Output {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to put it, in place of its own name here; '-' is standard output.")
  private @Nullable String path;

  @Option(
      names = {"-f", "--force"},
      description = "Replace a file that is there.")
  private boolean force;

  /** What brings the bytes, and returns when all have come. */
  interface Source {
    void writeTo(OutputStream target) throws IOException;
  }

  /** Takes what {@code source} brings; if that fails, or is interrupted, no file is left. */
  void receive(Terminal terminal, String name, Source source) throws IOException {
    if ("-".equals(path)) {
      source.writeTo(terminal.bytesOut());
      return;
    }
    Path file = Path.of(path == null ? name : path);
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      try (OutputStream device = Files.newOutputStream(file)) {
        source.writeTo(device);
      }
      return;
    }
    check(file);
    try (PartFile part = PartFile.beside(file)) {
      source.writeTo(part.stream());
      long bytes = part.moveIntoPlace();
      terminal.err().println("Wrote " + file + ", " + bytes + " bytes.");
    }
  }

  private void check(Path file) {
    if (Files.isDirectory(file)) {
      throw new CommandFailure(ExitCode.FAILED, file + " is a directory.");
    }
    if (Files.exists(file) && !force) {
      throw new CommandFailure(ExitCode.FAILED, file + " is there already. --force replaces it.");
    }
  }
}
