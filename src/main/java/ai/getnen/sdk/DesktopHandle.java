package ai.getnen.sdk;

import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.error.ActionFailedException;
import ai.getnen.sdk.http.ImageForm;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.internal.http.HttpCall;
import ai.getnen.sdk.internal.http.HttpTransport;
import ai.getnen.sdk.model.DeletedDesktop;
import ai.getnen.sdk.model.Desktop;
import ai.getnen.sdk.model.DesktopFile;
import ai.getnen.sdk.model.ExecuteResult;
import ai.getnen.sdk.model.SessionInfo;
import ai.getnen.sdk.model.ToolLogEntry;
import ai.getnen.sdk.model.ToolSchema;
import ai.getnen.sdk.model.UploadedFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One desktop's verbs, bound to its id. A handle is a value: making one asks nothing of the server,
 * and any number of them may be used from any thread.
 *
 * <p>What all verbs promise:
 *
 * <ul>
 *   <li><b>Cold.</b> Nothing is sent before the subscription, and each subscription is one call.
 *   <li><b>Arguments</b> are checked when the verb is called, before any I/O: {@link
 *       IllegalArgumentException} names the argument and the rule. Points are screen pixels from
 *       the top left corner, never negative.
 *   <li><b>Threads.</b> Values and errors arrive on an event-loop thread, screenshots too; those of
 *       answers that hold over 64 KiB beside a decoded image, the result of a transfer with a file
 *       of the disk, and time-outs on a worker thread of Reactor's. Do not block there.
 *   <li><b>Time.</b> One limit for the whole call, its repeats and its body included: 30 s, for
 *       actions and transfers 120 s.
 *   <li><b>Cancel</b> ends the request and closes its connection; the desktop may have acted
 *       already.
 *   <li><b>Repeats</b> follow the verb's effect ({@link ai.getnen.sdk.http.Effect}): what reads or
 *       may happen twice is repeated after connection errors and the statuses 408, 429, 502, 503,
 *       504; an act only if no byte of it left.
 *   <li><b>Errors</b> are {@link ai.getnen.sdk.error.NenException}s. What does not exist is {@link
 *       ai.getnen.sdk.error.NotFoundException}, never an empty Mono. An act that may have happened
 *       signals {@link ai.getnen.sdk.error.OutcomeUnknownException}.
 * </ul>
 */
public final class DesktopHandle {
  private final HttpTransport transport;
  private final RequestOptions options;
  private final String desktopId;

  DesktopHandle(HttpTransport transport, RequestOptions options, String desktopId) {
    this.transport = transport;
    this.options = options;
    this.desktopId = desktopId;
    getDesktop(); // an id that cannot stand in a path is refused here and now
  }

  /** Returns the desktop's id. */
  public String id() {
    return desktopId;
  }

  /**
   * Returns this desktop as one driver among others, with this handle's options. Pictures are kept
   * in base64 where these say {@link ai.getnen.sdk.http.ImageForm#BASE64}.
   */
  public ComputerDriver asDriver() {
    return new NenDriver(this);
  }

  /** Returns this desktop with {@code options} for its calls, in place of those of this handle. */
  public DesktopHandle withOptions(RequestOptions options) {
    return new DesktopHandle(transport, options, desktopId);
  }

  // ---- the desktop

  /** Returns the desktop as the server knows it. READ, 30 s. */
  public Mono<Desktop> getDesktop() {
    return call(NenApi.getDesktop(desktopId));
  }

  /**
   * Renames the desktop. IDEMPOTENT, 30 s.
   *
   * @param name the new name, not empty
   */
  public Mono<Desktop> updateDesktop(String name) {
    return call(NenApi.updateDesktop(desktopId, name));
  }

  /**
   * Destroys the desktop and its drive. IDEMPOTENT, 30 s: if a lost answer makes it repeat, and the
   * desktop is gone by then, that is success.
   */
  public Mono<DeletedDesktop> deleteDesktop() {
    return call(NenApi.deleteDesktop(desktopId));
  }

  // ---- the screen

  /** Takes a picture of the screen: {@link ExecuteResult#imageBytes()}. READ, 120 s. */
  public Mono<ExecuteResult> screenshot() {
    return execute(ComputerAction.plain("screenshot", "screenshot"));
  }

  /** Asks where the pointer is: {@link ExecuteResult#coordinate()}. READ, 120 s. */
  public Mono<ExecuteResult> cursorPosition() {
    return execute(ComputerAction.plain("cursorPosition", "cursor_position"));
  }

  // ---- the mouse

  /** Clicks with the left button at {@code x}, {@code y}. ACT, 120 s. */
  public Mono<ExecuteResult> leftClick(int x, int y) {
    return execute(ComputerAction.at("leftClick", "left_click", x, y));
  }

  /** Clicks with the right button at {@code x}, {@code y}. ACT, 120 s. */
  public Mono<ExecuteResult> rightClick(int x, int y) {
    return execute(ComputerAction.at("rightClick", "right_click", x, y));
  }

  /** Clicks twice with the left button at {@code x}, {@code y}. ACT, 120 s. */
  public Mono<ExecuteResult> doubleClick(int x, int y) {
    return execute(ComputerAction.at("doubleClick", "double_click", x, y));
  }

  /** Clicks with the middle button at {@code x}, {@code y}. ACT, 120 s. */
  public Mono<ExecuteResult> middleClick(int x, int y) {
    return execute(ComputerAction.at("middleClick", "middle_click", x, y));
  }

  /** Clicks three times with the left button at {@code x}, {@code y}. ACT, 120 s. */
  public Mono<ExecuteResult> tripleClick(int x, int y) {
    return execute(ComputerAction.at("tripleClick", "triple_click", x, y));
  }

  /** Drags with the left button from one point to another. ACT, 120 s. */
  public Mono<ExecuteResult> leftClickDrag(int startX, int startY, int endX, int endY) {
    return execute(ComputerAction.drag(startX, startY, endX, endY));
  }

  /** Presses the left button at {@code x}, {@code y} and keeps it down. ACT, 120 s. */
  public Mono<ExecuteResult> leftMouseDown(int x, int y) {
    return execute(ComputerAction.at("leftMouseDown", "left_mouse_down", x, y));
  }

  /** Releases the left button at {@code x}, {@code y}. ACT, 120 s. */
  public Mono<ExecuteResult> leftMouseUp(int x, int y) {
    return execute(ComputerAction.at("leftMouseUp", "left_mouse_up", x, y));
  }

  /** Moves the pointer to {@code x}, {@code y}. IDEMPOTENT, 120 s. */
  public Mono<ExecuteResult> mouseMove(int x, int y) {
    return execute(ComputerAction.at("mouseMove", "mouse_move", x, y));
  }

  /** Scrolls by 3 at {@code x}, {@code y}. ACT, 120 s. */
  public Mono<ExecuteResult> scroll(int x, int y, ScrollDirection direction) {
    return scroll(x, y, direction, 3);
  }

  /**
   * Scrolls at {@code x}, {@code y}. Both names of direction and amount are sent ({@code wire.md}
   * C3). ACT, 120 s.
   *
   * @param amount notches of the wheel, at least 1
   */
  public Mono<ExecuteResult> scroll(int x, int y, ScrollDirection direction, int amount) {
    return execute(ComputerAction.scroll(x, y, direction, amount));
  }

  // ---- the keyboard

  /**
   * Types {@code text}, which no message or log line of the SDK repeats. ACT, 120 s.
   *
   * @param text not empty; a line feed is Enter, a tab is Tab
   */
  public Mono<ExecuteResult> typeText(String text) {
    return execute(ComputerAction.type(text));
  }

  /**
   * Presses a key or chord. ACT, 120 s.
   *
   * @param key such as {@code Return} or {@code ctrl+a}, modifiers first ({@code wire.md} 2.3)
   */
  public Mono<ExecuteResult> keyPress(String key) {
    return execute(ComputerAction.key(key));
  }

  /**
   * Holds a key down. ACT, 120 s and {@code duration}.
   *
   * @param key such as {@code shift}
   * @param duration how long, more than zero and at most a day
   */
  public Mono<ExecuteResult> holdKey(String key, Duration duration) {
    return execute(ComputerAction.hold(key, duration));
  }

  /** Lets the desktop wait as long as it thinks fit. IDEMPOTENT, 120 s. */
  public Mono<ExecuteResult> waitFor() {
    return execute(ComputerAction.plain("waitFor", "wait"));
  }

  /**
   * Lets the desktop wait. IDEMPOTENT, 120 s and {@code duration}.
   *
   * @param duration how long, more than zero and at most a day
   */
  public Mono<ExecuteResult> waitFor(Duration duration) {
    return execute(ComputerAction.waitFor(duration));
  }

  // ---- tools

  /**
   * Executes any action of any tool, its parameters sent as they are. {@code screenshot} and {@code
   * cursor_position} of the tool {@code computer} are READ, its {@code mouse_move} and {@code wait}
   * IDEMPOTENT, everything else ACT; 120 s, and the {@code duration} of a {@code wait} or {@code
   * hold_key}.
   *
   * @param tool the tool's name, such as {@code computer}
   * @param action the action's name
   * @param params maps, lists, texts, numbers, booleans and nulls; read now, null for none
   */
  public Mono<ExecuteResult> execute(
      String tool, String action, @Nullable Map<String, ? extends @Nullable Object> params) {
    return execute(ComputerAction.raw(tool, action, params));
  }

  /** Lists the tools that the desktop offers. READ, 30 s. */
  public Flux<ToolSchema> listTools() {
    return call(NenApi.listTools(desktopId)).flatMapIterable(all -> all);
  }

  /** Lists what the tools did, texts typed included. READ, 30 s. */
  public Flux<ToolLogEntry> getToolLogs() {
    return call(NenApi.getToolLogs(desktopId)).flatMapIterable(all -> all);
  }

  // ---- the session for a human viewer

  /** Opens or reopens the session. IDEMPOTENT, 30 s. */
  public Mono<SessionInfo> createSession() {
    return call(NenApi.createSession(desktopId));
  }

  /** Returns the session; not found if there is none. READ, 30 s. */
  public Mono<SessionInfo> getSession() {
    return call(NenApi.getSession(desktopId));
  }

  /** Ends the session; completes empty. IDEMPOTENT, 30 s. */
  public Mono<Void> deleteSession() {
    return call(NenApi.deleteSession(desktopId));
  }

  // ---- files

  /** Lists the root of the drive, one level. READ, 30 s. */
  public Flux<DesktopFile> listFiles() {
    return listFiles(null);
  }

  /**
   * Lists a directory of the drive, one level. READ, 30 s.
   *
   * @param directory relative to the drive's root, parts separated by {@code /}; null or empty for
   *     it
   */
  public Flux<DesktopFile> listFiles(@Nullable String directory) {
    return call(NenApi.listFiles(desktopId, directory)).flatMapIterable(all -> all);
  }

  /**
   * Uploads {@code content}, read once, to the root of the drive. ACT; 120 s, which run only while
   * the server is awaited and not {@code content}.
   *
   * @param name the file's name
   * @param content its bytes, at most 100 MiB; each buffer is copied inside {@code onNext} and may
   *     be reused afterwards
   */
  public Mono<UploadedFile> uploadFile(String name, Publisher<ByteBuffer> content) {
    return uploadFile(UploadBody.fromPublisher(content), FileTarget.of(name));
  }

  /**
   * Uploads {@code body}. IDEMPOTENT if the body can be read again, else ACT; 120 s, which run only
   * while the server is awaited. More than 100 MiB (104,857,600 bytes) signal {@link
   * ai.getnen.sdk.error.UploadTooLargeException}, before connecting if the length is known, else
   * before the byte that would overshoot is sent.
   */
  public Mono<UploadedFile> uploadFile(UploadBody body, FileTarget target) {
    return call(NenApi.uploadFile(desktopId, body, target));
  }

  /** Downloads a file of the drive's root, as {@link #downloadFile(FileTarget)} does. */
  public Flux<ByteBuffer> downloadFile(String name) {
    return downloadFile(FileTarget.of(name));
  }

  /**
   * Downloads a file, read from the network only as fast as the subscriber asks. Each buffer is the
   * subscriber's own, on the heap. READ, repeated only until the first buffer; 120 s, which run
   * only while the subscriber has asked for more. A file that breaks off is an error.
   */
  public Flux<ByteBuffer> downloadFile(FileTarget target) {
    return transport.download(NenApi.downloadFile(desktopId, target), options, target.progress());
  }

  /**
   * Downloads a file into {@code file} and returns that path, absolute. It is written beside it and
   * moved into place when it is complete, replacing a file that was there; failure and cancel leave
   * nothing. A link stays, and what it leads to is replaced; a device or pipe is written itself,
   * some pieces at a time. A pipe that nobody reads holds threads of the bounded elastic scheduler
   * until somebody does: no limit ends that, nor does cancel. Some 1 MiB is read ahead of the disk.
   * Otherwise as {@link #downloadFile(FileTarget)}; what the file system refuses is signalled as
   * {@link java.io.UncheckedIOException}.
   */
  public Mono<Path> downloadFileTo(FileTarget target, Path file) {
    return transport.downloadTo(
        NenApi.downloadFile(desktopId, target), options, target.progress(), file);
  }

  /** Names the desktop. */
  @Override
  public String toString() {
    return "DesktopHandle[" + desktopId + "]";
  }

  ImageForm imageForm() {
    return options.imageForm();
  }

  /** Executes an action, and signals a result that says that it failed. */
  Mono<ExecuteResult> perform(ComputerAction action) {
    HttpCall<ExecuteResult> call = NenApi.execute(desktopId, action);
    return call(call).doOnNext(result -> requireOk(call, action, result));
  }

  private void requireOk(HttpCall<?> call, ComputerAction action, ExecuteResult result) {
    if (!result.ok()) {
      String words = result.error().or(result::output).or(result::status).orElse("");
      throw new ActionFailedException(action.action(), transport.safe(call, words));
    }
  }

  private Mono<ExecuteResult> execute(ComputerAction action) {
    return call(NenApi.execute(desktopId, action));
  }

  private <T> Mono<T> call(HttpCall<T> call) {
    return transport.call(call, options);
  }
}
