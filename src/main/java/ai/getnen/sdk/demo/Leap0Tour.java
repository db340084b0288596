package ai.getnen.sdk.demo;

import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import ai.getnen.sdk.leap0.SandboxHandle;
import ai.getnen.sdk.leap0.SandboxSpec;
import ai.getnen.sdk.leap0.model.DesktopWindow;
import ai.getnen.sdk.leap0.model.RecordingStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A sandbox of Leap0's driven while it is recorded; each step is a check. */
final class Leap0Tour {
  private static final Duration PACE = Duration.ofMillis(400);

  private final ReactiveLeap0Client client;
  private final Steps steps;
  private final Path film;

  /** Makes a tour that leaves its recording in {@code film}. */
  Leap0Tour(ReactiveLeap0Client client, Steps steps, Path film) {
    this.client = client;
    this.steps = steps;
    this.film = film;
  }

  /** Completes when all is done and checked; the sandbox is deleted in any case. */
  Mono<Void> run() {
    return client.withSandbox(SandboxSpec.desktop(), this::drive).then();
  }

  private Mono<?> drive(SandboxHandle sandbox) {
    return steps
        .step(
            "Leap0: list the windows",
            sandbox.windows().map(DesktopWindow::title).collectList(),
            titles -> {
              Steps.check(!titles.isEmpty(), "there are windows");
              return titles.toString();
            })
        .then(steps.step("start recording", sandbox.startRecording()))
        .then(act(sandbox))
        .then(Mono.defer(() -> stop(sandbox)))
        .flatMap(recording -> fetch(sandbox, recording));
  }

  private Mono<?> act(SandboxHandle sandbox) {
    return steps
        .step("click into the text", slowly(sandbox.click(360, 250)))
        .then(steps.step("type", slowly(sandbox.typeText("Filmed in Zürich ✓\n"))))
        .then(steps.step("press ctrl+a", slowly(sandbox.hotkey(List.of("ctrl", "a")))))
        .then(steps.step("move the pointer", slowly(sandbox.movePointer(970, 330))))
        .then(steps.step("scroll", slowly(sandbox.scroll(ScrollDirection.DOWN, 5))))
        .then(steps.step("drag a window", slowly(sandbox.drag(900, 56, 760, 176))));
  }

  private Mono<RecordingStatus> stop(SandboxHandle sandbox) {
    return steps.step(
        "stop recording",
        sandbox.stopRecording(),
        status -> {
          Steps.check(!status.active(), "the recording has ended");
          return Objects.toString(status.resolution());
        });
  }

  private Mono<Path> fetch(SandboxHandle sandbox, RecordingStatus recording) {
    String id = Objects.requireNonNull(recording.id());
    return steps.step(
        "download the recording",
        sandbox.downloadRecordingTo(id, film).publishOn(Schedulers.boundedElastic()),
        file -> {
          Steps.check(isFilm(file), "the recording is an MP4 file");
          return film.toString();
        });
  }

  /** Gives a spectator the time to see it. */
  private static <T> Mono<T> slowly(Mono<T> action) {
    return action.delayElement(PACE);
  }

  private static boolean isFilm(Path file) {
    try {
      byte[] start = Files.readAllBytes(file);
      return start.length > 1000
          && "ftyp".equals(new String(start, 4, 4, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
