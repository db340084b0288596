package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ImageForm;
import ai.getnen.sdk.testing.JsonText;
import ai.getnen.sdk.testing.Mutation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reader against plain Jackson: the same of what is valid, a typed error of what is not. */
class JsonFuzzTest {
  private static final String ENDPOINT = "GET /desktops/{id}";
  private static final String SECRET = "S3CRETWORD";
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final List<String> WORDS =
      List.of(
          SECRET,
          "\"" + SECRET + "\":1,",
          "\"base64_image\":\"AAAA\",",
          "\"",
          "\\",
          "\\ud800",
          "\\u00",
          "{",
          "}",
          "]",
          ":",
          ",",
          "null",
          "1e99999999999",
          "-",
          "9".repeat(101),
          "[".repeat(70),
          "{\"a\":".repeat(70),
          "\u0000",
          "\ufeff");
  private static final JsonMapper PLAIN =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  @Property
  void valid_document_is_read_as_plain_jackson_reads_it(@ForAll("documents") String json) {
    byte[] body = utf8(json);
    JsonNode expected = PLAIN.readTree(body);

    assertThat(read(body, Set.of())).isEqualTo(expected);
    assertThat(read(body, Set.of("another_field"))).isEqualTo(expected);
  }

  @Property
  void valid_object_becomes_plain_values(@ForAll("objects") String json) {
    Map<?, ?> expected = PLAIN.readValue(utf8(json), Map.class);

    JsonNode root = read(utf8(json), Set.of("another_field"));

    assertThat(JsonFields.of(ENDPOINT, "", root).others(Set.of())).isEqualTo(expected);
    assertThat(JsonCodec.INSTANCE.readError(utf8(json))).isEqualTo(root);
  }

  @Property
  void spoiled_document_is_read_right_or_breaks_the_contract(
      @ForAll("objects") String json,
      @ForAll("mutations") List<Mutation> mutations,
      @ForAll boolean withImages) {
    byte[] body = Mutation.spoil(utf8(json), mutations);

    Optional<JsonNode> read =
        assertTimeoutPreemptively(
            BOUND, () -> readOrRefuse(body, withImages ? Set.of("another_field") : Set.of()));

    assertThat(read.isEmpty() || read.equals(plain(body))).isTrue();
  }

  @Property
  void error_body_is_an_object_or_nothing(
      @ForAll("objects") String json, @ForAll("mutations") List<Mutation> mutations) {
    byte[] body = Mutation.spoil(utf8(json), mutations);

    Optional<JsonNode> read =
        assertTimeoutPreemptively(
            BOUND, () -> Optional.ofNullable(JsonCodec.INSTANCE.readError(body)));

    assertThat(read.isEmpty() || read.equals(plain(body))).isTrue();
  }

  @Property
  void nesting_is_read_to_64_and_refused_beyond(
      @ForAll @IntRange(min = 1, max = 130) int depth, @ForAll boolean objects) {
    String json =
        objects
            ? "{\"a\":".repeat(depth) + 1 + "}".repeat(depth)
            : "[".repeat(depth) + "]".repeat(depth);

    Optional<JsonNode> read = readOrRefuse(utf8(json), Set.of("another_field"));

    assertThat(read.isPresent()).isEqualTo(depth <= 64);
  }

  @Provide
  Arbitrary<String> documents() {
    return JsonText.documents();
  }

  @Provide
  Arbitrary<String> objects() {
    return JsonText.objects(List.of("status", "error", SECRET));
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Mutation.some(WORDS);
  }

  private static JsonNode read(byte[] body, Set<String> images) {
    return JsonCodec.INSTANCE
        .read(ENDPOINT, Body.of(body), "application/json", images, ImageForm.BYTES)
        .root();
  }

  /** Returns nothing if the document was refused, in the way in which it must be. */
  private static Optional<JsonNode> readOrRefuse(byte[] body, Set<String> images) {
    try {
      return Optional.of(read(body, images));
    } catch (ContractException e) {
      assertThat(e).hasNoCause().hasNoSuppressedExceptions();
      assertThat(e.getMessage()).doesNotContain(SECRET).hasSizeLessThan(200);
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> plain(byte[] body) {
    try {
      return Optional.of(PLAIN.readTree(body));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
