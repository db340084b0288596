package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ImageForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of a success ({@code wire.md} C11, C23). */
class AnswerTest {
  private static final Answer<String> ID = Answer.object(fields -> fields.text("id"));
  private static final Answer<List<String>> IDS = Answer.objects(fields -> fields.text("id"));
  private static final Answer<List<String>> VALUES = Answer.values(String::valueOf);

  @Test
  void object_is_read() {
    assertThat(read(ID, "{\"id\":\"a\",\"more\":1}")).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"a\"},{\"id\":\"b\"}]",
        "{\"desktops\":[{\"id\":\"a\"},{\"id\":\"b\"}]}",
        "{\"\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"
      })
  void list_may_be_the_only_field_of_an_object(String json) {
    assertThat(read(IDS, json)).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\":[],\"b\":[]}",
        "{\"a\":[],\"b\":1}",
        "{\"a\":{\"b\":[]}}",
        "{\"a\":null}",
        "null",
        "7",
        "\"x\""
      })
  void anything_else_is_no_list(String json) {
    assertThatThrownBy(() -> read(IDS, json))
        .isInstanceOf(ContractException.class)
        .hasMessage("GET /x: the answer is not a JSON array");
    assertThatThrownBy(() -> read(VALUES, json)).isInstanceOf(ContractException.class);
  }

  @Test
  void empty_list_is_empty() {
    assertThat(read(IDS, "[]")).isEmpty();
    assertThat(read(VALUES, "{\"logs\":[]}")).isEmpty();
  }

  @Test
  void wrong_element_of_a_list_is_named() {
    assertThatThrownBy(() -> read(IDS, "[{\"id\":\"a\"},{}]"))
        .hasMessage("GET /x: field [1].id is missing");
    assertThatThrownBy(() -> read(IDS, "[{\"id\":\"a\"},null]"))
        .hasMessage("GET /x: field [1] is not a JSON object");
  }

  @Test
  void values_may_be_anything() {
    assertThat(read(VALUES, "[1,\"a\",null,{\"k\":[true]}]"))
        .containsExactly("1", "a", "null", "{k=[true]}");
  }

  @Test
  void empty_body_breaks_the_contract_unless_there_is_a_value_for_it() {
    for (Answer<?> answer : List.of(ID, IDS, VALUES)) {
      assertThatThrownBy(() -> read(answer, ""))
          .isInstanceOf(ContractException.class)
          .hasMessage("GET /x: the answer is empty");
    }
    assertThat(read(ID.whenEmpty(() -> "made"), "")).isEqualTo("made");
    assertThat(read(ID.whenEmpty(() -> "made"), "{\"id\":\"a\"}")).isEqualTo("a");
  }

  @Test
  void body_of_no_interest_is_not_read() {
    for (String body : List.of("", "<html>", "{}", "{\"id\":")) {
      assertThat(read(Answer.nothing(), body)).isNull();
    }
  }

  @Test
  void any_2xx_is_a_success_unless_the_call_names_its_statuses() {
    for (int status : new int[] {200, 201, 204, 299}) {
      assertThat(ID.accepts(status)).isTrue();
      assertThat(ID.status(201).accepts(status)).isEqualTo(status == 201);
    }
    for (int status : new int[] {199, 300, 304, 404, 500, 503}) {
      assertThat(ID.accepts(status)).isFalse();
      assertThat(ID.status(200, 503).accepts(status)).isEqualTo(status == 503);
    }
  }

  @Test
  void statuses_stay_with_what_is_added_later() {
    Answer<String> answer = ID.status(204).whenEmpty(() -> "empty").whenGone(() -> "gone");
    assertThat(answer.accepts(204)).isTrue();
    assertThat(answer.accepts(200)).isFalse();
    assertThat(answer.status(204).gone()).isEqualTo("gone");
    assertThat(read(answer.status(204), "")).isEqualTo("empty");
  }

  @Test
  void bytes_that_are_refused_break_the_contract() {
    Answer<Integer> length = Answer.bytes(body -> body.length);
    assertThat(read(length, "abc")).isEqualTo(3);
    assertThatThrownBy(() -> read(length, "")).hasMessage("GET /x: the answer is empty");
    Answer<Integer> refusing =
        Answer.bytes(
            body -> {
              throw new IllegalArgumentException("no picture");
            });
    assertThatThrownBy(() -> read(refusing, "abc"))
        .isInstanceOf(ContractException.class)
        .hasMessage("GET /x: the answer is not what was asked for: no picture");
  }

  @Test
  void only_an_answer_that_says_so_may_be_gone() {
    assertThat(ID.mayBeGone()).isFalse();
    assertThat(ID.gone()).isNull();
    Answer<String> gone = ID.whenGone(() -> "gone").whenEmpty(() -> "empty");
    assertThat(gone.mayBeGone()).isTrue();
    assertThat(gone.gone()).isEqualTo("gone");
    assertThat(read(gone, "")).isEqualTo("empty");
  }

  @Test
  void images_are_read_in_the_form_that_is_asked_for() {
    Answer<Map<String, @Nullable Object>> answer =
        Answer.object(
            Set.of("image"),
            fields ->
                Map.of(
                    "bytes", fields.image("image") != null,
                    "base64", fields.base64("image") != null));
    Body body = Body.of("{\"image\":\"AAAA\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.read("GET /x", body, null, ImageForm.BYTES))
        .isEqualTo(Map.of("bytes", true, "base64", false));
    assertThat(answer.whenEmpty(Map::of).read("GET /x", body, null, ImageForm.BASE64))
        .isEqualTo(Map.of("bytes", false, "base64", true));
  }

  private static <T> @Nullable T read(Answer<T> answer, String body) {
    return answer.read(
        "GET /x", Body.of(body.getBytes(StandardCharsets.UTF_8)), null, ImageForm.BYTES);
  }
}
