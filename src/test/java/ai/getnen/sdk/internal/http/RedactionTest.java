package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neither the key nor what was typed comes back in a server's words. */
class RedactionTest {
  private static final String KEY = "sk_nen_0123456789abcdef";

  @Test
  void key_and_typed_texts_are_cut_out_wherever_they_stand() {
    assertThat(redact("bad key " + KEY + "; text=hunter2hunter2.", "hunter2"))
        .isEqualTo("bad key ***; text=******.");
    assertThat(redact(KEY)).isEqualTo("***");
    assertThat(redact("nothing to hide", "hunter2")).isEqualTo("nothing to hide");
    assertThat(redact("", "hunter2")).isEmpty();
  }

  @Test
  void echo_that_is_escaped_as_json_is_cut_out() {
    String typed = "say \"hi\"\\\n\tto\rme";
    assertThat(redact("got {\"text\":\"say \\\"hi\\\"\\\\\\n\\tto\\rme\"}", typed))
        .isEqualTo("got {\"text\":\"***\"}");
  }

  @Test
  void echo_that_is_cut_short_is_cut_out() {
    String typed = "correct horse battery staple";
    assertThat(redact("cannot type 'correct horse bat…'", typed)).isEqualTo("cannot type '***…'");
    assertThat(redact("cannot type correct hors", typed)).isEqualTo("cannot type ***");
  }

  @Test
  void key_that_is_cut_short_is_cut_out() {
    assertThat(redact("no such key: sk_nen_01234...")).isEqualTo("no such key: ***...");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a  | a cat sat on a mat | *** cat sat on *** mat
          a  | key 'a' is unknown | key '***' is unknown
          a  | a                  | ***
          a  | banana             | banana
          a  | a1 1a              | a1 1a
          ab | abc ab cab         | abc *** cab
          7  | 7 of 77            | *** of 77
          """)
  void text_of_one_or_two_letters_is_cut_out_only_where_it_stands_alone(
      String typed, String words, String safe) {
    assertThat(redact(words, typed)).isEqualTo(safe);
  }

  @Test
  void of_secrets_that_share_a_start_the_longer_goes_first() {
    assertThat(redact("x hunter2-long y hunter2 z", "hunter2", "hunter2-long"))
        .isEqualTo("x *** y *** z");
    assertThat(redact("x hunter2-long y", "hunter2-long", "hunter2")).isEqualTo("x *** y");
  }

  @Test
  void blank_text_hides_nothing() {
    assertThat(redact("a b\nc", "", " ", "\n")).isEqualTo("a b\nc");
  }

  @Property
  void no_secret_is_left(
      @ForAll("words") List<String> words,
      @ForAll @Size(min = 1, max = 4)
          List<@AlphaChars @NumericChars @StringLength(min = 3, max = 30) String> secrets,
      @ForAll @IntRange(max = 10) int place) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      text.append(words.get(i)).append(i == place ? String.join("", secrets) : "");
      text.append(secrets.get(i % secrets.size()));
    }

    String safe = redact(text.toString(), secrets.toArray(String[]::new));

    assertThat(safe).doesNotContain(secrets);
  }

  @Property
  void secrets_that_run_into_each_other_leave_none(
      @ForAll("narrow") String first,
      @ForAll("narrow") String second,
      @ForAll("narrow") String words) {
    String text = words + first + second.substring(1) + words;

    assertThat(redact(text, first, second)).doesNotContain(first, second);
  }

  @Property
  void words_without_a_secret_stay_as_they_are(@ForAll("words") List<String> words) {
    String text = String.join(" ", words);
    assertThat(redact(text, "0123", "456789")).isEqualTo(text);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .alpha()
        .withChars(" .,:\"'{}\n")
        .ofMaxLength(12)
        .list()
        .ofMaxSize(10);
  }

  /** Few letters, so that secrets overlap each other and themselves. */
  @Provide
  Arbitrary<String> narrow() {
    return Arbitraries.strings().withChars("ab").ofMinLength(3).ofMaxLength(14);
  }

  @Test
  void text_that_was_typed_with_enter_is_cut_out_where_it_stands_without() {
    assertThat(redact("cannot type 'hunter2'", "hunter2\n")).isEqualTo("cannot type '***'");
    assertThat(redact("cannot type 'hunter2'", " hunter2 ")).isEqualTo("cannot type '***'");
  }

  @ParameterizedTest
  @CsvSource({
    "pa<ss>&word, pa\\u003css\\u003e\\u0026word",
    "пароль, \\u043f\\u0430\\u0440\\u043e\\u043b\\u044c",
    "пароль, \\u043F\\u0430\\u0440\\u043E\\u043B\\u044C",
    "secret/word, secret\\/word"
  })
  void echo_that_is_escaped_as_go_and_python_write_json_is_cut_out(String typed, String echo) {
    assertThat(redact("got \"" + echo + "\"", typed)).isEqualTo("got \"***\"");
  }

  @Test
  void echo_of_a_control_that_is_escaped_as_json_is_cut_out() {
    assertThat(redact("got hunt\\fer\\b2", "hunt\fer\b2")).isEqualTo("got ***");
    assertThat(redact("got hunt\\u001ber2", "hunt\u001ber2")).isEqualTo("got ***");
  }

  private static String redact(String words, String... typed) {
    return new Redaction(KEY, List.of(typed)).apply(words);
  }
}
