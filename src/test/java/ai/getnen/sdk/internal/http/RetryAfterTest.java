package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both forms of the header ({@code failure-modes.md} 8). */
class RetryAfterTest {
  private static final String NOON = "Wed, 21 Oct 2015 12:00:00 GMT";

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "120, 120", "007, 7", "' 5 ', 5", "999999999, 999999999"})
  void digits_are_seconds(String value, long seconds) {
    assertThat(parse(NOON, value)).contains(Duration.ofSeconds(seconds));
    assertThat(parse(null, value)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e3", "-1", "+5", "1.5", "", " ", "soon", "5s", "0x10", "٣", "1 2", "5,6", "NaN"})
  void anything_else_is_ignored(String value) {
    assertThat(parse(NOON, value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 18, 19, 20, 400})
  void very_many_digits_are_very_long_and_do_not_overflow(int digits) {
    assertThat(parse(NOON, "9".repeat(digits)).orElseThrow()).isGreaterThan(Duration.ofDays(365));
  }

  @ParameterizedTest
  @CsvSource({
    "'Wed, 21 Oct 2015 12:00:30 GMT', 30",
    "'Wed, 21 Oct 2015 12:00:00 GMT', 0",
    "'Wed, 21 Oct 2015 11:59:59 GMT', 0",
    "'Thu, 01 Jan 1970 00:00:00 GMT', 0",
    "'Thu, 22 Oct 2015 12:00:00 GMT', 86400"
  })
  void date_counts_from_the_clock_of_the_server_and_never_back(String value, long seconds) {
    assertThat(parse(NOON, value)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed, 21 Oct 2015",
        "Wed, 32 Oct 2015 12:00:00 GMT",
        "2015-10-21T12:00:00Z",
        "Wed, 21 Okt 2015 12:00:00 GMT"
      })
  void broken_date_is_ignored(String value) {
    assertThat(parse(NOON, value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday"})
  void without_a_clock_of_the_server_that_of_this_machine_counts(String date) {
    String inAnHour =
        ZonedDateTime.now(ZoneOffset.UTC).plusHours(1).format(DateTimeFormatter.RFC_1123_DATE_TIME);
    for (String clock : new String[] {null, date}) {
      assertThat(parse(clock, inAnHour).orElseThrow())
          .isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60));
    }
  }

  @Test
  void of_several_values_the_first_valid_one_counts() {
    assertThat(parse(NOON, "soon", "-1", "7", "9")).contains(Duration.ofSeconds(7));
    assertThat(parse(NOON, "soon", "Wed, 21 Oct 2015 12:00:30 GMT", "9"))
        .contains(Duration.ofSeconds(30));
    assertThat(parse(NOON)).isEmpty();
  }

  @Test
  void zeros_before_a_number_do_not_make_it_longer() {
    assertThat(parse(NOON, "0000000000005")).contains(Duration.ofSeconds(5));
  }

  private static Optional<Duration> parse(@Nullable String date, String... values) {
    return RetryAfter.parse(List.of(values), date);
  }
}
