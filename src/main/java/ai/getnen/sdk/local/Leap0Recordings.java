package ai.getnen.sdk.local;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Recordings ({@code wire.md} 5.2 and 5.3). */
final class Leap0Recordings {
  private Leap0Recordings() {}

  static void register(Map<String, Map<String, Leap0Endpoint>> routes) {
    routes.put("/recording", Map.of("GET", Leap0Recordings::status));
    routes.put("/recording/start", Map.of("POST", Leap0Recordings::start));
    routes.put("/recording/stop", Map.of("POST", Leap0Recordings::stop));
    routes.put("/recordings", Map.of("GET", Leap0Recordings::list));
    routes.put(
        "/recordings/*", Map.of("GET", Leap0Recordings::get, "DELETE", Leap0Recordings::delete));
    routes.put("/recordings/*/download", Map.of("GET", Leap0Recordings::download));
  }

  private static Mono<Reply> status(Leap0Call call) {
    return Mono.just(Reply.json(status(call.desktop().recordings().last())));
  }

  private static Mono<Reply> start(Leap0Call call) {
    return call.desktop()
        .recordings()
        .start()
        .map(recording -> Reply.json(201, status(recording), Map.of()));
  }

  private static Mono<Reply> stop(Leap0Call call) {
    return call.desktop().recordings().stop().map(recording -> Reply.json(status(recording)));
  }

  private static Mono<Reply> list(Leap0Call call) {
    return call.desktop()
        .threads()
        .work(
            () -> {
              ObjectNode all = Json.object();
              ArrayNode items = all.putArray("items");
              call.desktop().recordings().list().forEach(one -> items.add(summary(one)));
              return Reply.json(all);
            });
  }

  private static Mono<Reply> get(Leap0Call call) {
    return call.desktop()
        .threads()
        .work(() -> Reply.json(summary(call.desktop().recordings().get(call.item()))));
  }

  private static Mono<Reply> delete(Leap0Call call) {
    return call.desktop()
        .threads()
        .work(
            () -> {
              call.desktop().recordings().delete(call.item());
              return Reply.empty();
            });
  }

  private static Mono<Reply> download(Leap0Call call) {
    return call.desktop()
        .threads()
        .work(() -> call.desktop().recordings().open(call.item()))
        .doOnDiscard(OpenFile.class, OpenFile::close)
        .map(Reply::file);
  }

  private static ObjectNode status(@Nullable Recording recording) {
    if (recording == null) {
      return Json.object().put("active", false).put("display", Leap0Json.DISPLAY);
    }
    ObjectNode json = described(recording).put("started_at", recording.started().toString());
    if (recording.stopped() != null) {
      json.put("stopped_at", recording.stopped().toString());
    }
    return json.put("display", Leap0Json.DISPLAY).put("resolution", recording.resolution());
  }

  private static ObjectNode summary(Recording recording) {
    return described(recording)
        .put("size_bytes", recording.size())
        .put("created_at", recording.started().toString());
  }

  /** The address of the file is one below the desktop's base URL. */
  private static ObjectNode described(Recording recording) {
    String id = recording.id();
    return Json.object()
        .put("id", id)
        .put("active", recording.active())
        .put("download", "/api/recordings/" + id + "/download")
        .put("mime_type", Recording.TYPE)
        .put("file_name", id + ".mp4");
  }
}
