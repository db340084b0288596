package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.DriveView;
import ai.getnen.sdk.local.video.VideoMaker;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a server is set up with.
 *
 * @param host the address or name that it listens on
 * @param port 0 for any free one
 * @param accepted names of the server beside the loopback's and {@code host}
 */
record Settings(
    String host,
    int port,
    ApiKey key,
    Set<String> accepted,
    Limits limits,
    DesktopClock clock,
    Function<DriveView, DesktopBackend> backend,
    Supplier<VideoMaker> video) {
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "[::]");

  HostNames names() {
    Set<String> names = new HashSet<>(accepted);
    if (!EVERYWHERE.contains(HostNames.plain(host))) {
      names.add(HostNames.plain(host));
    }
    return new HostNames(Set.copyOf(names));
  }

  /** Where this process reaches the server. */
  String baseUrl(int port) {
    String name = HostNames.plain(host);
    return "http://" + (EVERYWHERE.contains(name) ? "127.0.0.1" : name) + ":" + port;
  }
}
