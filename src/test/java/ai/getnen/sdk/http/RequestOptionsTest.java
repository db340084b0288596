package ai.getnen.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOptionsTest {
  private static final RequestOptions NONE = RequestOptions.none();

  @Test
  void none_changes_nothing() {
    assertThat(NONE.timeout()).isEmpty();
    assertThat(NONE.headers()).isEmpty();
    assertThat(NONE.retryPolicy()).isEmpty();
    assertThat(NONE.effect()).isEqualTo(Effect.READ);
    assertThat(NONE.imageForm()).isEqualTo(ImageForm.BYTES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PT0S", "PT-1S", "PT0.000000001S", "PT0.000999999S", "P366D", "P365DT0.001S"})
  void time_limit_out_of_range_is_refused_by_name(Duration limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.timeout(limit))
        .withMessageStartingWith("timeout must be from 1 ms to 365 days");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestOptions.checkTimeout("executeTimeout", limit))
        .withMessageStartingWith("executeTimeout must ");
  }

  @Test
  void endless_time_limit_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.timeout(Duration.ofSeconds(Long.MAX_VALUE)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.timeout(Duration.ofSeconds(Long.MIN_VALUE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.001S", "PT30S", "P365D"})
  void time_limit_in_range_is_kept(Duration limit) {
    assertThat(NONE.timeout(limit).timeout()).contains(limit);
    assertThat(RequestOptions.checkTimeout("timeout", limit)).isEqualTo(limit);
  }

  @Test
  void header_replaces_one_of_the_same_name_and_goes_last() {
    RequestOptions options =
        NONE.header("X-One", "1").header("X-Two", "2").header("x-oNE", "3").header("X-Four", "4");

    assertThat(options.headers())
        .containsExactly(
            new Header("X-Two", "2"), new Header("x-oNE", "3"), new Header("X-Four", "4"));
  }

  @Test
  void header_follows_the_rules_of_custom_headers() {
    assertThatIllegalArgumentException().isThrownBy(() -> NONE.header("authorization", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> NONE.header("X-One", "a\r\nb"));
  }

  @Test
  void each_change_keeps_the_others_and_leaves_the_original() {
    Duration limit = Duration.ofSeconds(5);
    RequestOptions options =
        NONE.timeout(limit)
            .header("X-One", "1")
            .retryPolicy(RetryPolicy.none())
            .atLeast(Effect.ACT)
            .imageForm(ImageForm.BASE64)
            .timeout(limit.plusMillis(1))
            .header("X-Two", "2");

    assertThat(options.timeout()).contains(limit.plusMillis(1));
    assertThat(options.headers()).hasSize(2);
    assertThat(options.retryPolicy()).contains(RetryPolicy.none());
    assertThat(options.effect()).isEqualTo(Effect.ACT);
    assertThat(options.imageForm()).isEqualTo(ImageForm.BASE64);
    none_changes_nothing();
  }

  @Test
  void text_form_hides_header_values() {
    RequestOptions options = NONE.header("X-Trace", "s3cret");
    assertThat(options.toString()).contains("X-Trace").doesNotContain("s3cret");
  }
}
