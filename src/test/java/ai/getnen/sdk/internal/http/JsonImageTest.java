package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ImageForm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images in JSON: decoded on the way, or left as they came. */
class JsonImageTest {
  private static final Set<String> IMAGES = Set.of("base64_image", "screenshot");

  @Property
  void image_is_decoded_or_kept_as_asked(@ForAll byte[] image) {
    String base64 = Base64.getEncoder().encodeToString(image);
    String json = "{\"status\":\"ok\",\"base64_image\":\"" + base64 + "\",\"output\":\"x\"}";

    JsonFields decoded = read(json, ImageForm.BYTES);
    JsonFields kept = read(json, ImageForm.BASE64);

    assertThat(decoded.image("base64_image"))
        .isEqualTo(image.length == 0 ? null : ByteBuffer.wrap(image));
    assertThat(decoded.base64("base64_image")).isNull();
    assertThat(kept.base64("base64_image")).isEqualTo(image.length == 0 ? null : base64);
    assertThat(kept.image("base64_image")).isNull();
    for (JsonFields fields : new JsonFields[] {decoded, kept}) {
      assertThat(fields.text("status")).isEqualTo("ok");
      assertThat(fields.text("output")).isEqualTo("x");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@@@@",
        "S3CRET",
        "AAA",
        "A===",
        "AA-_",
        "data:image/png;base64,AAAA",
        "AAAA AAAA!",
        "AA\\u00e9A"
      })
  void text_that_is_no_base64_is_refused_by_the_name_of_its_field(String text) {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> read("{\"a\":1,\"screenshot\":\"" + text + "\"}", ImageForm.BYTES))
        .withNoCause()
        .satisfies(
            e -> {
              assertThat(e.field()).contains("screenshot");
              assertThat(e.getMessage()).endsWith("field screenshot is not base64");
            });
  }

  @Test
  void absent_and_null_are_no_image() {
    for (ImageForm form : ImageForm.values()) {
      JsonFields fields = read("{\"base64_image\":null}", form);
      assertThat(fields.image("base64_image")).isNull();
      assertThat(fields.base64("base64_image")).isNull();
      assertThat(fields.image("screenshot")).isNull();
      assertThat(fields.base64("screenshot")).isNull();
    }
  }

  @Test
  void image_inside_another_object_is_left_as_it_is() {
    String json =
        "{\"extra\":{\"base64_image\":\"AAAA\",\"n\":[{\"screenshot\":\"@\"}]},\"z\":null,\"a\":2}";

    Map<String, ?> others = read(json, ImageForm.BYTES).others(Set.of());

    assertThat(others.keySet()).containsExactly("extra", "z", "a");
    assertThat(others.get("extra")).hasToString("{base64_image=AAAA, n=[{screenshot=@}]}");
    assertThat(others.get("z")).isNull();
  }

  @Test
  void fields_on_both_sides_of_an_image_keep_their_order() {
    String json =
        "{\"z\":1,\"base64_image\":\"AAAA\",\"y\":{\"q\":[]},\"screenshot\":\"AAAA\",\"b\":[1]}";
    assertThat(read(json, ImageForm.BYTES).others(IMAGES).keySet()).containsExactly("z", "y", "b");
    assertThat(read(json, ImageForm.BASE64).others(IMAGES).keySet()).containsExactly("z", "y", "b");
  }

  @Test
  void image_of_many_megabytes_is_read() {
    byte[] image = new byte[16 << 20];
    image[image.length - 1] = 1;
    String json = "{\"base64_image\":\"" + Base64.getEncoder().encodeToString(image) + "\"}";

    assertThat(read(json, ImageForm.BYTES).image("base64_image")).isEqualTo(ByteBuffer.wrap(image));
    assertThat(read(json, ImageForm.BASE64).base64("base64_image")).hasSize((16 << 20) / 3 * 4 + 4);
  }

  private static JsonFields read(String json, ImageForm form) {
    return JsonCodec.INSTANCE
        .read(
            "POST /desktops/{id}/execute",
            Body.of(json.getBytes(StandardCharsets.UTF_8)),
            "application/json",
            IMAGES,
            form)
        .object();
  }
}
