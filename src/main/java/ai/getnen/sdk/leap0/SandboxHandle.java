package ai.getnen.sdk.leap0;

import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.http.ProgressListener;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.internal.http.HttpCall;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One sandbox's desktop, bound to its id. A handle is a value: making one asks nothing of the
 * server, and any number of them may be used from any thread.
 *
 * <p>What all operations promise:
 *
 * <ul>
 *   <li><b>Cold.</b> Nothing is sent before the subscription, and each subscription is one call.
 *   <li><b>Arguments</b> are checked when the operation is called, before any I/O: {@link
 *       IllegalArgumentException} names the argument and the rule ({@code wire.md} 5.2). Points are
 *       screen pixels from the top left corner, never negative.
 *   <li><b>Threads.</b> Values and errors arrive on an event-loop thread, screenshots too; those of
 *       answers that hold over 64 KiB beside a decoded image, the result of a transfer with a file
 *       of the disk, and time-outs on a worker thread of Reactor's. Do not block there.
 *   <li><b>Time.</b> One limit for the whole call, its repeats and its body included: 300 s, or
 *       what {@link #withOptions} says. Streams of events have limits of their own.
 *   <li><b>Cancel</b> ends the request and closes its connection; the desktop may have acted
 *       already.
 *   <li><b>Repeats</b> follow the operation's effect ({@link ai.getnen.sdk.http.Effect}).
 *   <li><b>Errors</b> are {@link ai.getnen.sdk.error.NenException}s with the server's message and
 *       field errors. An act that may have happened signals {@link
 *       ai.getnen.sdk.error.OutcomeUnknownException}.
 *   <li><b>The key</b> goes to the sandbox's own address and the control plane, and nowhere else.
 * </ul>
 */
public final class SandboxHandle {
  /** How long {@link #waitUntilReady()} waits: 60 s. */
  public static final Duration DEFAULT_READY_TIMEOUT = Duration.ofSeconds(60);

  /** How long a stream of events may be silent, of which the server sends one every 2 s: 60 s. */
  public static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

  private final Leap0Connection connection;
  private final String sandboxId;

  SandboxHandle(Leap0Connection connection, String sandboxId) {
    this.connection = connection;
    this.sandboxId = sandboxId;
    screen(); // an id that is no label of a host name is refused here and now
  }

  /** Returns the sandbox's id. */
  public String id() {
    return sandboxId;
  }

  /** Returns this sandbox as one driver among others, with this handle's options. */
  public ComputerDriver asDriver() {
    return new Leap0Driver(this);
  }

  /** Returns this sandbox with {@code options} for its calls, in place of those of this handle. */
  public SandboxHandle withOptions(RequestOptions options) {
    return new SandboxHandle(connection.with(options), sandboxId);
  }

  // ---- the sandbox

  /** Returns the sandbox as the control plane knows it. READ. */
  public Mono<Sandbox> getSandbox() {
    return call(Leap0Api.getSandbox(sandboxId));
  }

  /**
   * Deletes the sandbox; completes empty. IDEMPOTENT: if a lost answer makes it repeat, and the
   * sandbox is gone by then, that is success.
   */
  public Mono<Void> deleteSandbox() {
    return call(Leap0Api.deleteSandbox(sandboxId));
  }

  /** Returns where a person sees the desktop in a browser; asks nothing of the server. */
  public String desktopUrl() {
    return connection.address(sandboxId) + "/";
  }

  // ---- the display

  /** Returns the display and its size. READ. */
  public Mono<DisplayInfo> displayInfo() {
    return call(Leap0Api.displayInfo(sandboxId));
  }

  /** Returns the screen's size. READ. */
  public Mono<DisplayInfo> screen() {
    return call(Leap0Api.screen(sandboxId));
  }

  /**
   * Resizes the screen. IDEMPOTENT.
   *
   * @param width pixels, 320 to 7680
   * @param height pixels, 320 to 4320
   */
  public Mono<DisplayInfo> resizeScreen(int width, int height) {
    return call(Leap0Api.resizeScreen(sandboxId, width, height));
  }

  /** Lists the open windows. READ. */
  public Flux<DesktopWindow> windows() {
    return call(Leap0Api.windows(sandboxId)).flatMapIterable(all -> all);
  }

  // ---- pictures

  /** Takes a picture of the whole screen. READ. */
  public Mono<Screenshot> screenshot() {
    return screenshot(ScreenshotOptions.none());
  }

  /** Takes a picture of the screen or a part of it. READ. */
  public Mono<Screenshot> screenshot(ScreenshotOptions options) {
    return call(Leap0Api.screenshot(sandboxId, options));
  }

  /** Takes a picture of a part of the screen, encoded as the server thinks fit. READ. */
  public Mono<Screenshot> screenshotRegion(int x, int y, int width, int height) {
    return screenshotRegion(x, y, width, height, ImageEncoding.unspecified());
  }

  /**
   * Takes a picture of a part of the screen. READ.
   *
   * @param x left edge
   * @param y upper edge
   * @param width pixels, at least 1
   * @param height pixels, at least 1
   */
  public Mono<Screenshot> screenshotRegion(
      int x, int y, int width, int height, ImageEncoding encoding) {
    return call(Leap0Api.screenshotRegion(sandboxId, x, y, width, height, encoding));
  }

  // ---- pointer and keyboard

  /** Returns where the pointer is. READ. */
  public Mono<PointerPosition> pointerPosition() {
    return call(Leap0Api.pointerPosition(sandboxId));
  }

  /** Moves the pointer and returns where it is. IDEMPOTENT. */
  public Mono<PointerPosition> movePointer(int x, int y) {
    return call(Leap0Api.movePointer(sandboxId, x, y));
  }

  /** Clicks with the left button where the pointer is. ACT. */
  public Mono<PointerPosition> click() {
    return call(Leap0Api.click(sandboxId, null, null, null));
  }

  /** Clicks where the pointer is. ACT. */
  public Mono<PointerPosition> click(MouseButton button) {
    return call(Leap0Api.click(sandboxId, null, null, button));
  }

  /** Clicks with the left button at {@code x}, {@code y}. ACT. */
  public Mono<PointerPosition> click(int x, int y) {
    return call(Leap0Api.click(sandboxId, x, y, null));
  }

  /** Clicks at {@code x}, {@code y}. ACT. */
  public Mono<PointerPosition> click(int x, int y, MouseButton button) {
    return call(Leap0Api.click(sandboxId, x, y, button));
  }

  /** Drags with the left button from one point to another. ACT. */
  public Mono<PointerPosition> drag(int fromX, int fromY, int toX, int toY) {
    return call(Leap0Api.drag(sandboxId, fromX, fromY, toX, toY, null));
  }

  /** Drags from one point to another. ACT. */
  public Mono<PointerPosition> drag(int fromX, int fromY, int toX, int toY, MouseButton button) {
    return call(Leap0Api.drag(sandboxId, fromX, fromY, toX, toY, button));
  }

  /** Scrolls by one step where the pointer is. ACT. */
  public Mono<PointerPosition> scroll(ScrollDirection direction) {
    return call(Leap0Api.scroll(sandboxId, direction, null));
  }

  /**
   * Scrolls where the pointer is. ACT.
   *
   * @param amount steps, 1 to 100
   */
  public Mono<PointerPosition> scroll(ScrollDirection direction, int amount) {
    return call(Leap0Api.scroll(sandboxId, direction, amount));
  }

  /**
   * Types {@code text}, which no message or log line of the SDK repeats, and returns whether the
   * server did. ACT.
   *
   * @param text 1 to 50,000 characters
   */
  public Mono<Boolean> typeText(String text) {
    return call(Leap0Api.typeText(sandboxId, text));
  }

  /**
   * Presses a key and returns whether the server did. ACT.
   *
   * @param key the name of an X11 keysym, such as {@code Return} or {@code BackSpace}
   */
  public Mono<Boolean> pressKey(String key) {
    return call(Leap0Api.pressKey(sandboxId, key));
  }

  /**
   * Presses keys together and returns whether the server did. ACT.
   *
   * @param keys 1 to 10 names, modifiers first, such as {@code ctrl} and {@code s}
   */
  public Mono<Boolean> hotkey(List<String> keys) {
    return call(Leap0Api.hotkey(sandboxId, keys));
  }

  // ---- recordings

  /** Returns what the recorder does. READ. */
  public Mono<RecordingStatus> recordingStatus() {
    return call(Leap0Services.recordingStatus(sandboxId));
  }

  /** Starts to record the screen; a conflict if it is recorded already. ACT. */
  public Mono<RecordingStatus> startRecording() {
    return call(Leap0Services.startRecording(sandboxId));
  }

  /** Ends the recording; a conflict if there is none. ACT. */
  public Mono<RecordingStatus> stopRecording() {
    return call(Leap0Services.stopRecording(sandboxId));
  }

  /** Lists the recordings that are kept. READ. */
  public Flux<RecordingSummary> recordings() {
    return call(Leap0Services.recordings(sandboxId)).flatMapIterable(all -> all);
  }

  /** Returns one recording. READ. */
  public Mono<RecordingSummary> getRecording(String recordingId) {
    return call(Leap0Services.getRecording(sandboxId, recordingId));
  }

  /**
   * Downloads a recording, an MP4 file, read from the network only as fast as the subscriber asks.
   * Each buffer is the subscriber's own, on the heap. READ, repeated only until the first buffer;
   * the time runs only while the subscriber has asked for more. A file that breaks off is an error.
   */
  public Flux<ByteBuffer> downloadRecording(String recordingId) {
    return connection.download(
        Leap0Services.downloadRecording(sandboxId, recordingId), ProgressListener.none());
  }

  /**
   * Downloads a recording into {@code file} and returns that path, absolute. It is written beside
   * it and moved into place when it is complete, replacing a file that was there; failure and
   * cancel leave nothing. Otherwise as {@link #downloadRecording}; what the file system refuses is
   * signalled as {@link java.io.UncheckedIOException}.
   */
  public Mono<Path> downloadRecordingTo(String recordingId, Path file) {
    return connection.downloadTo(Leap0Services.downloadRecording(sandboxId, recordingId), file);
  }

  /** Deletes a recording; a conflict while it is being recorded. Completes empty. IDEMPOTENT. */
  public Mono<Void> deleteRecording(String recordingId) {
    return call(Leap0Services.deleteRecording(sandboxId, recordingId));
  }

  // ---- processes

  /** Asks whether the desktop's service is well; that it says no, with 503, is an answer. READ. */
  public Mono<Health> health() {
    return call(Leap0Api.health(sandboxId));
  }

  /** Returns the state of all processes. READ. */
  public Mono<ProcessStatusList> processStatus() {
    return call(Leap0Services.processStatus(sandboxId));
  }

  /**
   * Returns the state of a process. READ.
   *
   * @param name {@code xvfb}, {@code xfce4}, {@code x11vnc} or {@code novnc}
   */
  public Mono<ProcessStatus> getProcess(String name) {
    return call(Leap0Services.getProcess(sandboxId, name));
  }

  /** Restarts a process. ACT. */
  public Mono<ProcessRestart> restartProcess(String name) {
    return call(Leap0Services.restartProcess(sandboxId, name));
  }

  /** Returns the output of a process. READ. */
  public Mono<ProcessLogs> processLogs(String name) {
    return call(Leap0Services.processLogs(sandboxId, name));
  }

  /** Returns the error output of a process. READ. */
  public Mono<ProcessErrors> processErrors(String name) {
    return call(Leap0Services.processErrors(sandboxId, name));
  }

  /**
   * Emits the state of all processes: now, at each change, and every 2 s. Completes when the server
   * ends the stream; cancelling closes the connection. READ, repeated only until the first event.
   *
   * <p>An error event is {@link ai.getnen.sdk.error.ServerEventException}, one that cannot be read
   * {@link ai.getnen.sdk.error.ContractException}. Until the headers the call's limit holds; from
   * then on nothing may be silent for longer than 60 s while the subscriber waits.
   */
  public Flux<ProcessStatusList> statusStream() {
    return connection.events(Leap0Services.statusStream(sandboxId), LONGEST_SILENCE);
  }

  /**
   * As {@link #statusStream()}, ended by {@link CallTimeoutException} when {@code deadline} has
   * passed since the subscription.
   *
   * @param deadline from 1 ms to 365 days
   */
  public Flux<ProcessStatusList> statusStream(Duration deadline) {
    RequestOptions.checkTimeout("deadline", deadline);
    return connection.events(Leap0Services.statusStream(sandboxId), LONGEST_SILENCE, deadline);
  }

  /** As {@link #waitUntilReady(Duration)}, for at most 60 s. */
  public Mono<Void> waitUntilReady() {
    return waitUntilReady(DEFAULT_READY_TIMEOUT);
  }

  /**
   * Completes when the desktop can be used: its status is {@code running}, or all its processes
   * run. A stream that breaks, ends early or signals an error event is opened again after 0.5 s,
   * then 1 s and so on up to 5 s, as is one refused with 429 or 5xx; any other refusal and an
   * answer that breaks the contract are signalled at once ({@code wire.md} C24).
   *
   * @param timeout how long in all, from 1 ms to 365 days; then {@link CallTimeoutException}, with
   *     the last error beside it
   */
  public Mono<Void> waitUntilReady(Duration timeout) {
    RequestOptions.checkTimeout("timeout", timeout);
    Leap0Connection once = connection.repeating(RetryPolicy.none());
    return Mono.defer(
        () ->
            new Readiness(
                    once.events(Leap0Services.statusStream(sandboxId), LONGEST_SILENCE), timeout)
                .await());
  }

  /** Names the sandbox. */
  @Override
  public String toString() {
    return "SandboxHandle[" + sandboxId + "]";
  }

  private <T> Mono<T> call(HttpCall<T> call) {
    return connection.call(call);
  }
}
