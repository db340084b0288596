package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.Header;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What differs from vendor to vendor below their verbs: name, addresses, credential.
 *
 * @param vendor {@code nen} or {@code leap0}
 * @param baseUrl scheme, host, port and path prefix without a slash at its end
 * @param labelled where things with an address of their own are, their label in place of {@code
 *     {id}}; empty if there are none
 * @param credential the one header that holds the key
 * @param key the bare key, so that it can be cut out of texts
 */
public record ApiProfile(
    String vendor, URI baseUrl, String labelled, Header credential, String key) {
  private static final String LABEL = "{id}";
  private static final String STAND_IN = "x-id-x";

  /** Returns a profile that sends {@code Authorization: Bearer KEY}. */
  public static ApiProfile bearer(String vendor, String baseUrl, String key) {
    Header credential = new Header("Authorization", "Bearer " + checkKey(key));
    return new ApiProfile(vendor, parse("baseUrl", baseUrl), "", credential, key);
  }

  /** Returns a profile that sends the bare key in the header {@code name}. */
  public static ApiProfile bareKey(String vendor, String baseUrl, String name, String key) {
    Header credential =
        name.equalsIgnoreCase("Authorization")
            ? new Header(name, checkKey(key))
            : Header.custom(name, checkKey(key));
    return new ApiProfile(vendor, parse("baseUrl", baseUrl), "", credential, key);
  }

  /**
   * Returns a copy that knows where things with an address of their own are.
   *
   * @param argument the caller's name of {@code template}
   * @param template a URL with {@code {id}} once, in front of its domain or in its path
   * @throws IllegalArgumentException if it is no such URL
   */
  public ApiProfile withLabelled(String argument, String template) {
    int at = template.indexOf(LABEL);
    boolean once = at >= 0 && template.indexOf(LABEL, at + 1) < 0;
    check(once && !template.contains(STAND_IN), argument, "must have {id} once");
    URI filled = parse(argument, template.replace(LABEL, STAND_IN));
    String host = filled.getHost();
    boolean ours = !host.substring(host.lastIndexOf('.') + 1).contains(STAND_IN);
    check(ours, argument, "must have {id} in front of a domain or in the path");
    String kept = filled.toString().replace(STAND_IN, LABEL);
    return new ApiProfile(vendor, baseUrl, kept, credential, key);
  }

  /** Returns whether uploads go over TLS. */
  boolean secure() {
    return secure(baseUrl);
  }

  /** Returns whether things have hosts of their own. */
  boolean hasManyHosts() {
    return !labelled.isEmpty();
  }

  /** Returns whether some requests go over TLS and others do not. */
  boolean mixesSchemes() {
    return !labelled.isEmpty() && secure(address("id")) != secure(baseUrl);
  }

  /** Returns a host of another machine to which the key goes over clear HTTP; empty if none. */
  Optional<String> exposedHost() {
    return Stream.of(baseUrl, labelled.isEmpty() ? baseUrl : address("id"))
        .filter(url -> !secure(url) && !loopback(url.getHost()))
        .map(URI::getHost)
        .findFirst();
  }

  /** Returns the address of the thing with that {@code label}; it is one label, checked before. */
  public URI address(String label) {
    return URI.create(labelled.replace(LABEL, label));
  }

  private static boolean secure(URI url) {
    return "https".equals(url.getScheme());
  }

  private static boolean loopback(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  /**
   * Returns the address of {@code target}, an encoded path with its query, of the API itself or, if
   * {@code label} is not empty, of the thing of that label; the host is always ours.
   */
  URI resolve(String label, String target) {
    if (!target.startsWith("/")) {
      throw new IllegalArgumentException("A target must start with a slash");
    }
    return URI.create((label.isEmpty() ? baseUrl : address(label)) + target);
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "ApiProfile[" + vendor + " " + baseUrl + "]";
  }

  private static String checkKey(String key) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("apiKey must not be empty");
    }
    return key;
  }

  private static URI parse(String argument, String text) {
    URI uri = parsed(argument, text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    check(
        scheme.equals("http") || scheme.equals("https"),
        argument,
        "must start with http:// or https://");
    check(uri.getRawUserInfo() == null, argument, "must not hold a user or password");
    check(uri.getHost() != null, argument, "must name a host");
    check(uri.getRawQuery() == null, argument, "must not have a query");
    check(uri.getRawFragment() == null, argument, "must not have a fragment");
    check(
        uri.getPort() != 0 && uri.getPort() <= 65_535,
        argument,
        "must have a port from 1 to 65535");
    check(
        uri.getPath().chars().noneMatch(Character::isISOControl),
        argument,
        "must not hold controls");
    check(!uri.getPath().matches("(.*/)?\\.\\.?(/.*)?"), argument, "must not have dot segments");
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    String path = uri.getRawPath().replaceAll("/+$", "");
    return URI.create(URI.create(scheme + "://" + host + port + path).toASCIIString());
  }

  private static URI parsed(String argument, String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      // The cause would quote the text, which may hold a password.
      throw new IllegalArgumentException(argument + " must be a URL such as https://host/path");
    }
  }

  private static void check(boolean holds, String argument, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(argument + " " + rule);
    }
  }
}
