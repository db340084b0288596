package ai.getnen.sdk.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How long ago something was, in the documents' words. */
final class Age {
  private static final long DAYS_TOLD = 30;

  private Age() {}

  /** Returns {@code just now}, {@code 2m ago}, {@code 3h ago}, {@code 4d ago}, or a date. */
  static String of(Instant time, Instant now) {
    Duration age = Duration.between(time, now);
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() + "m ago";
    }
    if (age.toDays() < 1) {
      return age.toHours() + "h ago";
    }
    return age.toDays() <= DAYS_TOLD
        ? age.toDays() + "d ago"
        : DateTimeFormatter.ISO_LOCAL_DATE.format(time.atZone(ZoneId.systemDefault()));
  }
}
