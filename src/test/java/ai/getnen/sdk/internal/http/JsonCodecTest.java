package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ImageForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON and what is not ({@code failure-modes.md} 4.1). */
class JsonCodecTest {
  private static final String ENDPOINT = "GET /desktops/{id}";
  private static final Set<String> IMAGES = Set.of("base64_image");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "   ",
        "<html>SECRET</html>",
        "{\"a\":\"SECRET",
        "{\"a\":SECRET}",
        "{\"a\":\"SECRET\"} x",
        "{\"a\":\"SECRET\"} {}",
        "{\"a\":\"SECRET\"}]",
        "{\"SECRET\":1,\"SECRET\":2}",
        "{\"base64_image\":\"AAAA\",\"base64_image\":\"AAAA\"}",
        "{\"a\":{\"SECRET\":1,\"SECRET\":2}}",
        "{\"a\":\"SECRET\n\"}",
        "{\"a\":\"SECRET\\q\"}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{'a':'SECRET'}",
        "{\"a\":1,}",
        "{\"a\":1 /* SECRET */}",
        "{\"a\":\"SECRET\" \"b\"}",
        "[1,2",
        "SECRET"
      })
  void anything_but_one_json_document_breaks_the_contract_and_is_not_quoted(String body) {
    for (ImageForm form : ImageForm.values()) {
      for (Set<String> images : List.of(IMAGES, Set.<String>of())) {
        ContractException error = refused(utf8(body), images, form);
        assertThat(error.endpoint()).isEqualTo(ENDPOINT);
        assertThat(error).hasMessageStartingWith(ENDPOINT + ": the answer ").hasNoCause();
        assertThat(error.getMessage()).doesNotContain("SECRET");
      }
    }
  }

  @Test
  void bytes_that_are_no_utf8_break_the_contract() {
    byte[] body = utf8("{\"a\":\"xx\"}");
    body[7] = (byte) 0xC3;
    assertThat(refused(body, IMAGES, ImageForm.BYTES)).hasMessageContaining("is not JSON");
  }

  @Property
  void no_error_quotes_the_document(@ForAll @StringLength(max = 30) String garbage) {
    String secret = "S3CRETWORD";
    List<String> bodies =
        List.of(
            garbage + secret,
            "{\"a\":" + garbage + secret + "}",
            "{\"base64_image\":\"" + garbage + secret + "\"",
            "{\"" + secret + "\":1}" + garbage + secret);
    for (String body : bodies) {
      ContractException error =
          catchThrowableOfType(
              ContractException.class, () -> read(utf8(body), IMAGES, ImageForm.BYTES));
      if (error != null) {
        assertThat(error.getMessage()).doesNotContain(secret);
        assertThat(error).hasNoCause().hasNoSuppressedExceptions();
      }
    }
  }

  @Test
  void nesting_ends_at_64() {
    for (Set<String> images : List.of(IMAGES, Set.<String>of())) {
      assertThat(read(utf8("[".repeat(64) + "]".repeat(64)), images, ImageForm.BYTES).root())
          .isNotNull();
      refused(utf8("[".repeat(65) + "]".repeat(65)), images, ImageForm.BYTES);
      String deep = "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}";
      refused(utf8(deep), images, ImageForm.BYTES);
      refused(utf8("[".repeat(100_000)), images, ImageForm.BYTES);
    }
  }

  @Test
  void byte_order_mark_is_skipped() {
    for (ImageForm form : ImageForm.values()) {
      JsonFields fields = read(utf8("\ufeff{\"a\":\"b\"}"), IMAGES, form).object();
      assertThat(fields.text("a")).isEqualTo("b");
    }
  }

  @Test
  void content_type_is_named_without_what_could_break_a_line() {
    assertThat(refused("text/html\r\nX: ü" + "y".repeat(500)).getMessage())
        .startsWith(ENDPOINT + ": the answer is not JSON (content type text/html??X: ?y")
        .hasSizeLessThan(200);
    assertThat(refused((String) null)).hasMessageContaining("no content type");
  }

  @Test
  void body_of_an_error_is_read_only_if_it_is_an_object() {
    assertThat(JsonCodec.INSTANCE.readError(utf8("{\"error\":\"x\"}")))
        .hasToString("{\"error\":\"x\"}");
    for (String body : List.of("", " ", "null", "[]", "\"x\"", "<html>", "{\"a\":", "{}{}")) {
      assertThat(JsonCodec.INSTANCE.readError(utf8(body))).as(body).isNull();
    }
  }

  @Test
  void what_json_cannot_say_is_refused_by_its_name_and_not_quoted() {
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    for (Object value : List.of(endless, new Failing(), Map.of("a", new Failing()))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RequestBody.json("params", value))
          .withMessageStartingWith("params must ")
          .withNoCause()
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("SECRET"));
    }
  }

  /** A value that cannot be read. */
  public static final class Failing {
    @SuppressWarnings("DoNotCallSuggester") // it is Jackson that calls it
    public String getText() {
      throw new IllegalStateException("SECRET");
    }
  }

  private static JsonDocument read(byte[] body, Set<String> images, ImageForm form) {
    return JsonCodec.INSTANCE.read(ENDPOINT, Body.of(body), "application/json", images, form);
  }

  private static ContractException refused(byte[] body, Set<String> images, ImageForm form) {
    return assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> read(body, images, form))
        .actual();
  }

  private static ContractException refused(@Nullable String contentType) {
    return assertThatExceptionOfType(ContractException.class)
        .isThrownBy(
            () ->
                JsonCodec.INSTANCE.read(
                    ENDPOINT, Body.of(utf8("<html>")), contentType, Set.of(), ImageForm.BYTES))
        .actual();
  }

  @Test
  void number_that_json_has_no_word_for_is_refused() {
    for (Object number : List.of(Double.NaN, Double.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RequestBody.json("params", Map.of("a", number)))
          .withMessageStartingWith("params must ");
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
