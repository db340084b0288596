package ai.getnen.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.model.DesktopFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** How times, tables and names are written and read. */
class FormatsTest {
  private static final Instant NOW = Instant.parse("2031-03-02T09:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "-5, just now",
    "0, just now",
    "59, just now",
    "60, 1m ago",
    "130, 2m ago",
    "3599, 59m ago",
    "3600, 1h ago",
    "86399, 23h ago",
    "86400, 1d ago",
    "2592000, 30d ago"
  })
  void age_isToldInOneUnit(long seconds, String words) {
    assertThat(Age.of(NOW.minusSeconds(seconds), NOW)).isEqualTo(words);
  }

  @Test
  void age_ofMoreThanAMonth_isADate() {
    assertThat(Age.of(NOW.minus(Duration.ofDays(40)), NOW)).startsWith("2031-01-2");
  }

  @ParameterizedTest
  @CsvSource({"10, 10000", "1.5, 1500", "1.5s, 1500", "500ms, 500", "2m, 120000", "1h, 3600000"})
  void time_isRead(String written, long millis) {
    assertThat(new TimeArgument().convert(written)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", "-1", "1d", "1 s", "1e3", "9999999999", "١"})
  void time_thatIsNone_isRefused(String written) {
    assertThatThrownBy(() -> new TimeArgument().convert(written))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("is no time such as");
  }

  @Test
  void files_standInColumns_whateverTheirNames() {
    String table =
        FilesList.table(
            List.of(
                new DesktopFile("Documents", 0, NOW, true),
                new DesktopFile("日本語.txt", 5, NOW, false),
                new DesktopFile("a name that is quite long.txt", 104857600, NOW, false),
                new DesktopFile("e\u0301vil\u001b[31m.txt", 1, NOW, false)),
            NOW);

    assertThat(table)
        .isEqualTo(
            """
            NAME                           SIZE       MODIFIED
            Documents/                     <DIR>      just now
            日本語.txt                     5          just now
            a name that is quite long.txt  104857600  just now
            e\u0301vil?[31m.txt                  1          just now
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "report.pdf, application/pdf",
    "a.b.PNG, image/png",
    "notes.txt, text/plain",
    "data.json, application/json",
    "x#1.html, text/html",
    "pdf, application/octet-stream",
    "what.isthis, application/octet-stream"
  })
  void contentType_isThatOfTheExtension(String name, String type) {
    assertThat(ContentTypes.of(name)).isEqualTo(type);
  }
}
