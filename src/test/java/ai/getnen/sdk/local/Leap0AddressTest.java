package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.LocalFixture.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sandbox a request is for, whose it is, and what else is there ({@code wire.md} 5.1). */
class Leap0AddressTest {
  private static final String KEY = "Authorization: Bearer " + LocalFixture.KEY;
  private static LocalFixture leap0;

  @BeforeAll
  static void start() {
    leap0 = new LocalFixture();
  }

  @AfterAll
  static void stop() {
    leap0.close();
  }

  @Test
  void theHostNamesTheSandbox_asTheVendorsDoes() {
    String id = id(leap0.createSandbox());
    for (String host :
        new String[] {id + ".localhost", id.toUpperCase(Locale.ROOT) + ".LOCALHOST.:8080"}) {
      assertThat(get("/api/display", host, KEY))
          .startsWith("HTTP/1.1 200")
          .contains("\"width\":1280");
    }
  }

  @Test
  void aDesktopOfNensIsASandbox_andTheOtherWayRound() {
    String nens = leap0.createDesktop();
    String leap0s = id(leap0.createSandbox());

    assertThat(leap0.call("GET", "/desktops").text()).contains(nens, leap0s);
    leap0.call("GET", "/leap0/" + nens + "/api/display").is(200);
    leap0.call("GET", "/v1/sandbox/" + nens).is(200);
    leap0.execute(leap0s, "mouse_move", "{\"coordinate\":[3,4]}").is(200);
    assertThat(leap0.call("GET", "/leap0/" + leap0s + "/api/input/position").text())
        .isEqualTo("{\"x\":3,\"y\":4}");
  }

  @Test
  void anUnderscoreOfAnIdIsAHyphenInAHost() {
    String label = leap0.createDesktop().replace('_', '-');

    assertThat(get("/api/display", label + ".localhost", KEY)).startsWith("HTTP/1.1 200");
    leap0.call("GET", "/leap0/" + label + "/api/display").is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "a.b.localhost", "nobody.localhost"})
  void aHostThatNamesNoSandboxIsNotFound(String host) {
    assertThat(get("/api/display", host, KEY))
        .startsWith("HTTP/1.1 404")
        .contains("{\"message\":\"");
  }

  @Test
  void anotherHostIsTurnedAwayFirst() {
    assertThat(get("/leap0/nobody/api/display", "evil.example", "X: y"))
        .startsWith("HTTP/1.1 421")
        .contains("{\"message\":\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer sk_nen_test",
        "Authorization: bearer sk_nen_test",
        "Authorization: sk_nen_test",
        "leap0-authorization: Bearer sk_nen_test",
        "Leap0-Authorization: sk_nen_test",
        "Authorization: wrong\r\nleap0-authorization: sk_nen_test",
      })
  void theKeyIsTakenFromEitherHeader_withOrWithoutTheWord(String header) {
    String path = leap0.createSandbox() + "/api/display";

    assertThat(get(path, "localhost", header)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: y",
        "Authorization: ",
        "Authorization: Bearer",
        "Authorization: Bearer sk_nen_tes",
        "Authorization: Basic sk_nen_test",
        "leap0-authorization: sk_nen_testt",
        "x-api-key: sk_nen_test",
      })
  void everyOtherKeyIsRefused(String header) {
    for (String path : new String[] {"/leap0/nobody/api/display", "/v1/sandbox/nobody"}) {
      assertThat(get(path, "localhost", header))
          .startsWith("HTTP/1.1 401")
          .contains("{\"message\":\"");
    }
  }

  @Test
  void nensPathsTakeTheirKeyAsBefore() {
    var bare = leap0.builder("/desktops", BodyPublishers.noBody(), "GET");

    leap0.send(bare.header("leap0-authorization", LocalFixture.KEY).build()).isError(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/leap0/x",
        "/leap0/x/",
        "/leap0/x/display",
        "/leap0/x/api",
        "/leap0/x/api/",
        "/leap0/x/api/displays",
        "/leap0/x/api/display/screen/",
        "/leap0/x/api/recordings/a/b/c",
        "/leap0/x/api/process/xvfb",
        "/leap0/v1/sandbox/a/b",
        "/v1/sandboxes",
        "/v1/sandbox/a/b",
      })
  void anUnknownPathIsNotFound(String path) {
    leap0.call("GET", path).isLeap0Error(404, null);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /leap0/x/api/display",
    "DELETE, /leap0/x/api/display/screen",
    "GET, /leap0/x/api/input/move",
    "GET, /leap0/v1/sandbox",
    "PUT, /v1/sandbox/x/",
  })
  void aMethodThatThePathLacksIsNotAllowed(String method, String path) {
    Answer answer = leap0.call(method, path).isLeap0Error(405, null);

    assertThat(answer.headers().firstValue("Allow")).get().asString().isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, display, ",
    "POST, display/screen, '{\"width\":640,\"height\":480}'",
    "GET, screenshot, ",
    "POST, input/click, '{}'",
    "POST, input/type, '{\"text\":\"x\"}'",
  })
  void anUnknownSandboxIsNotFoundAnywhere(String method, String path, String body) {
    String message =
        leap0.call(method, "/leap0/sbx-none/api/" + path, body).isLeap0Error(404, null).text();
    assertThat(message).contains("sbx-none");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String get(String path, String host, String header) {
    return RawClient.exchange(
        leap0.server, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + header + "\r\n\r\n");
  }
}
