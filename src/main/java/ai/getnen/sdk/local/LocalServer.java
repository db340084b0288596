package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.task.DesktopTask;
import ai.getnen.sdk.local.task.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/**
 * A desktop server inside this process: it answers the Nen Desktop API on {@code 127.0.0.1}, so
 * that a program can be tried with no account and no network.
 *
 * <p>Nobody else is let in: it listens on the loopback interface unless another is asked for, every
 * request must carry the key, and one whose {@code Host} header names another server is answered
 * with 421 before its key is looked at, so that no page in a browser can reach it by a name of its
 * own. Loopback addresses, {@code localhost} and every name that ends in {@code .localhost} are
 * accepted on any port.
 *
 * <p>Each desktop has a screen, a mouse and a keyboard of its own, and a drive that lies in a
 * temporary folder. Actions of one desktop are performed one after the other in the order of their
 * arrival; desktops do not wait for each other. All threads are daemons: they do not keep a program
 * running that has nothing else to do.
 *
 * <pre>{@code
 * try (LocalServer server = LocalServer.start()) {
 *   // server.baseUrl(), server.apiKey()
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class LocalServer implements AutoCloseable {
  private final Engine engine;
  private final Settings settings;

  LocalServer(Engine engine, Settings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  /**
   * Starts a server on a free port with the defaults of {@link LocalServerBuilder}. Blocks until it
   * listens.
   *
   * @return a server that answers
   */
  public static LocalServer start() {
    return builder().start();
  }

  /**
   * Returns what a server is set up with.
   *
   * @return a builder with every default
   */
  public static LocalServerBuilder builder() {
    return new LocalServerBuilder();
  }

  /**
   * Returns where this process reaches the server.
   *
   * @return scheme, host and port with no trailing slash, such as {@code http://127.0.0.1:43215}
   */
  public String baseUrl() {
    return settings.baseUrl(port());
  }

  /**
   * Returns the port that the server listens on.
   *
   * @return a port of the host, 127.0.0.1 unless set
   */
  public int port() {
    return engine.port();
  }

  /**
   * Returns the key that every request must carry as {@code Authorization: Bearer <key>}.
   *
   * @return the key
   */
  public String apiKey() {
    return settings.key().value();
  }

  /**
   * Stops the server: breaks off its connections, closes every desktop, deletes their files and
   * frees all threads. A second call does nothing.
   *
   * <p>Waits until all of that is done, for at most 10 seconds; on a thread of Reactor that must
   * not block it returns at once, and the rest happens behind it.
   */
  @Override
  public void close() {
    engine.close();
  }

  /**
   * Returns what is on a desktop's screen: windows, widgets with their roles, names, values and
   * bounds, focus, clipboard, and the inputs received. It is told after the actions that came
   * before.
   *
   * @param desktopId an id that the API gave
   * @return one state; an {@link UnsupportedOperationException} if the desktop's screen is not of
   *     the kind that knows it, an {@link IllegalArgumentException} if there is no such desktop
   */
  public Mono<ScreenState> state(String desktopId) {
    return on(desktopId, LocalScreen::state);
  }

  /**
   * Waits until a desktop's screen is as {@code wanted}. It is looked at once the actions that came
   * before are done, and again after each action, each change of the drive, and each moment at
   * which the programs change it by themselves; in between nothing is done.
   *
   * @param desktopId an id that the API gave
   * @param wanted called on a thread of the server; what it throws is the error
   * @param atMost how long to wait, more than nothing, in real time also for a frozen clock
   * @return the first state that is as wanted; a {@link java.util.concurrent.TimeoutException} that
   *     names the windows and the focus, but nothing that widgets hold; otherwise as {@link #state}
   * @throws IllegalArgumentException if {@code atMost} is not positive
   */
  public Mono<ScreenState> awaitState(
      String desktopId, Predicate<ScreenState> wanted, Duration atMost) {
    if (atMost.isZero() || atMost.isNegative()) {
      throw new IllegalArgumentException("atMost must be more than nothing: " + atMost);
    }
    return on(desktopId, screen -> screen.await(wanted, atMost));
  }

  /**
   * Brings a desktop to where a task begins. The tasks of {@link
   * ai.getnen.sdk.local.task.DesktopTasks} begin on a new desktop.
   *
   * @param desktopId an id that the API gave
   * @param task one of those that come with this desktop, or your own
   * @return completes when all is in place; what the start throws is the error, otherwise as {@link
   *     #state}
   */
  public Mono<Void> prepare(String desktopId, DesktopTask task) {
    return on(desktopId, screen -> screen.prepare(task));
  }

  /**
   * Looks how far a task is done, after the actions that came before.
   *
   * @param desktopId an id that the API gave
   * @param task what was to be done there
   * @return one verdict; what the judge throws is the error, otherwise as {@link #state}
   */
  public Mono<Verdict> judge(String desktopId, DesktopTask task) {
    return on(desktopId, screen -> screen.judge(task));
  }

  private <T> Mono<T> on(String desktopId, Function<LocalScreen, Mono<T>> question) {
    return Mono.defer(() -> question.apply(engine.desktops().get(desktopId).screen()))
        .onErrorMap(Failure.class, gone -> new IllegalArgumentException(gone.getMessage()));
  }

  /** Returns the folder that holds every file of every desktop. */
  Path home() {
    return engine.home();
  }

  LocalDesktop desktop(String id) {
    return engine.desktops().get(id);
  }

  /** Says where the server is, not its key. */
  @Override
  public String toString() {
    return "LocalServer[" + baseUrl() + "]";
  }
}
