package ai.getnen.sdk.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request header that cannot break out of its line.
 *
 * @param name a token of RFC 9110 5.6.2
 * @param value visible ASCII with inner spaces and tabs; never printed
 */
public record Header(String name, String value) {
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]+");
  private static final Pattern VALUE =
      Pattern.compile("[\\x21-\\x7E](?:[\\x20\\x09\\x21-\\x7E]*[\\x21-\\x7E])?");
  private static final Set<String> RESERVED =
      Set.of(
          "accept-encoding",
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "cookie",
          "expect",
          "host",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent");

  /** Validates both; the error names the header, never its value. */
  public Header {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("A header name must be a token of RFC 9110 5.6.2");
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "The value of header "
              + name
              + " must be visible ASCII characters with spaces only between them");
    }
  }

  /**
   * Returns a header that a caller adds to what the SDK sends.
   *
   * @throws IllegalArgumentException if the SDK itself owns the name, such as {@code Authorization}
   */
  public static Header custom(String name, String value) {
    Header header = new Header(name, value);
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("Header " + name + " is set by the SDK alone");
    }
    return header;
  }

  /** Returns whether both name the same header, whatever their case. */
  public boolean sameName(Header other) {
    return name.equalsIgnoreCase(other.name);
  }

  /** Names the header without its value. */
  @Override
  public String toString() {
    return name + ": ***";
  }
}
