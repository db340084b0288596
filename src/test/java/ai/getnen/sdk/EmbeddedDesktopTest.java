package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.local.backend.ScreenState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What a client uploads, a program on the screen opens; what it saves, the client downloads. */
class EmbeddedDesktopTest {
  private static final Duration BOUND = Duration.ofSeconds(30);

  @Test
  void upload_opensInNotes_andComesBackAsItWasSaved() {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient client =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      StepVerifier.create(client.withDesktop(desktop -> editUploaded(server, desktop)))
          .expectNext("Grüße, Zoë\nheute\n")
          .expectComplete()
          .verify(BOUND);
    }
  }

  private static Mono<String> editUploaded(LocalServer server, DesktopHandle desktop) {
    return desktop
        .uploadFile(UploadBody.fromString("heute\n"), FileTarget.of("plan.txt"))
        .then(desktop.leftClick(68, 780)) // Applications
        .then(desktop.leftClick(90, 664)) // Files
        .then(clickOn(server, desktop, "Files", "row", "plan.txt"))
        .then(state(server, desktop))
        .doOnNext(state -> assertThat(state.window("plan.txt – Notes")).isPresent())
        .then(desktop.keyPress("ctrl+home"))
        .then(desktop.typeText("Grüße, Zoë\n"))
        .then(desktop.keyPress("ctrl+s"))
        .thenMany(desktop.downloadFile("plan.txt"))
        .map(part -> StandardCharsets.UTF_8.decode(part).toString())
        .reduce("", String::concat);
  }

  private static Mono<?> clickOn(
      LocalServer server, DesktopHandle desktop, String window, String role, String name) {
    return state(server, desktop)
        .map(state -> state.find(window, role, name).orElseThrow().bounds().center())
        .flatMap(at -> desktop.doubleClick(at.x(), at.y()));
  }

  private static Mono<ScreenState> state(LocalServer server, DesktopHandle desktop) {
    return server.state(desktop.id());
  }

  @Test
  void state_ofAnUnknownDesktop_isRefused() {
    try (LocalServer server = LocalServer.start()) {
      StepVerifier.create(server.state("dsk_none"))
          .expectError(IllegalArgumentException.class)
          .verify(BOUND);
    }
  }

  @Test
  void state_tellsWhatWasTyped() {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient client =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      Mono<String> typed =
          client
              .withDesktop(
                  desktop -> desktop.typeText("Zoë 日本 😀").then(server.state(desktop.id())))
              .single()
              .map(
                  state ->
                      Objects.requireNonNull(
                          state.find("Notes", "textbox", "Text").orElseThrow().value()));
      StepVerifier.create(typed).expectNext("Zoë 日本 😀").expectComplete().verify(BOUND);
    }
  }
}
