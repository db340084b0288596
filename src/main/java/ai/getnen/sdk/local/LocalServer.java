package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.DriveView;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.virtual.VirtualDesktop;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private final Engine engine;
  private final Settings settings;

  private LocalServer(Engine engine, Settings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  /**
   * Starts a server on a free port with the defaults of {@link Builder}. Blocks until it listens.
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
  public static Builder builder() {
    return new Builder();
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
   * @return one state; empty if the desktop's screen is not of the kind that knows it; an {@link
   *     IllegalArgumentException} if there is no such desktop
   */
  public Mono<ScreenState> state(String desktopId) {
    return Mono.defer(() -> engine.desktops().get(desktopId).state())
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

  /** What a server is set up with. Not thread-safe; may start several servers. */
  public static final class Builder {
    private final Set<String> accepted = new HashSet<>();
    private String host = "127.0.0.1";
    private int port;
    private ApiKey key = new ApiKey("sk_nen_local");
    private Function<DriveView, ? extends DesktopBackend> backend =
        drive -> VirtualDesktop.create(WIDTH, HEIGHT, DesktopClock.running(), drive);
    private Limits limits = Limits.DEFAULT;

    private Builder() {}

    /**
     * Sets the address to listen on. Default {@code 127.0.0.1}: only this machine reaches it. With
     * another, whoever reaches that address and has the key drives the desktops, and both travel in
     * clear text. Requests may call the server by this name too, but not by {@code 0.0.0.0} or
     * {@code ::}, which are no names: then {@link #acceptHost} says what callers may use.
     *
     * @param host a name or an address of this machine, with no port
     * @return this
     * @throws IllegalArgumentException if it cannot be one
     */
    public Builder host(String host) {
      HostNames.plain(host);
      this.host = host;
      return this;
    }

    /**
     * Lets requests in whose {@code Host} header is {@code name}, on any port, such as {@code
     * host.docker.internal}. Default: only the names of the loopback interface. Adds to what was
     * accepted before.
     *
     * @param name a name or an address, with no port; upper and lower case are the same
     * @return this
     * @throws IllegalArgumentException if it cannot be one
     */
    public Builder acceptHost(String name) {
      accepted.add(HostNames.plain(name));
      return this;
    }

    /**
     * Sets how many desktops there may be at a time. Default 256. One more is answered with 429:
     * the caller can help itself by deleting one.
     *
     * @param most at least 1
     * @return this
     * @throws IllegalArgumentException if it is less
     */
    public Builder maxDesktops(int most) {
      limits = limits.withDesktops(most);
      return this;
    }

    /**
     * Sets how long a JSON body may be. Default 1 MiB. A longer one is answered with 413; files
     * have the vendor's own limit of 100 MiB.
     *
     * @param most bytes, at least 1
     * @return this
     * @throws IllegalArgumentException if it is less
     */
    public Builder maxBodyBytes(int most) {
      limits = limits.withBodyBytes(most);
      return this;
    }

    /**
     * Sets how long a text may be, to be typed or as a name. Default 100,000. A request with a
     * longer one is answered with 413.
     *
     * @param most characters as {@link String#length} counts them, at least 1
     * @return this
     * @throws IllegalArgumentException if it is less
     */
    public Builder maxTextLength(int most) {
      limits = limits.withTextLength(most);
      return this;
    }

    /**
     * Sets the port to listen on. Default 0: any free one.
     *
     * @param port 0 to 65535
     * @return this
     * @throws IllegalArgumentException if there is no such port
     */
    public Builder port(int port) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("A port is 0 to 65535: " + port);
      }
      this.port = port;
      return this;
    }

    /**
     * Sets the key that callers must have. Default {@code sk_nen_local}.
     *
     * @param apiKey visible ASCII characters, at least one
     * @return this
     * @throws IllegalArgumentException if it is empty or holds anything else
     */
    public Builder apiKey(String apiKey) {
      this.key = new ApiKey(apiKey);
      return this;
    }

    /**
     * Sets what makes the screen of a new desktop. Default: one in memory.
     *
     * @param backend called once a desktop, on a thread that may block; what it returns is closed
     *     with the desktop
     * @return this
     */
    public Builder backend(Supplier<? extends DesktopBackend> backend) {
      this.backend = drive -> backend.get();
      return this;
    }

    /**
     * Starts a server. Blocks until it listens: not to be called on an event loop.
     *
     * @return a server that answers
     * @throws reactor.netty.ChannelBindException if the port is taken
     * @throws java.io.UncheckedIOException if there is no place for temporary files
     */
    public LocalServer start() {
      Settings settings = new Settings(host, port, key, Set.copyOf(accepted), limits, backend);
      return new LocalServer(Engine.start(settings), settings);
    }
  }
}
