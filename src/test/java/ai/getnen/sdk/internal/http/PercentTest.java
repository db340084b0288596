package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Path segments and query values ({@code failure-modes.md} 7.1). */
class PercentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b      | a%20b
          a+b      | a%2Bb
          a/b      | a%2Fb
          a%2Fb    | a%252Fb
          100%     | 100%25
          q?x#y    | q%3Fx%23y
          a;b      | a%3Bb
          a\\b     | a%5Cb
          %2e%2e   | %252e%252e
          файл.png | %D1%84%D0%B0%D0%B9%D0%BB.png
          日本      | %E6%97%A5%E6%9C%AC
          😀       | %F0%9F%98%80
          ...      | ...
          AZaz09-._~ | AZaz09-._~
          """)
  void text_becomes_one_segment(String text, String encoded) {
    assertThat(Percent.segment("name", text)).isEqualTo(encoded);
    assertThat(Percent.encode("name", text)).isEqualTo(encoded);
  }

  @Test
  void composed_and_decomposed_letters_stay_distinct() {
    assertThat(Percent.encode("name", "\u00e9")).isEqualTo("%C3%A9");
    assertThat(Percent.encode("name", "e\u0301")).isEqualTo("e%CC%81");
  }

  @Property
  void decoding_gives_the_text_back(@ForAll("texts") String text) {
    String encoded = Percent.encode("name", text);

    assertThat(encoded).matches("(?:[A-Za-z0-9\\-._~]|%[0-9A-F]{2})*");
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "a\r\nb",
        "a\nb",
        "\t",
        "\u001f",
        "\u007f",
        "\u0085",
        "\ud800",
        "a\udc00b",
        "\ude00\ud83d"
      })
  void controls_and_halves_of_pairs_are_refused_by_the_name_of_their_argument(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Percent.encode("desktopId", text))
        .withMessageStartingWith("desktopId must not hold ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Percent.segment("desktopId", text))
        .withMessageStartingWith("desktopId must not hold ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void a_segment_that_would_move_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Percent.segment("desktopId", text))
        .withMessageStartingWith("desktopId ");
    assertThat(Percent.encode("directory", text)).isEqualTo(text);
  }

  @Test
  void length_counts_once_encoded() {
    assertThat(Percent.segment("name", "a".repeat(1024))).hasSize(1024);
    assertThat(Percent.segment("name", "я".repeat(170))).hasSize(1020);
    for (String tooLong : List.of("a".repeat(1025), "я".repeat(171))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Percent.segment("name", tooLong))
          .withMessageStartingWith("name must be at most 1024 bytes");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0x20, 0x7E),
            Arbitraries.integers().between(0xA0, 0xD7FF),
            Arbitraries.integers().between(0xE000, 0x10FFFF))
        .list()
        .ofMaxSize(80)
        .map(
            points -> {
              StringBuilder text = new StringBuilder();
              points.forEach(text::appendCodePoint);
              return text.toString();
            });
  }
}
