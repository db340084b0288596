package ai.getnen.sdk.docs;

import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import ai.getnen.sdk.leap0.SandboxHandle;
import ai.getnen.sdk.leap0.SandboxSpec;
import ai.getnen.sdk.leap0.model.RecordingStatus;
import ai.getnen.sdk.local.LocalServer;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of docs/leap0.md, so that it compiles. */
final class Leap0Snippets {
  private Leap0Snippets() {}

  static void first() {
    try (LocalServer server = LocalServer.start();
        ReactiveLeap0Client leap0 =
            ReactiveLeap0Client.builder()
                .embedded(server.baseUrl())
                .apiKey(server.apiKey())
                .build()) {
      leap0
          .withSandbox(
              SandboxSpec.desktop(),
              desktop ->
                  desktop
                      .click(640, 400)
                      .then(desktop.typeText("Grüße aus Zürich ☕"))
                      .then(desktop.screenshot()))
          .doOnNext(picture -> System.out.println(picture))
          .blockLast(Duration.ofMinutes(3));
    }
  }

  static Mono<Path> film(SandboxHandle desktop) {
    Mono<Path> film =
        desktop
            .startRecording()
            .then(desktop.click(640, 400))
            .then(desktop.stopRecording())
            .mapNotNull(RecordingStatus::id)
            .flatMap(id -> desktop.downloadRecordingTo(id, Path.of("film.mp4")));
    return film;
  }

  static Flux<String> states(SandboxHandle desktop) {
    Flux<String> states =
        desktop
            .statusStream(Duration.ofMinutes(5))
            .map(list -> list.status() + ", " + list.running() + " of " + list.total());
    return states;
  }
}
