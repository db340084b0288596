package ai.getnen.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Any header is refused, or stands on one line of visible ASCII as it was given. */
class HeaderFuzzTest {
  @Property
  void header_is_refused_or_stays_on_its_line(
      @ForAll("texts") String name, @ForAll("texts") String value) {
    headerOrRefuse(name, value)
        .ifPresent(
            header -> {
              assertThat(header.name()).isEqualTo(name).matches("[!-~&&[^\\s:,;()<>@\"/\\\\{}]]+");
              assertVisible(header.value());
            });
  }

  @Property
  void value_is_refused_or_kept_and_never_printed(@ForAll("texts") String text) {
    String value = "s3cret" + text;
    Optional<Header> header = headerOrRefuse("X-Key", value);

    header.ifPresent(
        kept -> {
          assertThat(kept.value()).isEqualTo(value);
          assertVisible(kept.value());
          assertThat(kept).hasToString("X-Key: ***");
        });
    boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    assertThat(header.isPresent() || !plain).isTrue();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(40, Arbitraries.chars().range('!', '~')),
            Tuple.of(2, Arbitraries.of(' ', '\t')),
            Tuple.of(1, Arbitraries.of('\r', '\n', '\u0000', '\u007f', '\u0085')),
            Tuple.of(1, Arbitraries.of('\u010a', '\u560d', '\u2028', '\ud800')),
            Tuple.of(1, Arbitraries.chars()))
        .list()
        .ofMaxSize(12)
        .map(all -> all.stream().map(String::valueOf).reduce("", String::concat))
        .withoutEdgeCases();
  }

  private static void assertVisible(String value) {
    for (byte octet : value.getBytes(StandardCharsets.UTF_16BE)) {
      assertThat(octet == 0 || octet == '\t' || (octet >= ' ' && octet < 0x7F)).isTrue();
    }
    assertThat(value).isEqualTo(value.strip()).isNotEmpty();
  }

  private static Optional<Header> headerOrRefuse(String name, String value) {
    try {
      Header header = new Header(name, value);
      assertThat(Header.custom("X-" + name, value).value()).isEqualTo(value);
      return Optional.of(header);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasNoCause();
      assertThat(e.getMessage()).doesNotContain("s3cret");
      return Optional.empty();
    }
  }
}
