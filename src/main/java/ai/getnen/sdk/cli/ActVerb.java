package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.error.ActionFailedException;
import ai.getnen.sdk.model.Coordinate;
import ai.getnen.sdk.model.ExecuteResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import reactor.core.publisher.Mono;

/** A command that lets a desktop act, and fails if the desktop says that it did not work. */
abstract class ActVerb extends DesktopVerb {
  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  abstract Mono<ExecuteResult> act(DesktopHandle desktop);

  @Override
  void run() {
    ExecuteResult result = askDesktop(this::act);
    if (json) {
      out().println(Json.of(fields(result)));
    } else {
      result.output().ifPresent(words -> out().println(Printable.of(words)));
    }
    if (!result.ok()) {
      throw new ActionFailedException(
          commandName(), result.error().or(result::status).orElse("not ok"));
    }
  }

  private static Map<String, @Nullable Object> fields(ExecuteResult result) {
    Json fields =
        new Json()
            .put("status", result.status().orElse(null))
            .put("output", result.output().orElse(null))
            .put("error", result.error().orElse(null))
            .put("coordinate", result.coordinate().map(ActVerb::pair).orElse(null))
            .put("base64_image", result.base64Image().orElse(null));
    result.additionalFields().forEach(fields::put);
    return fields.fields();
  }

  private static List<Integer> pair(Coordinate point) {
    return List.of(point.x(), point.y());
  }
}
