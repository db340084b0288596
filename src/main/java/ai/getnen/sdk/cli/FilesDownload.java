package ai.getnen.sdk.cli;

import ai.getnen.sdk.FileTarget;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nen desktop files download}. */
@Command(name = "download", description = "Download a file of a desktop's drive.")
final class FilesDownload extends DesktopVerb {
  @Parameters(index = "1", paramLabel = "NAME", description = "The file's name on the drive.")
  private String name;

  @Option(
      names = {"-p", "--path"},
      paramLabel = "DIR",
      description = "The directory that it is in.")
  private @Nullable String path;

  @Mixin private Output output;

  @Override
  void run() throws IOException {
    Progress progress = Progress.ofBytes(terminal(), name);
    FileTarget file = FileTarget.of(name).directory(path).progress(progress);
    output.receive(
        terminal(),
        name,
        write ->
            progress.during(
                () -> askDesktop(desktop -> Streams.into(desktop.downloadFile(file), write))));
  }
}
