package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.http.RetryPolicy;
import java.time.Duration;

/** A client's settings in tests. */
final class Settings {
  private Settings() {}

  /** Returns settings with one limit for all calls, and the shortest waits between attempts. */
  static TransportSettings of(String baseUrl, Duration limit) {
    return new TransportSettings(
        ApiProfile.bearer("leap0", baseUrl, "k"),
        limit,
        limit,
        limit,
        RetryPolicy.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(2)),
        ClientObserver.none(),
        8,
        HttpVersion.HTTP_1_1,
        1 << 20,
        client -> client);
  }
}
