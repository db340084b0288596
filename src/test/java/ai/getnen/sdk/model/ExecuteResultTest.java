package ai.getnen.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecuteResultTest {
  @ParameterizedTest
  @CsvSource({
    "    ,      ,     , true",
    "ok  ,      ,     , true",
    "ok  , true ,     , true",
    "    , true ,     , true",
    "ok  ,      , ''  , true",
    "    ,      , ''  , true",
    "error,     ,     , false",
    "OK  ,      ,     , false",
    "error, true,     , false",
    "    , false,     , false",
    "ok  , false,     , false",
    "    ,      , off , false",
    "ok  ,      , off , false",
    "ok  , true , off , false",
    "error, false, off, false"
  })
  void result_is_ok_unless_status_success_or_error_says_otherwise(
      @Nullable String status, @Nullable Boolean success, @Nullable String error, boolean ok) {
    ExecuteResult result =
        ExecuteResult.builder().status(status).success(success).error(error).build();

    assertThat(result.ok()).isEqualTo(ok);
    assertThat(result.status().orElse(null)).isEqualTo(status);
    assertThat(result.error().orElse(null)).isEqualTo(error);
  }

  @Test
  void empty_result_has_nothing() {
    ExecuteResult result = ExecuteResult.builder().build();
    assertThat(result.ok()).isTrue();
    assertThat(result.status()).isEmpty();
    assertThat(result.output()).isEmpty();
    assertThat(result.error()).isEmpty();
    assertThat(result.coordinate()).isEmpty();
    assertThat(result.hasImage()).isFalse();
    assertThat(result.imageBytes()).isEmpty();
    assertThat(result.base64Image()).isEmpty();
    assertThat(result.additionalFields()).isEmpty();
  }

  @Test
  void every_part_is_kept() {
    ExecuteResult result =
        ExecuteResult.builder()
            .output("out")
            .error("off")
            .coordinate(new Coordinate(3, 4))
            .additionalFields(Map.of("new", 1))
            .build();
    assertThat(result.output()).contains("out");
    assertThat(result.error()).contains("off");
    assertThat(result.coordinate()).contains(new Coordinate(3, 4));
    assertThat(result.additionalFields()).isEqualTo(Map.of("new", 1));
  }

  @Test
  void view_of_the_image_is_not_a_copy_and_cannot_be_written() {
    byte[] image = {1, 2, 3};
    ExecuteResult result = ExecuteResult.builder().image(image).build();

    ByteBuffer view = result.imageBuffer().orElseThrow();

    assertThat(view.isReadOnly()).isTrue();
    assertThat(view).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    view.get();
    image[0] = 9;
    assertThat(result.imageBuffer()).contains(ByteBuffer.wrap(new byte[] {9, 2, 3}));
  }

  @Test
  void part_of_a_larger_array_is_an_image_too() {
    ByteBuffer part = ByteBuffer.wrap(new byte[] {7, 1, 2, 3, 7}, 1, 3);
    ExecuteResult result = ExecuteResult.builder().image(part).build();
    part.get();

    assertThat(result.imageBytes().orElseThrow()).containsExactly(1, 2, 3);
    assertThat(result.base64Image()).contains("AQID");
    assertThat(result.imageBuffer()).contains(ByteBuffer.wrap(new byte[] {1, 2, 3}));
  }

  @Test
  void view_of_an_image_that_came_as_base64_is_decoded() {
    ExecuteResult result = ExecuteResult.builder().base64Image("AQID").build();
    assertThat(result.imageBuffer()).contains(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    assertThat(ExecuteResult.builder().build().imageBuffer()).isEmpty();
  }

  @Test
  void base64_is_made_once() {
    ExecuteResult result = ExecuteResult.builder().image(new byte[] {1, 2, 3}).build();

    String first = result.base64Image().orElseThrow();

    assertThat(first).isEqualTo("AQID");
    assertThat(result.base64Image().orElseThrow()).isSameAs(first);
    assertThat(result.hasImage()).isTrue();
  }

  @Test
  void base64_that_came_is_given_as_it_came() {
    String came = new String("AQID".toCharArray());
    ExecuteResult result = ExecuteResult.builder().base64Image(came).build();

    assertThat(result.base64Image().orElseThrow()).isSameAs(came);
    assertThat(result.imageBytes().orElseThrow()).containsExactly(1, 2, 3);
    assertThat(result.hasImage()).isTrue();
  }

  @Test
  void image_bytes_are_the_callers_own() {
    ExecuteResult result = ExecuteResult.builder().image(new byte[] {1, 2, 3}).build();

    result.imageBytes().orElseThrow()[0] = 9;

    assertThat(result.imageBytes().orElseThrow()).containsExactly(1, 2, 3);
    assertThat(result.base64Image()).contains("AQID");
  }

  @Test
  void base64_that_came_broken_fails_only_when_it_is_decoded() {
    ExecuteResult result = ExecuteResult.builder().base64Image("@@@@").build();
    assertThat(result.base64Image()).contains("@@@@");
    assertThatIllegalArgumentException().isThrownBy(result::imageBytes);
  }

  @Test
  void text_form_tells_no_text_and_no_image() {
    ExecuteResult result =
        ExecuteResult.builder()
            .status("ok")
            .output("hunter2")
            .error("hunter3")
            .base64Image("SECRETAA")
            .coordinate(new Coordinate(3, 4))
            .additionalFields(Map.of("typed", "hunter4"))
            .build();
    assertThat(result.toString())
        .contains("ok=false", "output=7 characters", "image=yes", "x=3, y=4")
        .doesNotContain("hunter", "SECRET");
  }
}
