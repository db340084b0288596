package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.DriveView;
import ai.getnen.sdk.local.video.VideoMaker;
import ai.getnen.sdk.local.virtual.VirtualDesktop;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a server is set up with. Not thread-safe; may start several servers. */
public final class LocalServerBuilder {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private final Set<String> accepted = new HashSet<>();
  private String host = "127.0.0.1";
  private int port;
  private ApiKey key = new ApiKey("sk_nen_local");
  private DesktopClock clock = DesktopClock.running();
  private @Nullable Supplier<? extends DesktopBackend> backend;
  private Limits limits = Limits.DEFAULT;
  private Supplier<VideoMaker> video = VideoMaker::find;

  LocalServerBuilder() {}

  /**
   * Sets the address to listen on. Default {@code 127.0.0.1}: only this machine reaches it. With
   * another, whoever reaches that address and has the key drives the desktops, and both travel in
   * clear text. Requests may call the server by this name too, but not by {@code 0.0.0.0} or {@code
   * ::}, which are no names: then {@link #acceptHost} says what callers may use.
   *
   * @param host a name or an address of this machine, with no port
   * @return this
   * @throws IllegalArgumentException if it cannot be one
   */
  public LocalServerBuilder host(String host) {
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
  public LocalServerBuilder acceptHost(String name) {
    accepted.add(HostNames.plain(name));
    return this;
  }

  /**
   * Sets how many desktops there may be at a time. Default 256. One more is answered with 429: the
   * caller can help itself by deleting one.
   *
   * @param most at least 1
   * @return this
   * @throws IllegalArgumentException if it is less
   */
  public LocalServerBuilder maxDesktops(int most) {
    limits = limits.withDesktops(most);
    return this;
  }

  /**
   * Sets how long a JSON body may be. Default 1 MiB. A longer one is answered with 413; files have
   * the vendor's own limit of 100 MiB.
   *
   * @param most bytes, at least 1
   * @return this
   * @throws IllegalArgumentException if it is less
   */
  public LocalServerBuilder maxBodyBytes(int most) {
    limits = limits.withBodyBytes(most);
    return this;
  }

  /**
   * Sets how long a text may be, to be typed or as a name. Default 100,000. A request with a longer
   * one is answered with 413.
   *
   * @param most characters as {@link String#length} counts them, at least 1
   * @return this
   * @throws IllegalArgumentException if it is less
   */
  public LocalServerBuilder maxTextLength(int most) {
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
  public LocalServerBuilder port(int port) {
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
  public LocalServerBuilder apiKey(String apiKey) {
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
  public LocalServerBuilder backend(Supplier<? extends DesktopBackend> backend) {
    this.backend = backend;
    return this;
  }

  /**
   * Sets the time of the desktops, which their programs go by: double clicks, tool tips, progress,
   * today's date. Default: one that runs from the time of the machine. A frozen one makes a test
   * repeatable; {@link DesktopClock#step} then moves all desktops on at once. The duration of a
   * {@code wait} or of a held key passes in real time in any case.
   *
   * @param clock a clock that stays the caller's, for a screen in memory; one of {@link #backend}
   *     has the time that it was made with
   * @return this
   */
  public LocalServerBuilder clock(DesktopClock clock) {
    this.clock = clock;
    return this;
  }

  /** Sets what makes the videos of recordings. Default: what is found when the first one starts. */
  LocalServerBuilder video(Supplier<VideoMaker> maker) {
    this.video = maker;
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
    Settings settings =
        new Settings(host, port, key, Set.copyOf(accepted), limits, clock, backends(), video);
    return new LocalServer(Engine.start(settings), settings);
  }

  private Function<DriveView, DesktopBackend> backends() {
    Supplier<? extends DesktopBackend> own = backend;
    DesktopClock time = clock;
    return own != null
        ? drive -> own.get()
        : drive -> VirtualDesktop.create(WIDTH, HEIGHT, time, drive);
  }
}
