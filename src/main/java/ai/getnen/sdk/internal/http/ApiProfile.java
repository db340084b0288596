package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.Header;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * What differs from vendor to vendor below their verbs: name, address, credential.
 *
 * @param vendor {@code nen} or {@code leap0}
 * @param baseUrl scheme, host, port and path prefix without a slash at its end
 * @param credential the one header that holds the key
 * @param key the bare key, so that it can be cut out of texts
 */
public record ApiProfile(String vendor, URI baseUrl, Header credential, String key) {

  /** Returns a profile that sends {@code Authorization: Bearer KEY}. */
  public static ApiProfile bearer(String vendor, String baseUrl, String key) {
    return new ApiProfile(
        vendor, parseBaseUrl(baseUrl), new Header("Authorization", "Bearer " + checkKey(key)), key);
  }

  /** Returns a profile that sends the bare key in the header {@code name}. */
  public static ApiProfile bareKey(String vendor, String baseUrl, String name, String key) {
    Header credential =
        name.equalsIgnoreCase("Authorization")
            ? new Header(name, checkKey(key))
            : Header.custom(name, checkKey(key));
    return new ApiProfile(vendor, parseBaseUrl(baseUrl), credential, key);
  }

  /** Returns whether requests go over TLS. */
  boolean secure() {
    return "https".equals(baseUrl.getScheme());
  }

  /** Returns whether requests stay on this machine. */
  boolean loopback() {
    String host = baseUrl.getHost();
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  /**
   * Returns the address of {@code target}, an encoded path with its query; the host is always ours.
   */
  URI resolve(String target) {
    if (!target.startsWith("/")) {
      throw new IllegalArgumentException("A target must start with a slash");
    }
    return URI.create(baseUrl + target);
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

  private static URI parseBaseUrl(String text) {
    URI uri = parse(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    check(scheme.equals("http") || scheme.equals("https"), "must start with http:// or https://");
    check(uri.getRawUserInfo() == null, "must not hold a user or password");
    check(uri.getHost() != null, "must name a host");
    check(uri.getRawQuery() == null, "must not have a query");
    check(uri.getRawFragment() == null, "must not have a fragment");
    check(uri.getPort() != 0 && uri.getPort() <= 65_535, "must have a port from 1 to 65535");
    check(uri.getPath().chars().noneMatch(Character::isISOControl), "must not hold controls");
    check(!uri.getPath().matches("(.*/)?\\.\\.?(/.*)?"), "must not have dot segments");
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    String path = uri.getRawPath().replaceAll("/+$", "");
    return URI.create(URI.create(scheme + "://" + host + port + path).toASCIIString());
  }

  private static URI parse(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      // The cause would quote the text, which may hold a password.
      throw new IllegalArgumentException("baseUrl must be a URL such as https://host/path");
    }
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("baseUrl " + rule);
    }
  }
}
