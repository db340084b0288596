package ai.getnen.sdk.local;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names by which a request may call the server. A page in a browser on this machine reaches the
 * loopback interface by a name of its own that it lets point there (DNS rebinding); its requests
 * still carry that name.
 *
 * @param extra accepted beside the loopback's own, as {@link #plain} gives them
 */
record HostNames(Set<String> extra) {
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(:\\d{0,5})?");
  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]|(.+\\.)?localhost");

  /** Brings a name or address without a port into the form that is compared. */
  static String plain(String name) {
    Matcher host = HOST.matcher(isBareIpv6(name) ? "[" + name + "]" : name);
    if (!host.matches() || host.group(2) != null) {
      throw new IllegalArgumentException("Not the name or address of a host: " + name);
    }
    return normal(host.group(1));
  }

  private static boolean isBareIpv6(String name) {
    return !name.startsWith("[") && name.indexOf(':') != name.lastIndexOf(':');
  }

  /** 400 without exactly one host, 421 for a host that is not this server. */
  void check(HttpHeaders headers) {
    List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
    if (hosts.size() != 1) {
      throw Failure.badRequest("A request needs exactly one Host header");
    }
    Matcher host = HOST.matcher(hosts.get(0).strip());
    if (!host.matches() || !isOurs(normal(host.group(1)))) {
      throw Failure.of(421, "This server does not answer for that Host");
    }
  }

  /**
   * Returns the one label before {@code localhost}, or null for any other host: Leap0 puts the id
   * of a sandbox there.
   */
  static @Nullable String label(@Nullable String header) {
    Matcher host = HOST.matcher(header == null ? "" : header.strip());
    String name = host.matches() ? normal(host.group(1)) : "";
    String label = name.endsWith(".localhost") ? name.substring(0, name.length() - 10) : "";
    return label.isEmpty() || label.contains(".") ? null : label;
  }

  private boolean isOurs(String name) {
    return LOOPBACK.matcher(name).matches() || extra.contains(name);
  }

  private static String normal(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
