package ai.getnen.sdk.cli;

import ai.getnen.sdk.leap0.SandboxHandle;
import ai.getnen.sdk.leap0.model.RecordingStatus;
import ai.getnen.sdk.leap0.model.RecordingSummary;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reactor.core.publisher.Mono;

/** {@code nen leap0 record}: films of a screen. */
@Command(
    name = "record",
    description = "Record the screen, and fetch the recordings.",
    subcommands = {
      RecordGroup.Start.class,
      RecordGroup.Stop.class,
      RecordGroup.Get.class,
      RecordGroup.ListAll.class,
      RecordGroup.Delete.class
    })
final class RecordGroup {

  /** Prints the recording's id. */
  abstract static class Recorder extends SandboxVerb {
    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    abstract Mono<RecordingStatus> act(SandboxHandle sandbox);

    @Override
    void run() {
      RecordingStatus status = askSandbox(this::act);
      String id = status.id() == null ? "" : status.id();
      out().println(json ? Json.of(fields(status)) : Printable.line(id));
    }

    private static Map<String, @Nullable Object> fields(RecordingStatus status) {
      return new Json()
          .put("id", status.id())
          .put("active", status.active())
          .put("started_at", text(status.startedAt()))
          .put("stopped_at", text(status.stoppedAt()))
          .put("download", status.download())
          .put("mime_type", status.mimeType())
          .put("file_name", status.fileName())
          .put("display", status.display())
          .put("resolution", status.resolution())
          .fields();
    }
  }

  /** {@code nen leap0 record start}. */
  @Command(name = "start", description = "Start recording, and print the recording's id.")
  static final class Start extends Recorder {
    @Override
    Mono<RecordingStatus> act(SandboxHandle sandbox) {
      return sandbox.startRecording();
    }
  }

  /** {@code nen leap0 record stop}. */
  @Command(name = "stop", description = "Stop recording, and print the recording's id.")
  static final class Stop extends Recorder {
    @Override
    Mono<RecordingStatus> act(SandboxHandle sandbox) {
      return sandbox.stopRecording();
    }
  }

  /** {@code nen leap0 record get}. */
  @Command(
      name = "get",
      description = "Download a recording, into RECORDING.mp4 if no other file is named.")
  static final class Get extends SandboxVerb {
    @Parameters(index = "1", paramLabel = "RECORDING", description = "The recording's id.")
    private String recording;

    @Mixin private Output output;

    @Override
    void run() throws IOException {
      Progress progress = Progress.ofTime(terminal(), "Downloading " + recording);
      output.receive(
          terminal(),
          recording + ".mp4",
          target ->
              progress.during(
                  () ->
                      askSandbox(
                          sandbox -> Streams.into(sandbox.downloadRecording(recording), target))));
    }
  }

  /** {@code nen leap0 record list}. */
  @Command(name = "list", description = "List the recordings that are kept.")
  static final class ListAll extends SandboxVerb {
    @Option(
        names = {"-q", "--quiet"},
        description = "Print ids only, one a line.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Override
    void run() {
      List<RecordingSummary> all = askSandbox(sandbox -> sandbox.recordings().collectList());
      if (json) {
        out().println(Json.of(all.stream().map(ListAll::fields).toList()));
      } else if (quiet) {
        all.forEach(one -> out().println(Printable.line(orEmpty(one.id()))));
      } else {
        out().print(table(all));
      }
    }

    private static Table table(List<RecordingSummary> all) {
      Table table = new Table("ID", "SIZE", "CREATED", "STATE");
      for (RecordingSummary one : all) {
        Instant created = one.createdAt();
        table.row(
            orEmpty(one.id()),
            Long.toString(one.sizeBytes()),
            created == null ? "" : Age.of(created, Instant.now()),
            one.active() ? "recording" : "kept");
      }
      return table;
    }

    private static Map<String, @Nullable Object> fields(RecordingSummary one) {
      return new Json()
          .put("id", one.id())
          .put("file_name", one.fileName())
          .put("download", one.download())
          .put("mime_type", one.mimeType())
          .put("size_bytes", one.sizeBytes())
          .put("created_at", text(one.createdAt()))
          .put("active", one.active())
          .fields();
    }
  }

  /** {@code nen leap0 record delete}. */
  @Command(name = "delete", description = "Delete a recording.")
  static final class Delete extends SandboxVerb {
    @Parameters(index = "1", paramLabel = "RECORDING", description = "The recording's id.")
    private String recording;

    @Override
    void run() {
      askSandbox(sandbox -> sandbox.deleteRecording(recording).thenReturn(true));
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
