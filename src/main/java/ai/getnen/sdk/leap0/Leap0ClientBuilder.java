package ai.getnen.sdk.leap0;

import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.HttpClientCustomizer;
import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import ai.getnen.sdk.internal.http.ApiProfile;
import ai.getnen.sdk.internal.http.HttpTransport;
import ai.getnen.sdk.internal.http.TransportSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a {@link ReactiveLeap0Client}. Only the key has no default. */
public final class Leap0ClientBuilder {
  /** The address of the control plane. */
  public static final String DEFAULT_BASE_URL = "https://api.leap0.dev";

  /** Where each desktop has a host name of its own. */
  public static final String DEFAULT_SANDBOX_DOMAIN = "sandbox.leap0.dev";

  /** The time limit of a call: 300 s. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(300);

  private static final int MAX_CONNECTIONS = 16_384;
  private static final long MAX_RESPONSE_BYTES = 128L << 20;
  private static final String BEARER = "bearer ";
  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?");

  private @Nullable String apiKey;
  private @Nullable String apiKeyHeader;
  private String baseUrl = DEFAULT_BASE_URL;
  private String desktops = "https://{id}." + DEFAULT_SANDBOX_DOMAIN;
  private Duration timeout = DEFAULT_TIMEOUT;
  private RetryPolicy retryPolicy = RetryPolicy.defaults();
  private ClientObserver observer = ClientObserver.none();
  private int maxConnections = MAX_CONNECTIONS;
  private HttpVersion httpVersion = HttpVersion.HTTP_1_1;
  private HttpClientCustomizer customizer = client -> client;

  Leap0ClientBuilder() {}

  static Leap0ClientBuilder fromEnv(Map<String, String> environment) {
    String key = environment.getOrDefault("LEAP0_API_KEY", "").strip();
    if (key.isEmpty()) {
      throw new IllegalStateException("The environment variable LEAP0_API_KEY is not set");
    }
    Leap0ClientBuilder builder = new Leap0ClientBuilder().apiKey(key);
    String url = environment.getOrDefault("LEAP0_BASE_URL", "").strip();
    String domain = environment.getOrDefault("LEAP0_SANDBOX_DOMAIN", "").strip();
    builder = url.isEmpty() ? builder : builder.baseUrl(url);
    String desktops = environment.getOrDefault("LEAP0_DESKTOP_URL", "").strip();
    if (!desktops.isEmpty()) {
      return builder.desktopUrl(desktops);
    }
    return domain.isEmpty() ? builder : builder.sandboxDomain(domain);
  }

  /** Sets the key; required. One that begins with {@code Bearer} is taken without that word. */
  public Leap0ClientBuilder apiKey(String key) {
    apiKey =
        key.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? key.substring(BEARER.length()).strip()
            : key;
    return this;
  }

  /**
   * Sends the bare key in the header {@code name}, such as {@code leap0-authorization}, in place of
   * {@code Authorization: Bearer}.
   */
  public Leap0ClientBuilder apiKeyHeader(String name) {
    apiKeyHeader = Objects.requireNonNull(name, "apiKeyHeader");
    return this;
  }

  /** Sets the address of the control plane. Defaults to {@link #DEFAULT_BASE_URL}. */
  public Leap0ClientBuilder baseUrl(String url) {
    baseUrl = Objects.requireNonNull(url, "baseUrl");
    return this;
  }

  /**
   * Sets the domain under which each desktop has a host name of its own, reached by HTTPS. Defaults
   * to {@link #DEFAULT_SANDBOX_DOMAIN}.
   *
   * @param domain such as {@code sandbox.leap0.dev}, with a port if need be
   * @throws IllegalArgumentException if it is more than that
   */
  public Leap0ClientBuilder sandboxDomain(String domain) {
    if (!DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException(
          "sandboxDomain must be a domain such as " + DEFAULT_SANDBOX_DOMAIN);
    }
    return desktopUrl("https://{id}." + domain);
  }

  /**
   * Sets where desktops are, in place of a domain: scheme, host, port and path with {@code {id}}
   * once for the sandbox's id, in front of a domain or in the path, such as {@code
   * http://127.0.0.1:8123/leap0/{id}}.
   */
  public Leap0ClientBuilder desktopUrl(String template) {
    desktops = Objects.requireNonNull(template, "desktopUrl");
    return this;
  }

  /**
   * Sets the address of an embedded desktop server, for control plane and desktops.
   *
   * @param serverUrl what the server calls its base URL
   */
  public Leap0ClientBuilder embedded(String serverUrl) {
    String leap0 = serverUrl.replaceAll("/+$", "") + "/leap0";
    return baseUrl(leap0).desktopUrl(leap0 + "/{id}");
  }

  /**
   * Sets the time limit of calls, repeats and body included; for a download it runs only while the
   * server is awaited. Defaults to 300 s.
   *
   * @throws IllegalArgumentException unless it is from 1 ms to 365 days
   */
  public Leap0ClientBuilder timeout(Duration limit) {
    timeout = RequestOptions.checkTimeout("timeout", limit);
    return this;
  }

  /** Sets how calls are repeated. Defaults to {@link RetryPolicy#defaults()}. */
  public Leap0ClientBuilder retryPolicy(RetryPolicy policy) {
    retryPolicy = Objects.requireNonNull(policy, "retryPolicy");
    return this;
  }

  /** Sets who sees each call and attempt. Nobody by default. */
  public Leap0ClientBuilder observer(ClientObserver observer) {
    this.observer = Objects.requireNonNull(observer, "observer");
    return this;
  }

  /**
   * Sets the most connections to a host, of which each sandbox is one. Defaults to 16,384.
   *
   * @throws IllegalArgumentException unless it is at least 1
   */
  public Leap0ClientBuilder maxConnections(int connections) {
    maxConnections = Rules.positive("maxConnections", connections);
    return this;
  }

  /**
   * Sets the protocol. Defaults to {@link HttpVersion#HTTP_1_1}.
   *
   * <p>With {@link HttpVersion#HTTP_2} the calls to a host share one connection. More are made, one
   * after the other, once each serves as many calls as the server allows, 100 where it does not
   * say; {@link #maxConnections(int)} still counts connections. A connection that breaks takes all
   * its calls with it, each with its own outcome. Screenshots cost more CPU than over HTTP/1.1.
   */
  public Leap0ClientBuilder httpVersion(HttpVersion version) {
    httpVersion = Objects.requireNonNull(version, "httpVersion");
    return this;
  }

  /** Sets proxy, TLS or DNS of Reactor Netty's client. */
  public Leap0ClientBuilder customizeHttpClient(HttpClientCustomizer customizer) {
    this.customizer = Objects.requireNonNull(customizer, "customizer");
    return this;
  }

  /**
   * Returns the client.
   *
   * @throws IllegalArgumentException if the key is missing or cannot stand in a header, or an
   *     address is no HTTP URL or holds a user, query or fragment, or {@link HttpVersion#HTTP_2} is
   *     set and the addresses are not all https or all http
   */
  public ReactiveLeap0Client build() {
    ApiProfile api = profile().withLabelled("desktopUrl", desktops);
    TransportSettings settings =
        new TransportSettings(
            api,
            timeout,
            timeout,
            timeout,
            retryPolicy,
            observer,
            maxConnections,
            httpVersion,
            MAX_RESPONSE_BYTES,
            customizer);
    return new ReactiveLeap0Client(
        new Leap0Connection(new HttpTransport(settings), api, RequestOptions.none()));
  }

  private ApiProfile profile() {
    if (apiKey == null) {
      throw new IllegalArgumentException("apiKey must be set");
    }
    return apiKeyHeader == null
        ? ApiProfile.bearer("leap0", baseUrl, apiKey)
        : ApiProfile.bareKey("leap0", baseUrl, apiKeyHeader, apiKey);
  }
}
