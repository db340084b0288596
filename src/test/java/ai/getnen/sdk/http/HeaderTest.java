package ai.getnen.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No header breaks out of its line ({@code failure-modes.md} S1). */
class HeaderTest {
  private static final String SECRET = "s3cret";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3cret\r\nX-Evil: 1",
        "s3cret\nX-Evil: 1",
        "s3cret\rX-Evil: 1",
        "s3cret\r\n\r\nGET /",
        "s3cret\u0000",
        "s3cret\u0001x",
        "s3cret\u000bx",
        "s3cret\u001bx",
        "s3cret\u007fx",
        "s3cret\u0085x",
        "s3cret\u2028x",
        "s3cretключ",
        "s3cret\u560a\u560dx",
        "s3cr\u00e9t s3cret",
        " s3cret",
        "s3cret ",
        "\ts3cret",
        "s3cret\t",
        "s3cret\r\n",
        "s3cret\n"
      })
  void value_that_is_not_plain_is_refused_and_not_printed(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Header("X-Key", value))
        .withMessageContaining("X-Key")
        .withNoCause()
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
    assertThatIllegalArgumentException().isThrownBy(() -> Header.custom("X-Key", value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void empty_value_is_refused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Header("X-Key", value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "~", "a b", "a\tb", "Bearer sk_1", "a \t b", "\"quoted\"; q=1"})
  void visible_ascii_with_inner_space_is_kept(String value) {
    assertThat(new Header("X-Key", value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a:b", "a:", " a", "a ", "ä", "a\r\nb", "a\n", "a\u0000", "(a)"})
  void name_that_is_no_token_is_refused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Header(name, SECRET));
  }

  @Test
  void name_may_be_any_token() {
    assertThat(new Header("!#$%&'*+-.^_`|~09AZaz", "v").name()).isEqualTo("!#$%&'*+-.^_`|~09AZaz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept-Encoding",
        "Authorization",
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Cookie",
        "Expect",
        "Host",
        "Keep-Alive",
        "Proxy-Authorization",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "User-Agent"
      })
  void custom_header_may_not_take_a_name_of_ours_in_any_case(String name) {
    for (String spelled :
        new String[] {name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Header.custom(spelled, SECRET))
          .withMessageContaining(spelled)
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
    }
  }

  @Test
  void a_language_with_other_letters_changes_nothing() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(new Locale("tr", "TR"));
    try {
      assertThatIllegalArgumentException().isThrownBy(() -> Header.custom("AUTHORIZATION", "v"));
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void other_custom_headers_pass() {
    assertThat(Header.custom("X-Request-Id", "7")).isEqualTo(new Header("X-Request-Id", "7"));
    assertThat(Header.custom("Content-Typo", "7").name()).isEqualTo("Content-Typo");
  }

  @Test
  void names_are_the_same_whatever_their_case() {
    Header header = new Header("X-Key", "1");
    assertThat(header.sameName(new Header("x-kEY", "2"))).isTrue();
    assertThat(header.sameName(new Header("X-Keys", "1"))).isFalse();
  }

  @Test
  void text_form_hides_the_value() {
    assertThat(new Header("X-Key", SECRET)).hasToString("X-Key: ***");
  }
}
