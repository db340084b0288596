package ai.getnen.sdk.cli;

import ai.getnen.sdk.FileTarget;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.model.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nen desktop files upload}. */
@Command(
    name = "upload",
    description = "Upload a file of at most 100 MiB to a desktop's drive; '-' is what is piped in.")
final class FilesUpload extends DesktopVerb {
  @Parameters(index = "1", paramLabel = "FILE", description = "The local file, or '-'.")
  private String file;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Its name on the drive, in place of the local one.")
  private @Nullable String name;

  @Option(
      names = "--content-type",
      paramLabel = "TYPE",
      description = "Its media type, in place of the one that the name's extension tells.")
  private @Nullable String contentType;

  @Option(
      names = {"-p", "--path"},
      paramLabel = "DIR",
      description = "The directory to put it in, made if it is missing.")
  private @Nullable String path;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  void run() throws IOException {
    String remote = remoteName();
    Progress progress = Progress.ofBytes(terminal(), remote);
    FileTarget target =
        FileTarget.of(remote)
            .directory(path)
            .contentType(contentType == null ? ContentTypes.of(remote) : contentType)
            .progress(progress);
    try (InputStream stream = stream()) {
      UploadBody body =
          stream == null
              ? UploadBody.fromFile(Path.of(file))
              : UploadBody.fromPublisher(Streams.of(stream));
      tell(progress.during(() -> askDesktop(desktop -> desktop.uploadFile(body, target))));
    }
  }

  private void tell(UploadedFile uploaded) {
    if (json) {
      out()
          .println(
              Json.of(
                  new Json()
                      .put("success", uploaded.success())
                      .put("size", uploaded.sizeBytes())
                      .put("filename", uploaded.filename())
                      .fields()));
    } else {
      terminal()
          .err()
          .println(
              "Uploaded "
                  + Printable.line(uploaded.filename())
                  + ", "
                  + uploaded.sizeBytes()
                  + " bytes.");
    }
  }

  private String remoteName() {
    if (name != null) {
      return name;
    }
    if (file.equals("-")) {
      throw new CommandFailure(ExitCode.USAGE, "What is piped in needs a name: --name NAME.");
    }
    Path last = Path.of(file).toAbsolutePath().normalize().getFileName();
    return last == null ? file : last.toString();
  }

  /** Returns what is to be read once, such as a pipe; null for a plain file. */
  private @Nullable InputStream stream() throws IOException {
    if (file.equals("-")) {
      return terminal().in();
    }
    Path local = Path.of(file);
    if (Files.notExists(local)) {
      throw new NoSuchFileException(file);
    }
    if (Files.isDirectory(local)) {
      throw new CommandFailure(ExitCode.FAILED, file + " is a directory.");
    }
    return Files.isRegularFile(local) ? null : Files.newInputStream(local);
  }
}
