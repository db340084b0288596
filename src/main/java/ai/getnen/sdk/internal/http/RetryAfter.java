package ai.getnen.sdk.internal.http;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After} in both its forms (RFC 9110 10.2.3). */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d+");
  private static final BigInteger MOST_SECONDS = BigInteger.valueOf(999_999_999);

  private RetryAfter() {}

  /**
   * Returns how long to wait by the first of {@code values} that is valid; empty if none is.
   *
   * @param values the header's values
   * @param date the server's own clock, from the header {@code Date}; null to trust this machine's
   */
  static Optional<Duration> parse(List<String> values, @Nullable String date) {
    Instant now = date == null ? Instant.now() : httpDate(date).orElseGet(Instant::now);
    return values.stream()
        .map(value -> parse(value.strip(), now))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Duration> parse(String value, Instant now) {
    if (SECONDS.matcher(value).matches()) {
      BigInteger seconds = new BigInteger(value).min(MOST_SECONDS);
      return Optional.of(Duration.ofSeconds(seconds.longValue()));
    }
    return httpDate(value)
        .map(then -> then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
  }

  private static Optional<Instant> httpDate(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
