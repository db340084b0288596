package ai.getnen.sdk;

import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.http.PoolFigures;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.internal.http.HttpTransport;
import ai.getnen.sdk.internal.http.Scope;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Drives Nen cloud desktops without blocking a thread: a Mono or Flux for every endpoint of the
 * API.
 *
 * <p>Make one and share it; it is safe for any number of threads and calls, and owns connections
 * and daemon threads until it is closed. What all verbs promise of threads, time, cancel, repeats
 * and errors stands at {@link DesktopHandle}, which has the same verbs without the id.
 */
public final class ReactiveNenClient implements AutoCloseable {
  private final HttpTransport transport;
  private final RequestOptions options;

  ReactiveNenClient(HttpTransport transport, RequestOptions options) {
    this.transport = transport;
    this.options = options;
  }

  /** Returns a builder with every default set but the key. */
  public static NenClientBuilder builder() {
    return new NenClientBuilder();
  }

  /**
   * Returns a client of the environment: the key from {@code NEN_API_KEY}, the address from {@code
   * NEN_API_URL} if that is set.
   *
   * @throws IllegalStateException if {@code NEN_API_KEY} is not set
   */
  public static ReactiveNenClient fromEnv() {
    return NenClientBuilder.fromEnv(System.getenv()).build();
  }

  /**
   * Returns the verbs of one desktop; asks nothing of the server.
   *
   * @throws IllegalArgumentException if the id is empty, {@code .} or {@code ..}, or holds control
   *     characters
   */
  public DesktopHandle desktop(String desktopId) {
    return new DesktopHandle(transport, options, desktopId);
  }

  /**
   * Returns a view of this client whose calls are made with {@code options}, in place of those of
   * this view. Connections are shared; closing either closes both.
   */
  public ReactiveNenClient withOptions(RequestOptions options) {
    return new ReactiveNenClient(transport, options);
  }

  // ---- all desktops

  /** Creates a desktop of type {@code sandbox}; it is usable when it is emitted. ACT, 30 s. */
  public Mono<Desktop> createDesktop() {
    return createDesktop("sandbox");
  }

  /**
   * Creates a desktop; it is usable when it is emitted. ACT, 30 s.
   *
   * @param desktopType {@code sandbox} is the only one so far
   */
  public Mono<Desktop> createDesktop(String desktopType) {
    return transport.call(NenApi.createDesktop(desktopType), options);
  }

  /** Lists the workspace's active desktops, which come all at once. READ, 30 s. */
  public Flux<Desktop> listDesktops() {
    return transport.call(NenApi.listDesktops(), options).flatMapIterable(all -> all);
  }

  /**
   * Creates a desktop, hands it to {@code work}, and deletes it when that completes, fails or is
   * cancelled, also when the cancel comes while it is being created. If the deletion fails after
   * work that completed, its error is signalled; after work that failed it is suppressed in that
   * error.
   */
  public <V> Flux<V> withDesktop(Function<DesktopHandle, ? extends Publisher<V>> work) {
    return new Scope<>(createDesktop(), made -> deleteDesktop(made.desktopId()), Desktop::desktopId)
        .use(made -> work.apply(desktop(made.desktopId())));
  }

  // ---- the desktop

  /** As {@link DesktopHandle#getDesktop()}, on {@code desktopId}. */
  public Mono<Desktop> getDesktop(String desktopId) {
    return desktop(desktopId).getDesktop();
  }

  /** As {@link DesktopHandle#updateDesktop(String)}, on {@code desktopId}. */
  public Mono<Desktop> updateDesktop(String desktopId, String name) {
    return desktop(desktopId).updateDesktop(name);
  }

  /** As {@link DesktopHandle#deleteDesktop()}, on {@code desktopId}. */
  public Mono<DeletedDesktop> deleteDesktop(String desktopId) {
    return desktop(desktopId).deleteDesktop();
  }

  // ---- the screen

  /** As {@link DesktopHandle#screenshot()}, on {@code desktopId}. */
  public Mono<ExecuteResult> screenshot(String desktopId) {
    return desktop(desktopId).screenshot();
  }

  /** As {@link DesktopHandle#cursorPosition()}, on {@code desktopId}. */
  public Mono<ExecuteResult> cursorPosition(String desktopId) {
    return desktop(desktopId).cursorPosition();
  }

  // ---- the mouse

  /** As {@link DesktopHandle#leftClick(int, int)}, on {@code desktopId}. */
  public Mono<ExecuteResult> leftClick(String desktopId, int x, int y) {
    return desktop(desktopId).leftClick(x, y);
  }

  /** As {@link DesktopHandle#rightClick(int, int)}, on {@code desktopId}. */
  public Mono<ExecuteResult> rightClick(String desktopId, int x, int y) {
    return desktop(desktopId).rightClick(x, y);
  }

  /** As {@link DesktopHandle#doubleClick(int, int)}, on {@code desktopId}. */
  public Mono<ExecuteResult> doubleClick(String desktopId, int x, int y) {
    return desktop(desktopId).doubleClick(x, y);
  }

  /** As {@link DesktopHandle#middleClick(int, int)}, on {@code desktopId}. */
  public Mono<ExecuteResult> middleClick(String desktopId, int x, int y) {
    return desktop(desktopId).middleClick(x, y);
  }

  /** As {@link DesktopHandle#tripleClick(int, int)}, on {@code desktopId}. */
  public Mono<ExecuteResult> tripleClick(String desktopId, int x, int y) {
    return desktop(desktopId).tripleClick(x, y);
  }

  /** As {@link DesktopHandle#leftClickDrag(int, int, int, int)}, on {@code desktopId}. */
  public Mono<ExecuteResult> leftClickDrag(
      String desktopId, int startX, int startY, int endX, int endY) {
    return desktop(desktopId).leftClickDrag(startX, startY, endX, endY);
  }

  /** As {@link DesktopHandle#leftMouseDown(int, int)}, on {@code desktopId}. */
  public Mono<ExecuteResult> leftMouseDown(String desktopId, int x, int y) {
    return desktop(desktopId).leftMouseDown(x, y);
  }

  /** As {@link DesktopHandle#leftMouseUp(int, int)}, on {@code desktopId}. */
  public Mono<ExecuteResult> leftMouseUp(String desktopId, int x, int y) {
    return desktop(desktopId).leftMouseUp(x, y);
  }

  /** As {@link DesktopHandle#mouseMove(int, int)}, on {@code desktopId}. */
  public Mono<ExecuteResult> mouseMove(String desktopId, int x, int y) {
    return desktop(desktopId).mouseMove(x, y);
  }

  /** As {@link DesktopHandle#scroll(int, int, ScrollDirection)}, on {@code desktopId}. */
  public Mono<ExecuteResult> scroll(String desktopId, int x, int y, ScrollDirection direction) {
    return desktop(desktopId).scroll(x, y, direction);
  }

  /** As {@link DesktopHandle#scroll(int, int, ScrollDirection, int)}, on {@code desktopId}. */
  public Mono<ExecuteResult> scroll(
      String desktopId, int x, int y, ScrollDirection direction, int amount) {
    return desktop(desktopId).scroll(x, y, direction, amount);
  }

  // ---- the keyboard

  /** As {@link DesktopHandle#typeText(String)}, on {@code desktopId}. */
  public Mono<ExecuteResult> typeText(String desktopId, String text) {
    return desktop(desktopId).typeText(text);
  }

  /** As {@link DesktopHandle#keyPress(String)}, on {@code desktopId}. */
  public Mono<ExecuteResult> keyPress(String desktopId, String key) {
    return desktop(desktopId).keyPress(key);
  }

  /** As {@link DesktopHandle#holdKey(String, Duration)}, on {@code desktopId}. */
  public Mono<ExecuteResult> holdKey(String desktopId, String key, Duration duration) {
    return desktop(desktopId).holdKey(key, duration);
  }

  /** As {@link DesktopHandle#waitFor()}, on {@code desktopId}. */
  public Mono<ExecuteResult> waitFor(String desktopId) {
    return desktop(desktopId).waitFor();
  }

  /** As {@link DesktopHandle#waitFor(Duration)}, on {@code desktopId}. */
  public Mono<ExecuteResult> waitFor(String desktopId, Duration duration) {
    return desktop(desktopId).waitFor(duration);
  }

  // ---- tools

  /** As {@link DesktopHandle#execute(String, String, Map)}, on {@code desktopId}. */
  public Mono<ExecuteResult> execute(
      String desktopId,
      String tool,
      String action,
      @Nullable Map<String, ? extends @Nullable Object> params) {
    return desktop(desktopId).execute(tool, action, params);
  }

  /** As {@link DesktopHandle#listTools()}, on {@code desktopId}. */
  public Flux<ToolSchema> listTools(String desktopId) {
    return desktop(desktopId).listTools();
  }

  /** As {@link DesktopHandle#getToolLogs()}, on {@code desktopId}. */
  public Flux<ToolLogEntry> getToolLogs(String desktopId) {
    return desktop(desktopId).getToolLogs();
  }

  // ---- the session for a human viewer

  /** As {@link DesktopHandle#createSession()}, on {@code desktopId}. */
  public Mono<SessionInfo> createSession(String desktopId) {
    return desktop(desktopId).createSession();
  }

  /** As {@link DesktopHandle#getSession()}, on {@code desktopId}. */
  public Mono<SessionInfo> getSession(String desktopId) {
    return desktop(desktopId).getSession();
  }

  /** As {@link DesktopHandle#deleteSession()}, on {@code desktopId}. */
  public Mono<Void> deleteSession(String desktopId) {
    return desktop(desktopId).deleteSession();
  }

  // ---- files

  /** As {@link DesktopHandle#listFiles()}, on {@code desktopId}. */
  public Flux<DesktopFile> listFiles(String desktopId) {
    return desktop(desktopId).listFiles();
  }

  /** As {@link DesktopHandle#listFiles(String)}, on {@code desktopId}. */
  public Flux<DesktopFile> listFiles(String desktopId, @Nullable String directory) {
    return desktop(desktopId).listFiles(directory);
  }

  /** As {@link DesktopHandle#uploadFile(String, Publisher)}, on {@code desktopId}. */
  public Mono<UploadedFile> uploadFile(
      String desktopId, String name, Publisher<ByteBuffer> content) {
    return desktop(desktopId).uploadFile(name, content);
  }

  /** As {@link DesktopHandle#uploadFile(UploadBody, FileTarget)}, on {@code desktopId}. */
  public Mono<UploadedFile> uploadFile(String desktopId, UploadBody body, FileTarget target) {
    return desktop(desktopId).uploadFile(body, target);
  }

  /** As {@link DesktopHandle#downloadFile(String)}, on {@code desktopId}. */
  public Flux<ByteBuffer> downloadFile(String desktopId, String name) {
    return desktop(desktopId).downloadFile(name);
  }

  /** As {@link DesktopHandle#downloadFile(FileTarget)}, on {@code desktopId}. */
  public Flux<ByteBuffer> downloadFile(String desktopId, FileTarget target) {
    return desktop(desktopId).downloadFile(target);
  }

  /** As {@link DesktopHandle#downloadFileTo(FileTarget, Path)}, on {@code desktopId}. */
  public Mono<Path> downloadFileTo(String desktopId, FileTarget target, Path file) {
    return desktop(desktopId).downloadFileTo(target, file);
  }

  // ---- this client

  /** Returns the connections at this moment. */
  public PoolFigures poolFigures() {
    return transport.poolFigures();
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
    return transport.close();
  }
}
