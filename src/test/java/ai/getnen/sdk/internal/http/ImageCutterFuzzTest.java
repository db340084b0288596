package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ImageForm;
import ai.getnen.sdk.testing.JsonText;
import ai.getnen.sdk.testing.Mutation;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * An answer whose image is cut out while it comes reads as the same answer read whole by the JSON
 * parser: the same fields, or the same error.
 */
class ImageCutterFuzzTest {
  private static final String ENDPOINT = "POST /desktops/{id}/execute";
  private static final Set<String> IMAGES = Set.of("base64_image", "screenshot");
  private static final int BLOCK = 16 * 1024;
  private static final int MOST_PARTS = 200;
  private static final List<String> DECEPTIVE =
      List.of(
          "{\"q\":\"\\\"}\\\"\",\"base64_image\":\"AAAA\"}",
          "[\"\\\"]\\\"\",{\"base64_image\":\"AAAA\"}]",
          "{\"base64_image\":\"AAAA\"}",
          "\"\\\\\"",
          "\"x\\\",\\\"screenshot\\\":\\\"AAAA\"");
  private static final List<String> WORDS =
      List.of(
          "\"base64_image\":\"AAAA\",",
          ",\"base64_image\":\"AA==\"",
          "\"screenshot\":\"",
          "\\\"base64_image\":\"",
          "{\"base64_image\":\"AAAA\"",
          "\\u0041",
          "\\n",
          "\\/",
          "\\",
          "\n",
          "=",
          "==",
          "AA==",
          "\"",
          "\",",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\u00ef\u00bb\u00bf",
          "\u0000");

  /**
   * How an answer comes.
   *
   * @param sized whether its length is told first
   * @param most the largest part, unless that makes too many parts
   * @param seed of the sizes of the parts
   */
  record Way(boolean sized, int most, long seed) {}

  @Property
  void answer_reads_as_the_parser_reads_it(
      @ForAll("answers") String json, @ForAll("ways") Way way) {
    assertSame(json.getBytes(StandardCharsets.UTF_8), way);
  }

  @Property
  void spoiled_answer_reads_as_the_parser_reads_it(
      @ForAll("answers") String json,
      @ForAll("mutations") List<Mutation> mutations,
      @ForAll("ways") Way way) {
    assertSame(Mutation.spoil(json.getBytes(StandardCharsets.UTF_8), mutations), way);
  }

  @Property
  void other_document_reads_as_the_parser_reads_it(
      @ForAll("documents") String json, @ForAll("ways") Way way) {
    assertSame(json.getBytes(StandardCharsets.UTF_8), way);
  }

  @Property
  void plain_image_is_cut_out_whatever_its_length(
      @ForAll("images") byte[] image, @ForAll("ways") Way way) {
    String json = "{ \"status\":\"ok\",\"base64_image\" : \"" + base64(image) + "\",\"a\":[] }";

    Body read = cut(json.getBytes(StandardCharsets.UTF_8), way);

    String rest = new String(read.document(), StandardCharsets.UTF_8);
    assertThat(rest).isEqualTo("{ \"status\":\"ok\",\"base64_image\" : \"\",\"a\":[] }");
    assertThat(read.imageAt(rest.indexOf("\"\""))).isEqualTo(ByteBuffer.wrap(image));
    assertThat(read.imageAt(rest.indexOf("\"\"") + 1)).isNull();
  }

  private static void assertSame(byte[] document, Way way) {
    assertThat(read(cut(document, way))).isEqualTo(read(Body.of(document)));
  }

  private static Body cut(byte[] document, Way way) {
    ImageCutter cutter =
        new ImageCutter(IMAGES, Integer.MAX_VALUE, way.sized() ? document.length : -1);
    int most = Math.max(way.most(), document.length / MOST_PARTS);
    Random sizes = new Random(way.seed());
    for (int at = 0; at < document.length; ) {
      int size = Math.min(document.length - at, 1 + sizes.nextInt(most));
      cutter.add(Unpooled.wrappedBuffer(document, at, size));
      at += size;
    }
    assertThat(cutter.overflowed()).isFalse();
    return cutter.toBody();
  }

  /** Returns the document, its images as buffers, or what its error says. */
  private static Object read(Body body) {
    try {
      return JsonCodec.INSTANCE.read(ENDPOINT, body, null, IMAGES, ImageForm.BYTES).root();
    } catch (ContractException e) {
      return e.field() + ": " + e.getMessage();
    }
  }

  @Provide
  Arbitrary<Way> ways() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(1, 2, 7, 100, 8192, BLOCK, 3 * BLOCK),
            Arbitraries.longs())
        .as(Way::new);
  }

  @Provide
  Arbitrary<byte[]> images() {
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 40);
    Arbitrary<Integer> aroundBlocks =
        Combinators.combine(
                Arbitraries.integers().between(1, 3), Arbitraries.integers().between(-4, 4))
            .as((blocks, off) -> blocks * BLOCK / 4 * 3 + off);
    return Combinators.combine(
            Arbitraries.frequencyOf(Tuple.of(5, small), Tuple.of(1, aroundBlocks)),
            Arbitraries.longs())
        .as(
            (length, seed) -> {
              byte[] image = new byte[length];
              new Random(seed).nextBytes(image);
              return image;
            });
  }

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.oneOf(
        JsonText.documents(), JsonText.objects(List.of("base64_image", "screenshot", "status")));
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Mutation.some(WORDS);
  }

  @Provide
  Arbitrary<String> answers() {
    Arbitrary<String> other = JsonText.objects(List.of("output", "base64_image", "screenshot"));
    return Combinators.combine(
            values(),
            values(),
            Arbitraries.oneOf(
                other, Arbitraries.of(DECEPTIVE), JsonText.quoted(Arbitraries.of(DECEPTIVE))),
            Arbitraries.shuffle(0, 1, 2, 3),
            Arbitraries.of(",", " ,\n", "\t, "),
            Arbitraries.of(":", " : ", ":\r\n"))
        .as(ImageCutterFuzzTest::answer)
        .withoutEdgeCases();
  }

  /** Images as servers spell them, and as none should. */
  private Arbitrary<String> values() {
    Arbitrary<String> plain = images().map(ImageCutterFuzzTest::base64);
    return Arbitraries.frequencyOf(
        Tuple.of(6, plain.map(text -> "\"" + text + "\"")),
        Tuple.of(1, plain.map(text -> "\"" + text.replace("=", "") + "\"")),
        Tuple.of(1, plain.map(text -> "\"" + text + text + "\"")),
        Tuple.of(1, plain.map(text -> "\"" + text.replaceAll("(.{76})", "$1\\\\n") + "\"")),
        Tuple.of(1, plain.map(text -> "\"" + text.replace("/", "\\/") + "\"")),
        Tuple.of(1, plain.map(text -> "\"" + text.replace('+', '-') + "\"")),
        Tuple.of(1, JsonText.quoted(images().map(ImageCutterFuzzTest::base64))),
        Tuple.of(1, Arbitraries.of("null", "\"\"", "\" \"", "7", "[\"AAAA\"]", "\"AB==\"", "\"")));
  }

  private static String answer(
      String image, String older, String other, List<Integer> order, String comma, String colon) {
    List<String> fields =
        List.of(
            "\"status\":\"ok\"",
            "\"base64_image\"" + colon + image,
            "\"screenshot\"" + colon + older,
            "\"more\":" + other);
    return order.stream().map(fields::get).collect(Collectors.joining(comma, "{", "}"));
  }

  private static String base64(byte[] image) {
    return Base64.getEncoder().encodeToString(image);
  }
}
