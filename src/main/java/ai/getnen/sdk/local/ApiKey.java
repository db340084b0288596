package ai.getnen.sdk.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one key that opens the server ({@code wire.md} 1.1: bearer, on every request). */
final class ApiKey {
  private static final String SCHEME = "Bearer ";

  private final String key;

  ApiKey(String key) {
    if (key.isEmpty() || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException("An API key is one or more visible ASCII characters");
    }
    this.key = key;
  }

  String value() {
    return key;
  }

  void check(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        || !isKey(authorization.substring(SCHEME.length()).strip())) {
      throw Failure.wrongKey();
    }
  }

  /** Takes the key from any of {@code headers}, with or without the word before it. */
  void checkAny(List<String> headers) {
    if (headers.stream().map(ApiKey::bare).filter(this::isKey).count() == 0) {
      throw Failure.wrongKey();
    }
  }

  private static String bare(String header) {
    boolean named = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    return (named ? header.substring(SCHEME.length()) : header).strip();
  }

  private boolean isKey(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }

  /** Says nothing of the key. */
  @Override
  public String toString() {
    return "ApiKey";
  }
}
