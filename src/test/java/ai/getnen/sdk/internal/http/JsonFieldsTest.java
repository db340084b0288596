package ai.getnen.sdk.internal.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ImageForm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict for what is required, lenient for the rest ({@code wire.md} C13). */
class JsonFieldsTest {
  private static final String ENDPOINT = "GET /desktops/{id}/files";

  /** The ways to ask for a field. */
  private static final Map<String, Function<JsonFields, @Nullable Object>> READERS =
      Map.of(
          "TEXT", fields -> fields.text("f"),
          "BOOL", fields -> fields.bool("f"),
          "SIZE", fields -> fields.size("f"),
          "TIME", fields -> fields.time("f"),
          "OBJECTS", fields -> fields.objects("f", each -> each),
          "OPTIONAL_TEXT", fields -> fields.optionalText("f"),
          "OPTIONAL_BOOL", fields -> fields.optionalBool("f"),
          "OPTIONAL_TIME", fields -> fields.optionalTime("f"),
          "OPTIONAL_OBJECT", fields -> fields.optionalObject("f"),
          "OPTIONAL_POINT", fields -> fields.optionalPoint("f"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TEXT    | {}              | is missing
          TEXT    | {"f":null}      | is null
          TEXT    | {"f":77}        | is not text
          TEXT    | {"f":["77"]}    | is not text
          BOOL    | {}              | is missing
          BOOL    | {"f":null}      | is null
          BOOL    | {"f":"true77"}  | is not a boolean
          BOOL    | {"f":1}         | is not a boolean
          SIZE    | {}              | is missing
          SIZE    | {"f":null}      | is null
          SIZE    | {"f":"77"}      | is not a whole number of at least 0
          SIZE    | {"f":-77}       | is not a whole number of at least 0
          SIZE    | {"f":77.5}      | is not a whole number of at least 0
          SIZE    | {"f":9223372036854775808} | is not a whole number of at least 0
          SIZE    | {"f":1e400}     | is not a whole number of at least 0
          SIZE    | {"f":1e-400}    | is not a whole number of at least 0
          SIZE    | {"f":1e77777777} | is not a whole number of at least 0
          SIZE    | {"f":true}      | is not a whole number of at least 0
          TIME    | {}              | is missing
          TIME    | {"f":null}      | is null
          TIME    | {"f":"77"}      | is not a time in seconds
          TIME    | {"f":1e77777777} | is not a time in seconds
          TIME    | {"f":1e-77777777} | is not a time in seconds
          TIME    | {"f":31556889864403199} | is not a time in seconds
          TIME    | {"f":-1e17}     | is not a time in seconds
          OBJECTS | {}              | is missing
          OBJECTS | {"f":null}      | is null
          OBJECTS | {"f":{"77":1}}  | is not a JSON array
          OPTIONAL_TEXT   | {"f":77}     | is not text
          OPTIONAL_BOOL   | {"f":"77"}   | is not a boolean
          OPTIONAL_TIME   | {"f":"77"}   | is not a time in seconds
          OPTIONAL_OBJECT | {"f":[77]}   | is not a JSON object
          OPTIONAL_POINT  | {"f":77}     | is not an array of two whole numbers
          OPTIONAL_POINT  | {"f":[77]}   | is not an array of two whole numbers
          OPTIONAL_POINT  | {"f":[77,1,2]} | is not an array of two whole numbers
          OPTIONAL_POINT  | {"f":[77,1.5]} | is not an array of two whole numbers
          OPTIONAL_POINT  | {"f":[77,"1"]} | is not an array of two whole numbers
          OPTIONAL_POINT  | {"f":[77,null]} | is not an array of two whole numbers
          OPTIONAL_POINT  | {"f":[77,2147483648]} | is not an array of two whole numbers
          OPTIONAL_POINT  | {"f":[77,1e77777777]} | is not an array of two whole numbers
          """)
  void field_that_breaks_the_contract_is_named_and_not_quoted(
      String kind, String json, String problem) {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> requireNonNull(READERS.get(kind)).apply(fields(json)))
        .withMessage(ENDPOINT + ": field f " + problem)
        .withNoCause()
        .satisfies(e -> assertThat(e.field()).contains("f"))
        .satisfies(e -> assertThat(e.endpoint()).isEqualTo(ENDPOINT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"f\":null}"})
  void optional_field_may_be_absent_or_null(String json) {
    READERS.forEach(
        (kind, reader) -> {
          if (kind.startsWith("OPTIONAL")) {
            assertThat(reader.apply(fields(json))).as(kind).isNull();
          }
        });
    assertThat(fields(json).map("f")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "7.0, 7",
    "7e2, 700",
    "70e-1, 7",
    "0.0, 0",
    "9223372036854775807, 9223372036854775807"
  })
  void size_may_be_written_in_any_way_that_is_whole(String number, long size) {
    assertThat(fields("{\"f\":" + number + "}").size("f")).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    "1779229492.703, 2026-05-19T22:24:52.703Z",
    "1, 1970-01-01T00:00:01Z",
    "0, 1970-01-01T00:00:00Z",
    "-1.5, 1969-12-31T23:59:58.500Z",
    "1.000000001, 1970-01-01T00:00:01.000000001Z",
    "1.5e9, 2017-07-14T02:40:00Z"
  })
  void time_is_read_to_the_nanosecond(String number, Instant time) {
    assertThat(fields("{\"f\":" + number + "}").time("f")).isEqualTo(time);
  }

  @Test
  void optional_time_of_zero_is_unknown() {
    assertThat(fields("{\"f\":0}").optionalTime("f")).isNull();
    assertThat(fields("{\"f\":0.0}").optionalTime("f")).isNull();
    assertThat(fields("{\"f\":1}").optionalTime("f")).isEqualTo(Instant.ofEpochSecond(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[12,34]", "[12.0,3.4e1]", "[12.000,340e-1]"})
  void point_may_be_of_integral_floats(String point) {
    assertThat(fields("{\"f\":" + point + "}").optionalPoint("f")).containsExactly(12, 34);
  }

  @Test
  void field_inside_a_list_is_named_with_its_place() {
    String good = "{\"name\":\"a\",\"size\":1}";
    String bad = "{\"name\":\"a\",\"size\":\"x\"}";
    String json = "{\"files\":[" + good + "," + good + "," + good + "," + bad + "]}";

    assertThatThrownBy(() -> fields(json).objects("files", file -> file.size("size")))
        .hasMessage(ENDPOINT + ": field files[3].size is not a whole number of at least 0");
    assertThatThrownBy(() -> fields("{\"files\":[{},7]}").objects("files", file -> file))
        .hasMessage(ENDPOINT + ": field files[1] is not a JSON object");
    assertThatThrownBy(() -> requireNonNull(fields("{\"s\":{}}").optionalObject("s")).text("href"))
        .hasMessage(ENDPOINT + ": field s.href is missing");
  }

  @Test
  void document_that_is_no_object_is_refused() {
    for (String json : new String[] {"[]", "null", "7", "\"x\"", "true"}) {
      assertThatThrownBy(() -> fields(json))
          .hasMessage(ENDPOINT + ": the answer is not a JSON object");
    }
  }

  @Test
  void unknown_fields_are_kept_in_order_and_cannot_be_changed() {
    Map<String, @Nullable Object> others =
        fields("{\"z\":1,\"known\":2,\"a\":null,\"m\":{\"k\":[1]}}").others(Set.of("known"));

    assertThat(others.keySet()).containsExactly("z", "a", "m");
    assertThat(others.get("a")).isNull();
    assertThatThrownBy(() -> others.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThat(fields("{\"known\":2}").others(Set.of("known"))).isEmpty();
  }

  private static JsonFields fields(String json) {
    return JsonCodec.INSTANCE
        .read(
            ENDPOINT,
            Body.of(json.getBytes(StandardCharsets.UTF_8)),
            null,
            Set.of(),
            ImageForm.BYTES)
        .object();
  }
}
