package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests go, and that they go nowhere else ({@code failure-modes.md} S3 to S5). */
class ApiProfileTest {
  private static final String KEY = "sk_nen_hunter2";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://desktop.api.getnen.ai   | https://desktop.api.getnen.ai
          https://desktop.api.getnen.ai/  | https://desktop.api.getnen.ai
          HTTPS://Desktop.API.getnen.AI/v1 | https://desktop.api.getnen.ai/v1
          https://host/Api/V1///          | https://host/Api/V1
          https://host///                 | https://host
          https://host/a%20b/c            | https://host/a%20b/c
          https://host/a..b/.c/d...       | https://host/a..b/.c/d...
          http://127.0.0.1:8080/          | http://127.0.0.1:8080
          http://[::1]:8080/api           | http://[::1]:8080/api
          https://host:1                  | https://host:1
          https://host:65535              | https://host:65535
          """)
  void base_url_keeps_its_path_and_loses_slashes_at_its_end(String text, String kept) {
    assertThat(profile(text).baseUrl()).hasToString(kept);
    assertThat(profile("  " + text + " ").baseUrl()).hasToString(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "host/hunter2",
        "//host/hunter2",
        "/hunter2",
        "ftp://host/hunter2",
        "file:///hunter2",
        "https:hunter2",
        "https://",
        "https:///hunter2",
        "https://user:hunter2@host",
        "https://hunter2@host",
        "https://@host",
        "https://user:hunter 2@host",
        "https://user:hunter2@ho st",
        "https://user:hunter2@host:port",
        "https://user:hunter2@",
        "https://host?key=hunter2",
        "https://host/?",
        "https://host#hunter2",
        "https://host/#",
        "https://host\\hunter2",
        "https://host\r\nhunter2: 1",
        "https://host:0",
        "https://host:70000",
        "https://host:65536",
        "https://host:-1",
        "https://host:99999999999",
        "https://[::1",
        "https://host/.",
        "https://host/..",
        "https://host/a/../hunter2",
        "https://host/./hunter2",
        "https://host/%2e%2e/hunter2",
        "https://host/a/%2E%2E",
        "https://host/a/.%2e/b",
        "https://host/a%2F..%2Fb"
      })
  void base_url_that_is_not_plain_is_refused_and_not_printed(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile(text))
        .withMessageStartingWith("baseUrl must ")
        .withNoCause()
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter"));
  }

  @Property
  void target_stays_on_the_host(
      @ForAll
          @StringLength(max = 12)
          @Chars({'/', '\\', '@', ':', '.', '?', '#', '%', '2', 'e', '[', ']'})
          @CharRange(from = 'a', to = 'c')
          String rest) {
    try {
      URI uri = profile("https://host:8443/api").resolve("", "/" + rest);
      assertThat(uri.getScheme()).isEqualTo("https");
      assertThat(uri.getRawAuthority()).isEqualTo("host:8443");
      assertThat(uri.getRawPath()).startsWith("/api/");
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageNotContaining(KEY); // no URI at all: nothing is sent
    }
  }

  @Test
  void target_follows_the_path_of_the_base_url() {
    assertThat(profile("https://host/api/").resolve("", "/desktops/a%2Fb?path=c%20d"))
        .hasToString("https://host/api/desktops/a%2Fb?path=c%20d");
    assertThat(profile("https://host").resolve("", "//evil/x").getHost()).isEqualTo("host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LocalHost", "a.localhost", "127.0.0.1", "127.254.3.9", "[::1]"})
  void this_machine_is_loopback(String host) {
    assertThat(profile("http://" + host + ":80").exposedHost()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desktop.api.getnen.ai",
        "localhost.evil.com",
        "notlocalhost",
        "127.0.0.1.evil.com",
        "128.0.0.1",
        "10.127.0.1",
        "0.0.0.0",
        "[::2]",
        "[fe80::1]"
      })
  void any_other_host_is_not(String host) {
    assertThat(profile("http://" + host).exposedHost()).contains(host);
    assertThat(profile("https://" + host).exposedHost()).isEmpty();
  }

  @Test
  void things_with_addresses_of_their_own_expose_the_key_too() {
    ApiProfile api = profile("https://host");
    assertThat(api.withLabelled("at", "http://{id}.example").exposedHost()).contains("id.example");
    for (String safe : new String[] {"https://{id}.example", "http://127.0.0.1/{id}"}) {
      assertThat(api.withLabelled("at", safe).exposedHost()).isEmpty();
    }
    assertThat(profile("http://host").withLabelled("at", "https://{id}.example").exposedHost())
        .contains("host");
  }

  @Test
  void target_goes_to_the_labels_address_if_there_is_one() {
    ApiProfile api = profile("https://host/api").withLabelled("at", "https://{id}.example:81/x/");
    assertThat(api.resolve("box-1", "/y?z=1")).hasToString("https://box-1.example:81/x/y?z=1");
    assertThat(api.resolve("", "/y")).hasToString("https://host/api/y");
    assertThatIllegalArgumentException().isThrownBy(() -> api.resolve("box-1", "@evil/y"));
  }

  @Test
  void scheme_tells_whether_requests_are_secure() {
    assertThat(profile("HTTPS://host").secure()).isTrue();
    assertThat(profile("http://host").secure()).isFalse();
  }

  @Test
  void key_goes_into_one_header() {
    assertThat(profile("https://host").credential().name()).isEqualTo("Authorization");
    assertThat(profile("https://host").credential().value()).isEqualTo("Bearer " + KEY);
    ApiProfile bare = ApiProfile.bareKey("nen", "https://host", "x-api-key", KEY);
    assertThat(bare.credential().name()).isEqualTo("x-api-key");
    assertThat(bare.credential().value()).isEqualTo(KEY);
    assertThat(bare.key()).isEqualTo(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t", "hunter2\r\nX: 1", "hunter2\u0000", "hunter2é"})
  void key_that_cannot_be_sent_is_refused_and_not_printed(String key) {
    for (Runnable making :
        new Runnable[] {
          () -> ApiProfile.bearer("nen", "https://host", key),
          () -> ApiProfile.bareKey("nen", "https://host", "x-api-key", key)
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(making::run)
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
    }
  }

  @Test
  void text_form_hides_the_key() {
    assertThat(profile("https://host/api")).hasToString("ApiProfile[nen https://host/api]");
  }

  @Test
  void dot_segment_behind_a_line_break_is_refused_too() {
    assertThatIllegalArgumentException().isThrownBy(() -> profile("https://host/x%0A/../y"));
  }

  @Test
  void path_of_the_base_url_is_plain_ascii() {
    assertThat(profile("https://host/файл").resolve("", "/x"))
        .hasToString("https://host/%D1%84%D0%B0%D0%B9%D0%BB/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@evil/x", ".evil.com/x", ":81@evil/x", ":81/x", "http://evil/x", "desktops"})
  void target_that_would_leave_the_host_is_refused(String target) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile("https://host").resolve("", target));
  }

  private static ApiProfile profile(String baseUrl) {
    return ApiProfile.bearer("nen", baseUrl, KEY);
  }
}
