package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.error.BadRequestException;
import ai.getnen.sdk.error.ConflictException;
import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.leap0.model.DesktopWindow;
import ai.getnen.sdk.leap0.model.PointerPosition;
import ai.getnen.sdk.leap0.model.ProcessStatusList;
import ai.getnen.sdk.leap0.model.RecordingStatus;
import ai.getnen.sdk.leap0.model.RecordingSummary;
import ai.getnen.sdk.local.LocalServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The client on the embedded desktop, which knows nothing of the client. */
class EmbeddedLeap0Test {
  private static final Duration BOUND = Duration.ofSeconds(30);

  private final LocalServer server = LocalServer.start();
  private final ReactiveLeap0Client client =
      ReactiveLeap0Client.builder().embedded(server.baseUrl()).apiKey(server.apiKey()).build();
  private final ReactiveNenClient nen =
      ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build();
  private final SandboxHandle sandbox =
      client.sandbox(value(client.createSandbox(SandboxSpec.desktop())).id());

  @AfterEach
  void close() {
    client.close();
    nen.close();
    server.close();
  }

  @Test
  void sandbox_isADesktopOfTheOtherApi_untilItIsDeleted() {
    assertThat(value(nen.getDesktop(sandbox.id())).status()).isEqualTo("running");
    assertThat(value(sandbox.getSandbox()).state()).isEqualTo("running");
    StepVerifier.create(sandbox.deleteSandbox()).expectComplete().verify(BOUND);
    StepVerifier.create(sandbox.getSandbox()).expectError(NotFoundException.class).verify(BOUND);
    StepVerifier.create(nen.listDesktops()).expectComplete().verify(BOUND);
  }

  @Test
  void withSandbox_waitsWorksAndDeletes() {
    StepVerifier.create(client.withSandbox(SandboxSpec.desktop(), SandboxHandle::screen))
        .assertNext(screen -> assertThat(screen.width()).isEqualTo(1280))
        .expectComplete()
        .verify(BOUND);
    StepVerifier.create(nen.listDesktops()).expectNextCount(1).expectComplete().verify(BOUND);
  }

  @Test
  void resize_isSeenInTheNextPicture_throughBothApis() {
    assertThat(value(sandbox.resizeScreen(900, 700)).height()).isEqualTo(700);
    Screenshot picture = value(sandbox.screenshot());
    assertThat(List.of(picture.width(), picture.height())).containsExactly(900, 700);
    Screenshot other =
        Screenshot.of(value(nen.screenshot(sandbox.id())).imageBytes().orElseThrow());
    assertThat(List.of(other.width(), other.height())).containsExactly(900, 700);
    assertThat(value(sandbox.displayInfo()).width()).isEqualTo(900);
  }

  @Test
  void pictures_comeInBothFormats_andInParts() {
    Screenshot jpeg =
        value(
            sandbox.screenshot(
                ScreenshotOptions.none()
                    .encoding(ImageEncoding.jpeg(80))
                    .x(10)
                    .y(20)
                    .size(64, 48)));
    assertThat(jpeg.format()).isEqualTo(Screenshot.Format.JPEG);
    assertThat(List.of(jpeg.width(), jpeg.height())).containsExactly(64, 48);
    Screenshot region = value(sandbox.screenshotRegion(0, 0, 33, 17));
    assertThat(region.format()).isEqualTo(Screenshot.Format.PNG);
    assertThat(List.of(region.width(), region.height())).containsExactly(33, 17);
  }

  @Test
  void handAndKeyboard_doWhatTheySay() {
    assertThat(value(sandbox.click(360, 250))).isEqualTo(new PointerPosition(360, 250));
    assertThat(value(sandbox.typeText("Zoë 日本"))).isTrue();
    assertThat(value(sandbox.hotkey(List.of("ctrl", "a")))).isTrue();
    assertThat(value(sandbox.hotkey(List.of("ctrl", "c")))).isTrue();
    assertThat(value(sandbox.pressKey("End"))).isTrue();
    assertThat(value(sandbox.pressKey("Return"))).isTrue();
    assertThat(value(server.state(sandbox.id())).clipboard()).isEqualTo("Zoë 日本");
    assertThat(note()).isEqualTo(Optional.of("Zoë 日本\n"));
    assertThat(value(sandbox.movePointer(970, 330))).isEqualTo(new PointerPosition(970, 330));
    assertThat(value(sandbox.scroll(ScrollDirection.DOWN, 2)).x()).isEqualTo(970);
    assertThat(value(sandbox.drag(900, 56, 760, 176, MouseButton.LEFT)).y()).isEqualTo(176);
    assertThat(value(sandbox.pointerPosition())).isEqualTo(new PointerPosition(760, 176));
    StepVerifier.create(sandbox.pressKey("Retrun"))
        .expectError(BadRequestException.class)
        .verify(BOUND);
  }

  @Test
  void windows_areListedWithPlaceAndFocus() {
    List<DesktopWindow> windows = value(sandbox.windows().collectList());
    assertThat(windows)
        .extracting(DesktopWindow::title)
        .containsExactlyInAnyOrder("Notes", "Inventory", "Controls");
    assertThat(windows).filteredOn(DesktopWindow::focused).hasSize(1);
    assertThat(windows).extracting(DesktopWindow::id).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  void restart_isSeenInTheStream_andOnTheScreen() {
    StepVerifier.create(sandbox.waitUntilReady()).expectComplete().verify(BOUND);
    value(sandbox.typeText("gone soon"));
    StepVerifier.create(
            sandbox.statusStream().map(ProcessStatusList::status).distinctUntilChanged())
        .expectNext("running")
        .then(() -> sandbox.restartProcess("xfce4").subscribe())
        .expectNext("degraded")
        .expectNext("running")
        .thenCancel()
        .verify(BOUND);
    assertThat(note()).isEqualTo(Optional.of(""));
    assertThat(value(sandbox.getProcess("xfce4")).pid()).isNotNull();
    assertThat(value(sandbox.processLogs("xfce4")).logs()).isNotBlank();
    assertThat(value(sandbox.processErrors("xfce4")).process()).isEqualTo("xfce4");
    assertThat(value(sandbox.health()).ok()).isTrue();
    StepVerifier.create(sandbox.getProcess("init"))
        .expectError(BadRequestException.class)
        .verify(BOUND);
  }

  @Test
  void recording_isMadeListedFetchedAndDeleted(@TempDir Path folder) throws Exception {
    StepVerifier.create(sandbox.stopRecording()).expectError(ConflictException.class).verify(BOUND);
    RecordingStatus begun = value(sandbox.startRecording());
    assertThat(begun.active()).isTrue();
    assertThat(begun.startedAt()).isNotNull();
    String id = Objects.requireNonNull(begun.id());
    StepVerifier.create(sandbox.startRecording())
        .expectError(ConflictException.class)
        .verify(BOUND);
    StepVerifier.create(sandbox.deleteRecording(id))
        .expectError(ConflictException.class)
        .verify(BOUND);
    value(sandbox.typeText("on film"));
    assertThat(value(sandbox.stopRecording()).active()).isFalse();
    RecordingSummary kept = value(sandbox.recordings().single());
    assertThat(kept.id()).isEqualTo(id);
    Path film = value(sandbox.downloadRecordingTo(id, folder.resolve("film.mp4")));
    assertThat(Files.size(film)).isEqualTo(kept.sizeBytes()).isPositive();
    assertThat(new String(Files.readAllBytes(film), 4, 4, StandardCharsets.US_ASCII))
        .isEqualTo("ftyp");
    StepVerifier.create(sandbox.deleteRecording(id)).expectComplete().verify(BOUND);
    StepVerifier.create(sandbox.getRecording(id))
        .expectError(NotFoundException.class)
        .verify(BOUND);
  }

  private Optional<String> note() {
    return value(server.state(sandbox.id())).value("Notes", "textbox", "Text");
  }

  private static <T> T value(Mono<T> call) {
    return Objects.requireNonNull(call.block(BOUND));
  }
}
