package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ImageForm;
import ai.getnen.sdk.testing.JsonText;
import ai.getnen.sdk.testing.Mutation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Images against plain Jackson and the JDK's base64, however the document spells them. */
class ImageFuzzTest {
  private static final String ENDPOINT = "POST /desktops/{id}/execute";
  private static final String IMAGE = "base64_image";
  private static final Set<String> IMAGES = Set.of(IMAGE, "screenshot");
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final JsonMapper PLAIN =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS) // the image reader skips them too
          .build();
  private static final List<String> WORDS =
      List.of(
          "\\/",
          "\\u002b",
          "\\u003d",
          "\\n",
          "\n",
          " ",
          "=",
          "==",
          "-",
          "_",
          "\"",
          "\\",
          "\",\"screenshot\":\"",
          "null",
          "{",
          "}",
          "\u0000",
          "\u00e9");

  @Property
  void image_is_what_plain_jackson_and_the_jdk_make_of_it(@ForAll("answers") String json) {
    byte[] expected = Base64.getDecoder().decode(PLAIN.readTree(json).get(IMAGE).stringValue());

    JsonFields fields = read(utf8(json), ImageForm.BYTES);

    assertThat(fields.image(IMAGE))
        .isEqualTo(expected.length == 0 ? null : ByteBuffer.wrap(expected));
    assertThat(fields.text("status")).isEqualTo("ok");
    String kept = read(utf8(json), ImageForm.BASE64).base64(IMAGE);
    assertThat(kept == null ? "" : kept).isEqualTo(Base64.getEncoder().encodeToString(expected));
  }

  @Property
  void wrapped_lines_are_joined(
      @ForAll @Size(max = 300) byte[] image,
      @ForAll @IntRange(min = 1, max = 19) int groups,
      @ForAll("breaks") String lineBreak) {
    Base64.Encoder wrapping = Base64.getMimeEncoder(groups * 4, new byte[] {'!'});
    String base64 = wrapping.encodeToString(image).replace("!", lineBreak);

    ByteBuffer read =
        read(utf8("{\"base64_image\":\"" + base64 + "\"}"), ImageForm.BYTES).image(IMAGE);

    assertThat(read).isEqualTo(image.length == 0 ? null : ByteBuffer.wrap(image));
  }

  @Property
  void text_is_decoded_as_base64_or_refused_by_the_name_of_its_field(
      @ForAll("nearlyBase64") String text) {
    byte[] body = utf8("{\"base64_image\":\"" + text + "\"}");

    Optional<byte[]> read = imageOrRefuse(body);

    read.ifPresent(image -> assertThat(image).isEqualTo(decodedByGroups(text)));
    if (text.length() % 4 == 0 && isBase64(text)) {
      assertThat(read).isPresent();
    }
  }

  @Property
  void spoiled_answer_is_read_right_or_breaks_the_contract(
      @ForAll("answers") String json, @ForAll("mutations") List<Mutation> mutations) {
    byte[] body = Mutation.spoil(utf8(json), mutations);

    Optional<byte[]> read = assertTimeoutPreemptively(BOUND, () -> imageOrRefuse(body));

    read.filter(image -> image.length > 0)
        .ifPresent(image -> assertThat(image).isEqualTo(decodedByGroups(plainText(body))));
  }

  @Provide
  Arbitrary<String> answers() {
    Arbitrary<String> images =
        Arbitraries.bytes()
            .array(byte[].class)
            .ofMaxSize(60)
            .map(Base64.getEncoder()::encodeToString);
    return Combinators.combine(
            JsonText.quoted(images),
            JsonText.objects(List.of("output", "extra")),
            Arbitraries.of("null", "\"\"", "\"AAAA\"", "\"AA==\""),
            Arbitraries.shuffle(0, 1, 2, 3))
        .as(ImageFuzzTest::answer)
        .withoutEdgeCases();
  }

  private static String answer(String image, String other, String screenshot, List<Integer> order) {
    List<String> fields =
        List.of(
            "\"status\":\"ok\"",
            "\"base64_image\" : " + image,
            "\"screenshot\":" + screenshot,
            "\"more\":" + other);
    return order.stream().map(fields::get).collect(Collectors.joining(" ,\n", "{", "}"));
  }

  @Provide
  Arbitrary<String> breaks() {
    return Arbitraries.of("\\n", "\\r\\n", "\\u000a", " ", "\\t");
  }

  @Provide
  Arbitrary<String> nearlyBase64() {
    return Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.chars().range('A', 'Z')),
            Tuple.of(4, Arbitraries.of('+', '/', '0', '9', 'a', 'z')),
            Tuple.of(4, Arbitraries.just('=')),
            Tuple.of(1, Arbitraries.of('-', '_', ' ', '@', '\u00e9', '!')))
        .list()
        .ofMaxSize(12)
        .map(all -> all.stream().map(String::valueOf).reduce("", String::concat))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Mutation.some(WORDS);
  }

  private static JsonFields read(byte[] body, ImageForm form) {
    return JsonCodec.INSTANCE
        .read(ENDPOINT, Body.of(body), "application/json", IMAGES, form)
        .object();
  }

  /** Returns no bytes for no image, and nothing if the document was refused as it must be. */
  private static Optional<byte[]> imageOrRefuse(byte[] body) {
    try {
      ByteBuffer image = read(body, ImageForm.BYTES).image(IMAGE);
      byte[] bytes = new byte[image == null ? 0 : image.remaining()];
      if (image != null) {
        image.get(bytes);
      }
      return Optional.of(bytes);
    } catch (ContractException e) {
      assertThat(e).hasNoCause().hasNoSuppressedExceptions();
      assertThat(e.getMessage()).hasSizeLessThan(200);
      return Optional.empty();
    }
  }

  /** Returns the text of the field as plain Jackson reads it; none if that refuses the document. */
  private static String plainText(byte[] body) {
    try {
      JsonNode field = PLAIN.readTree(body).get(IMAGE);
      return field.stringValue();
    } catch (JacksonException e) {
      throw new AssertionError("the document is not valid", e);
    }
  }

  /**
   * Decodes each four characters for themselves, so that padding may stand in the middle; blanks
   * anywhere, and padding before a group, are skipped.
   */
  private static byte[] decodedByGroups(String text) {
    String letters = text.replaceAll("[\\x00-\\x20]", "");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int at = 0;
    while (at < letters.length()) {
      if (letters.charAt(at) == '=') {
        at++;
      } else {
        int end = Math.min(at + 4, letters.length());
        all.writeBytes(Base64.getDecoder().decode(letters.substring(at, end)));
        at = end;
      }
    }
    return all.toByteArray();
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getDecoder().decode(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
