package ai.getnen.sdk;

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
import org.jspecify.annotations.Nullable;

/** Collects the settings of a {@link ReactiveNenClient}. Only the key has no default. */
public final class NenClientBuilder {
  /** The address of the cloud. */
  public static final String DEFAULT_BASE_URL = "https://desktop.api.getnen.ai";

  /** The time limit of a call: 30 s. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** The time limit of an action: 120 s. */
  public static final Duration DEFAULT_EXECUTE_TIMEOUT = Duration.ofSeconds(120);

  /** The time limit of an upload or download: 120 s. */
  public static final Duration DEFAULT_TRANSFER_TIMEOUT = Duration.ofSeconds(120);

  /** Connections a host: 16,384. */
  public static final int DEFAULT_MAX_CONNECTIONS = 16_384;

  /** The largest answer that is read into memory: 128 MiB. */
  public static final long DEFAULT_MAX_RESPONSE_BYTES = 128L << 20;

  private @Nullable String apiKey;
  private @Nullable String apiKeyHeader;
  private String baseUrl = DEFAULT_BASE_URL;
  private Duration timeout = DEFAULT_TIMEOUT;
  private Duration executeTimeout = DEFAULT_EXECUTE_TIMEOUT;
  private Duration transferTimeout = DEFAULT_TRANSFER_TIMEOUT;
  private RetryPolicy retryPolicy = RetryPolicy.defaults();
  private ClientObserver observer = ClientObserver.none();
  private int maxConnections = DEFAULT_MAX_CONNECTIONS;
  private long maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
  private HttpVersion httpVersion = HttpVersion.HTTP_1_1;
  private HttpClientCustomizer customizer = client -> client;

  NenClientBuilder() {}

  static NenClientBuilder fromEnv(Map<String, String> environment) {
    String key = environment.get("NEN_API_KEY");
    if (key == null || key.isBlank()) {
      throw new IllegalStateException("The environment variable NEN_API_KEY is not set");
    }
    String url = environment.get("NEN_API_URL");
    NenClientBuilder builder = new NenClientBuilder().apiKey(key.strip());
    return url == null || url.isBlank() ? builder : builder.baseUrl(url);
  }

  /** Sets the key, such as {@code sk_nen_…}; required. */
  public NenClientBuilder apiKey(String key) {
    apiKey = Objects.requireNonNull(key, "apiKey");
    return this;
  }

  /**
   * Sends the bare key in the header {@code name}, in place of {@code Authorization: Bearer}
   * ({@code wire.md} C1).
   */
  public NenClientBuilder apiKeyHeader(String name) {
    apiKeyHeader = Objects.requireNonNull(name, "apiKeyHeader");
    return this;
  }

  /**
   * Sets the address; slashes at its end are dropped. Requests go to this host and no other.
   * Defaults to {@link #DEFAULT_BASE_URL}.
   */
  public NenClientBuilder baseUrl(String url) {
    baseUrl = Objects.requireNonNull(url, "baseUrl");
    return this;
  }

  /**
   * Sets the time limit of calls that are neither actions nor transfers, repeats and body included.
   * Defaults to 30 s.
   *
   * @throws IllegalArgumentException unless it is from 1 ms to 365 days
   */
  public NenClientBuilder timeout(Duration limit) {
    timeout = RequestOptions.checkTimeout("timeout", limit);
    return this;
  }

  /**
   * Sets the time limit of actions; a wait or hold adds its duration. Defaults to 120 s.
   *
   * @throws IllegalArgumentException unless it is from 1 ms to 365 days
   */
  public NenClientBuilder executeTimeout(Duration limit) {
    executeTimeout = RequestOptions.checkTimeout("executeTimeout", limit);
    return this;
  }

  /**
   * Sets the time limit of uploads and downloads, which runs only while the server is awaited.
   * Defaults to 120 s.
   *
   * @throws IllegalArgumentException unless it is from 1 ms to 365 days
   */
  public NenClientBuilder transferTimeout(Duration limit) {
    transferTimeout = RequestOptions.checkTimeout("transferTimeout", limit);
    return this;
  }

  /** Sets how calls are repeated. Defaults to {@link RetryPolicy#defaults()}. */
  public NenClientBuilder retryPolicy(RetryPolicy policy) {
    retryPolicy = Objects.requireNonNull(policy, "retryPolicy");
    return this;
  }

  /** Sets who sees each call and attempt. Nobody by default. */
  public NenClientBuilder observer(ClientObserver observer) {
    this.observer = Objects.requireNonNull(observer, "observer");
    return this;
  }

  /**
   * Sets the most connections to a host; a call that finds none waits, by its own time limit.
   * Defaults to 16,384: mind the process's limit of open files.
   *
   * @throws IllegalArgumentException unless it is at least 1
   */
  public NenClientBuilder maxConnections(int connections) {
    if (connections < 1) {
      throw new IllegalArgumentException("maxConnections must be at least 1");
    }
    maxConnections = connections;
    return this;
  }

  /**
   * Sets the largest answer that is read into memory, in bytes; downloads are not bound by it.
   * Defaults to 128 MiB, which is also the most.
   *
   * @throws IllegalArgumentException unless it is from 1 byte to 128 MiB
   */
  public NenClientBuilder maxResponseBytes(long bytes) {
    if (bytes < 1 || bytes > DEFAULT_MAX_RESPONSE_BYTES) {
      throw new IllegalArgumentException("maxResponseBytes must be from 1 to 134217728");
    }
    maxResponseBytes = bytes;
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
  public NenClientBuilder httpVersion(HttpVersion version) {
    httpVersion = Objects.requireNonNull(version, "httpVersion");
    return this;
  }

  /** Sets proxy, TLS or DNS of Reactor Netty's client. */
  public NenClientBuilder customizeHttpClient(HttpClientCustomizer customizer) {
    this.customizer = Objects.requireNonNull(customizer, "customizer");
    return this;
  }

  /**
   * Returns the client.
   *
   * @throws IllegalArgumentException if the key is missing or cannot stand in a header, or the
   *     address is no HTTP URL or holds a user, query or fragment
   */
  public ReactiveNenClient build() {
    TransportSettings settings =
        new TransportSettings(
            profile(),
            timeout,
            executeTimeout,
            transferTimeout,
            retryPolicy,
            observer,
            maxConnections,
            httpVersion,
            maxResponseBytes,
            customizer);
    return new ReactiveNenClient(new HttpTransport(settings), RequestOptions.none());
  }

  private ApiProfile profile() {
    if (apiKey == null) {
      throw new IllegalArgumentException("apiKey must be set");
    }
    return apiKeyHeader == null
        ? ApiProfile.bearer("nen", baseUrl, apiKey)
        : ApiProfile.bareKey("nen", baseUrl, apiKeyHeader, apiKey);
  }
}
