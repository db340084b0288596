package ai.getnen.sdk.local;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Health, and the processes with their logs ({@code wire.md} 5.2 and 5.4). */
final class Leap0Processes {
  private final Scheduler timer;

  Leap0Processes(Scheduler timer) {
    this.timer = timer;
  }

  void register(Map<String, Map<String, Leap0Endpoint>> routes) {
    routes.put("/healthz", Map.of("GET", call -> Mono.just(Leap0Json.ok())));
    routes.put("/status", told((processes, name) -> processes.status()));
    routes.put("/status/stream", Map.of("GET", this::stream));
    routes.put("/process/*/status", told(Processes::one));
    routes.put("/process/*/logs", told((all, name) -> log(name, "logs", all.out(name))));
    routes.put("/process/*/errors", told((all, name) -> log(name, "errors", all.errors(name))));
    routes.put("/process/*/restart", Map.of("POST", Leap0Processes::restart));
  }

  private static Map<String, Leap0Endpoint> told(BiFunction<Processes, String, JsonNode> answer) {
    return Map.of(
        "GET",
        call -> Mono.just(Reply.json(answer.apply(call.desktop().processes(), call.item()))));
  }

  private static ObjectNode log(String process, String kind, String lines) {
    return Json.object().put("process", process).put(kind, lines);
  }

  private static Mono<Reply> restart(Leap0Call call) {
    String name = call.item();
    return call.desktop()
        .restart(name)
        .thenReturn(Json.object().put("message", name + " restarted"))
        .map(json -> Reply.json(json.set("status", call.desktop().processes().one(name))));
  }

  /** Goes on until the caller leaves or the desktop goes. */
  private Mono<Reply> stream(Leap0Call call) {
    LocalDesktop desktop = call.desktop();
    Flux<byte[]> events =
        desktop
            .processes()
            .statuses(timer)
            .map(Leap0Processes::event)
            .takeUntilOther(desktop.ending().onErrorComplete());
    return Mono.just(Reply.events(events));
  }

  private static byte[] event(JsonNode data) {
    return ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
