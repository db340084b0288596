package ai.getnen.sdk.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A time as it is written on a command line: {@code 10}, {@code 1.5s}, {@code 500ms}, {@code 2m}.
 */
final class TimeArgument implements ITypeConverter<Duration> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)(ms|s|m|h)?");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

  @Override
  public Duration convert(String value) {
    Matcher written = FORM.matcher(value);
    if (!written.matches()) {
      throw new TypeConversionException(
          "'" + value + "' is no time such as 10 (seconds), 500ms or 2m");
    }
    String unit = written.group(2) == null ? "s" : written.group(2);
    BigDecimal millis =
        new BigDecimal(written.group(1))
            .multiply(BigDecimal.valueOf(MILLIS.getOrDefault(unit, 1L)));
    return Duration.ofMillis(millis.longValue());
  }
}
