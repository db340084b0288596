package ai.getnen.sdk.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiExceptionTest {
  private static final String START = "GET /desktops/{id} answered 404";

  @ParameterizedTest
  @CsvSource({
    "300, ApiException",
    "302, ApiException",
    "304, ApiException",
    "400, BadRequestException",
    "401, AuthenticationException",
    "402, ApiException",
    "403, PermissionDeniedException",
    "404, NotFoundException",
    "408, ApiException",
    "409, ConflictException",
    "410, ApiException",
    "413, PayloadTooLargeException",
    "418, ApiException",
    "422, BadRequestException",
    "429, RateLimitException",
    "499, ApiException",
    "500, ServerException",
    "502, ServerException",
    "503, ServerException",
    "504, ServerException",
    "599, ServerException",
    "600, ApiException",
    "999, ApiException"
  })
  void status_tells_the_class(int status, String type) {
    ApiException error = error(status, "x");
    assertThat(error.getClass().getSimpleName()).isEqualTo(type);
    assertThat(error.statusCode()).isEqualTo(status);
    assertThat(error).isInstanceOf(NenException.class).hasMessageContaining(" answered " + status);
  }

  @Test
  void only_five_statuses_may_pass() {
    assertThat(IntStream.range(300, 1_000).filter(status -> error(status, "").retryable()))
        .containsExactly(408, 429, 502, 503, 504);
  }

  @Test
  void message_holds_endpoint_status_and_the_words_of_the_server() {
    assertThat(error(404, "no such desktop")).hasMessage(START + ": no such desktop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void server_without_words_leaves_none_in_the_message(String detail) {
    assertThat(error(404, detail)).hasMessage(START);
  }

  @Test
  void message_holds_at_most_200_characters_of_the_words() {
    assertThat(error(404, "a".repeat(200))).hasMessage(START + ": " + "a".repeat(200));
    assertThat(error(404, "a".repeat(201))).hasMessage(START + ": " + "a".repeat(200) + "…");
    assertThat(error(404, "a".repeat(20_000)).detail()).hasSize(20_000);
  }

  @Test
  void message_breaks_no_pair_of_surrogates() {
    String smile = "😀";
    assertThat(error(404, "a".repeat(199) + smile + "b"))
        .hasMessage(START + ": " + "a".repeat(199) + "…");
    assertThat(error(404, "a".repeat(198) + smile + "b"))
        .hasMessage(START + ": " + "a".repeat(198) + smile + "…");
    assertThat(error(404, "a".repeat(198) + smile))
        .hasMessage(START + ": " + "a".repeat(198) + smile);
  }

  @Test
  void everything_of_the_answer_is_kept_and_only_the_words_are_told() {
    List<FieldError> fields = new ArrayList<>(List.of(new FieldError("name", "too long")));
    ApiException error =
        ApiException.of(
            new ErrorAnswer(
                "nen",
                "updateDesktop",
                "PATCH /desktops/{id}",
                429,
                "{\"raw\":\"body\"}",
                "words",
                fields,
                Duration.ofSeconds(7)));
    fields.clear();

    assertThat(error.vendor()).isEqualTo("nen");
    assertThat(error.operation()).isEqualTo("updateDesktop");
    assertThat(error.responseBody()).isEqualTo("{\"raw\":\"body\"}");
    assertThat(error.detail()).isEqualTo("words");
    assertThat(error.fieldErrors()).containsExactly(new FieldError("name", "too long"));
    assertThat(error.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(error).hasNoCause();
    assertThat(error.toString()).contains("words").doesNotContain("raw");
    assertThat(error.answer().toString()).doesNotContain("words").doesNotContain("raw");
  }

  @Test
  void server_that_does_not_say_how_long_to_wait_leaves_it_open() {
    assertThat(error(429, "").retryAfter()).isEmpty();
    assertThat(error(429, "").fieldErrors()).isEmpty();
  }

  static ApiException error(int status, String detail) {
    return ApiException.of(
        new ErrorAnswer(
            "nen", "getDesktop", "GET /desktops/{id}", status, "body", detail, List.of(), null));
  }
}
