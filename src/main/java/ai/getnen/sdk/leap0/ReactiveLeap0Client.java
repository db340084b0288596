package ai.getnen.sdk.leap0;

import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.http.PoolFigures;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.internal.http.Scope;
import ai.getnen.sdk.leap0.model.DesktopWindow;
import ai.getnen.sdk.leap0.model.DisplayInfo;
import ai.getnen.sdk.leap0.model.Health;
import ai.getnen.sdk.leap0.model.PointerPosition;
import ai.getnen.sdk.leap0.model.ProcessErrors;
import ai.getnen.sdk.leap0.model.ProcessLogs;
import ai.getnen.sdk.leap0.model.ProcessRestart;
import ai.getnen.sdk.leap0.model.ProcessStatus;
import ai.getnen.sdk.leap0.model.ProcessStatusList;
import ai.getnen.sdk.leap0.model.RecordingStatus;
import ai.getnen.sdk.leap0.model.RecordingSummary;
import ai.getnen.sdk.leap0.model.Sandbox;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Drives Leap0's desktops without blocking a thread: a Mono or Flux for every operation.
 *
 * <p>Make one and share it; it is safe for any number of threads and calls, and owns connections
 * and daemon threads until it is closed. What all operations promise of threads, time, cancel,
 * repeats and errors stands at {@link SandboxHandle}, which has the same operations without the id.
 */
public final class ReactiveLeap0Client implements AutoCloseable {
  private final Leap0Connection connection;

  ReactiveLeap0Client(Leap0Connection connection) {
    this.connection = connection;
  }

  /** Returns a builder with every default set but the key. */
  public static Leap0ClientBuilder builder() {
    return new Leap0ClientBuilder();
  }

  /**
   * Returns a client of the environment: the key from {@code LEAP0_API_KEY}, and if they are set,
   * the control plane's address from {@code LEAP0_BASE_URL} and the desktops' from {@code
   * LEAP0_DESKTOP_URL}, as {@link Leap0ClientBuilder#desktopUrl} takes it, or else their domain
   * from {@code LEAP0_SANDBOX_DOMAIN}.
   *
   * @throws IllegalStateException if {@code LEAP0_API_KEY} is not set
   */
  public static ReactiveLeap0Client fromEnv() {
    return Leap0ClientBuilder.fromEnv(System.getenv()).build();
  }

  /**
   * Returns the operations of one sandbox; asks nothing of the server.
   *
   * @throws IllegalArgumentException unless the id is one label of a host name
   */
  public SandboxHandle sandbox(String sandboxId) {
    return new SandboxHandle(connection, sandboxId);
  }

  /**
   * Returns a view of this client whose calls are made with {@code options}, in place of those of
   * this view. It shares everything with this client and closes with it.
   */
  public ReactiveLeap0Client withOptions(RequestOptions options) {
    return new ReactiveLeap0Client(connection.with(options));
  }

  /** Creates a sandbox. ACT. */
  public Mono<Sandbox> createSandbox(SandboxSpec spec) {
    return connection.call(Leap0Api.createSandbox(spec));
  }

  /**
   * Creates a sandbox, waits until its desktop is ready, works on it, and deletes it in any case:
   * on completion, error and cancel, also when the cancel comes while it is being created.
   *
   * @param work what to do on the desktop
   */
  public <V> Flux<V> withSandbox(
      SandboxSpec spec, Function<SandboxHandle, ? extends Publisher<V>> work) {
    return new Scope<>(createSandbox(spec), made -> deleteSandbox(made.id()), Sandbox::id)
        .use(
            made -> {
              SandboxHandle sandbox = sandbox(made.id());
              return sandbox.waitUntilReady().thenMany(Flux.defer(() -> work.apply(sandbox)));
            });
  }

  // ---- the sandbox

  /** As {@link SandboxHandle#getSandbox()}, on {@code sandboxId}. */
  public Mono<Sandbox> getSandbox(String sandboxId) {
    return sandbox(sandboxId).getSandbox();
  }

  /** As {@link SandboxHandle#deleteSandbox()}, on {@code sandboxId}. */
  public Mono<Void> deleteSandbox(String sandboxId) {
    return sandbox(sandboxId).deleteSandbox();
  }

  /** As {@link SandboxHandle#desktopUrl()}, on {@code sandboxId}. */
  public String desktopUrl(String sandboxId) {
    return sandbox(sandboxId).desktopUrl();
  }

  // ---- the display

  /** As {@link SandboxHandle#displayInfo()}, on {@code sandboxId}. */
  public Mono<DisplayInfo> displayInfo(String sandboxId) {
    return sandbox(sandboxId).displayInfo();
  }

  /** As {@link SandboxHandle#screen()}, on {@code sandboxId}. */
  public Mono<DisplayInfo> screen(String sandboxId) {
    return sandbox(sandboxId).screen();
  }

  /** As {@link SandboxHandle#resizeScreen(int, int)}, on {@code sandboxId}. */
  public Mono<DisplayInfo> resizeScreen(String sandboxId, int width, int height) {
    return sandbox(sandboxId).resizeScreen(width, height);
  }

  /** As {@link SandboxHandle#windows()}, on {@code sandboxId}. */
  public Flux<DesktopWindow> windows(String sandboxId) {
    return sandbox(sandboxId).windows();
  }

  // ---- pictures

  /** As {@link SandboxHandle#screenshot()}, on {@code sandboxId}. */
  public Mono<Screenshot> screenshot(String sandboxId) {
    return sandbox(sandboxId).screenshot();
  }

  /** As {@link SandboxHandle#screenshot(ScreenshotOptions)}, on {@code sandboxId}. */
  public Mono<Screenshot> screenshot(String sandboxId, ScreenshotOptions options) {
    return sandbox(sandboxId).screenshot(options);
  }

  /** As {@link SandboxHandle#screenshotRegion(int, int, int, int)}, on {@code sandboxId}. */
  public Mono<Screenshot> screenshotRegion(String sandboxId, int x, int y, int width, int height) {
    return sandbox(sandboxId).screenshotRegion(x, y, width, height);
  }

  /**
   * As {@link SandboxHandle#screenshotRegion(int, int, int, int, ImageEncoding)}, on {@code
   * sandboxId}.
   */
  public Mono<Screenshot> screenshotRegion(
      String sandboxId, int x, int y, int width, int height, ImageEncoding encoding) {
    return sandbox(sandboxId).screenshotRegion(x, y, width, height, encoding);
  }

  // ---- pointer and keyboard

  /** As {@link SandboxHandle#pointerPosition()}, on {@code sandboxId}. */
  public Mono<PointerPosition> pointerPosition(String sandboxId) {
    return sandbox(sandboxId).pointerPosition();
  }

  /** As {@link SandboxHandle#movePointer(int, int)}, on {@code sandboxId}. */
  public Mono<PointerPosition> movePointer(String sandboxId, int x, int y) {
    return sandbox(sandboxId).movePointer(x, y);
  }

  /** As {@link SandboxHandle#click()}, on {@code sandboxId}. */
  public Mono<PointerPosition> click(String sandboxId) {
    return sandbox(sandboxId).click();
  }

  /** As {@link SandboxHandle#click(MouseButton)}, on {@code sandboxId}. */
  public Mono<PointerPosition> click(String sandboxId, MouseButton button) {
    return sandbox(sandboxId).click(button);
  }

  /** As {@link SandboxHandle#click(int, int)}, on {@code sandboxId}. */
  public Mono<PointerPosition> click(String sandboxId, int x, int y) {
    return sandbox(sandboxId).click(x, y);
  }

  /** As {@link SandboxHandle#click(int, int, MouseButton)}, on {@code sandboxId}. */
  public Mono<PointerPosition> click(String sandboxId, int x, int y, MouseButton button) {
    return sandbox(sandboxId).click(x, y, button);
  }

  /** As {@link SandboxHandle#drag(int, int, int, int)}, on {@code sandboxId}. */
  public Mono<PointerPosition> drag(String sandboxId, int fromX, int fromY, int toX, int toY) {
    return sandbox(sandboxId).drag(fromX, fromY, toX, toY);
  }

  /** As {@link SandboxHandle#drag(int, int, int, int, MouseButton)}, on {@code sandboxId}. */
  public Mono<PointerPosition> drag(
      String sandboxId, int fromX, int fromY, int toX, int toY, MouseButton button) {
    return sandbox(sandboxId).drag(fromX, fromY, toX, toY, button);
  }

  /** As {@link SandboxHandle#scroll(ScrollDirection)}, on {@code sandboxId}. */
  public Mono<PointerPosition> scroll(String sandboxId, ScrollDirection direction) {
    return sandbox(sandboxId).scroll(direction);
  }

  /** As {@link SandboxHandle#scroll(ScrollDirection, int)}, on {@code sandboxId}. */
  public Mono<PointerPosition> scroll(String sandboxId, ScrollDirection direction, int amount) {
    return sandbox(sandboxId).scroll(direction, amount);
  }

  /** As {@link SandboxHandle#typeText(String)}, on {@code sandboxId}. */
  public Mono<Boolean> typeText(String sandboxId, String text) {
    return sandbox(sandboxId).typeText(text);
  }

  /** As {@link SandboxHandle#pressKey(String)}, on {@code sandboxId}. */
  public Mono<Boolean> pressKey(String sandboxId, String key) {
    return sandbox(sandboxId).pressKey(key);
  }

  /** As {@link SandboxHandle#hotkey(List)}, on {@code sandboxId}. */
  public Mono<Boolean> hotkey(String sandboxId, List<String> keys) {
    return sandbox(sandboxId).hotkey(keys);
  }

  // ---- recordings

  /** As {@link SandboxHandle#recordingStatus()}, on {@code sandboxId}. */
  public Mono<RecordingStatus> recordingStatus(String sandboxId) {
    return sandbox(sandboxId).recordingStatus();
  }

  /** As {@link SandboxHandle#startRecording()}, on {@code sandboxId}. */
  public Mono<RecordingStatus> startRecording(String sandboxId) {
    return sandbox(sandboxId).startRecording();
  }

  /** As {@link SandboxHandle#stopRecording()}, on {@code sandboxId}. */
  public Mono<RecordingStatus> stopRecording(String sandboxId) {
    return sandbox(sandboxId).stopRecording();
  }

  /** As {@link SandboxHandle#recordings()}, on {@code sandboxId}. */
  public Flux<RecordingSummary> recordings(String sandboxId) {
    return sandbox(sandboxId).recordings();
  }

  /** As {@link SandboxHandle#getRecording(String)}, on {@code sandboxId}. */
  public Mono<RecordingSummary> getRecording(String sandboxId, String recordingId) {
    return sandbox(sandboxId).getRecording(recordingId);
  }

  /** As {@link SandboxHandle#downloadRecording(String)}, on {@code sandboxId}. */
  public Flux<ByteBuffer> downloadRecording(String sandboxId, String recordingId) {
    return sandbox(sandboxId).downloadRecording(recordingId);
  }

  /** As {@link SandboxHandle#downloadRecordingTo(String, Path)}, on {@code sandboxId}. */
  public Mono<Path> downloadRecordingTo(String sandboxId, String recordingId, Path file) {
    return sandbox(sandboxId).downloadRecordingTo(recordingId, file);
  }

  /** As {@link SandboxHandle#deleteRecording(String)}, on {@code sandboxId}. */
  public Mono<Void> deleteRecording(String sandboxId, String recordingId) {
    return sandbox(sandboxId).deleteRecording(recordingId);
  }

  // ---- processes

  /** As {@link SandboxHandle#health()}, on {@code sandboxId}. */
  public Mono<Health> health(String sandboxId) {
    return sandbox(sandboxId).health();
  }

  /** As {@link SandboxHandle#processStatus()}, on {@code sandboxId}. */
  public Mono<ProcessStatusList> processStatus(String sandboxId) {
    return sandbox(sandboxId).processStatus();
  }

  /** As {@link SandboxHandle#getProcess(String)}, on {@code sandboxId}. */
  public Mono<ProcessStatus> getProcess(String sandboxId, String name) {
    return sandbox(sandboxId).getProcess(name);
  }

  /** As {@link SandboxHandle#restartProcess(String)}, on {@code sandboxId}. */
  public Mono<ProcessRestart> restartProcess(String sandboxId, String name) {
    return sandbox(sandboxId).restartProcess(name);
  }

  /** As {@link SandboxHandle#processLogs(String)}, on {@code sandboxId}. */
  public Mono<ProcessLogs> processLogs(String sandboxId, String name) {
    return sandbox(sandboxId).processLogs(name);
  }

  /** As {@link SandboxHandle#processErrors(String)}, on {@code sandboxId}. */
  public Mono<ProcessErrors> processErrors(String sandboxId, String name) {
    return sandbox(sandboxId).processErrors(name);
  }

  /** As {@link SandboxHandle#statusStream()}, on {@code sandboxId}. */
  public Flux<ProcessStatusList> statusStream(String sandboxId) {
    return sandbox(sandboxId).statusStream();
  }

  /** As {@link SandboxHandle#statusStream(Duration)}, on {@code sandboxId}. */
  public Flux<ProcessStatusList> statusStream(String sandboxId, Duration deadline) {
    return sandbox(sandboxId).statusStream(deadline);
  }

  /** As {@link SandboxHandle#waitUntilReady()}, on {@code sandboxId}. */
  public Mono<Void> waitUntilReady(String sandboxId) {
    return sandbox(sandboxId).waitUntilReady();
  }

  /** As {@link SandboxHandle#waitUntilReady(Duration)}, on {@code sandboxId}. */
  public Mono<Void> waitUntilReady(String sandboxId, Duration timeout) {
    return sandbox(sandboxId).waitUntilReady(timeout);
  }

  // ---- this client

  /** Returns the connections at this moment. */
  public PoolFigures poolFigures() {
    return connection.transport().poolFigures();
  }

  /**
   * Starts to close and returns at once, from any thread: new calls signal {@link
   * ai.getnen.sdk.error.ClientClosedException}, requests under way get 5 s. Closing again does
   * nothing.
   */
  @Override
  public void close() {
    closeAsync().subscribe();
  }

  /** Closes as {@link #close()} does when it is subscribed to, and completes when all is freed. */
  public Mono<Void> closeAsync() {
    return connection.transport().close();
  }
}
