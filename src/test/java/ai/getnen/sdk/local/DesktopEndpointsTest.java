package ai.getnen.sdk.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.LocalFixture.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DesktopEndpointsTest {
  private static LocalFixture nen;

  @BeforeAll
  static void start() {
    nen = new LocalFixture();
  }

  @AfterAll
  static void stop() {
    nen.close();
  }

  @Test
  void aDesktopHasEveryFieldOfTheContract() {
    JsonNode desktop = nen.call("POST", "/desktops", "{\"desktop_type\":\"sandbox\"}").json();

    assertThat(desktop.get("desktop_id").stringValue()).startsWith("dsk_");
    assertThat(desktop.get("desktop_type").stringValue()).isEqualTo("sandbox");
    assertThat(desktop.get("status").stringValue()).isEqualTo("running");
    assertThat(desktop.get("workspace_id").stringValue()).isNotEmpty();
    assertThat(desktop.has("name")).isFalse();
    assertThat(desktop.get("session").isNull()).isTrue();
    assertThat(desktop.get("created_at").longValue())
        .isBetween(System.currentTimeMillis() / 1000 - 60, System.currentTimeMillis() / 1000);
    assertThat(desktop.get("updated_at")).isEqualTo(desktop.get("created_at"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"desktop_type\":null}", "{\"desktop_type\":\"\"}"})
  void theTypeMayBeLeftOut(String body) {
    JsonNode desktop = nen.call("POST", "/desktops", body).is(200).json();

    assertThat(desktop.get("desktop_type").stringValue()).isEqualTo("sandbox");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"desktop_type\":\"mainframe\"}",
        "{\"desktop_type\":7}",
        "[]",
        "",
        "null",
        "{\"desktop_type\":",
        "{} {}",
        "{\"a\":1,\"a\":2}"
      })
  void aBodyThatIsNoneIsRefused(String body) {
    nen.call("POST", "/desktops", body).isError(400);
  }

  @Test
  void theListIsABareArrayInTheOrderOfCreation() {
    String first = nen.createDesktop();
    String second = nen.createDesktop();

    JsonNode list = nen.call("GET", "/desktops").is(200).json();

    assertThat(list.isArray()).isTrue();
    assertThat(list.values())
        .extracting(desktop -> desktop.get("desktop_id").stringValue())
        .containsSubsequence(first, second);
  }

  @Test
  void aDesktopIsTheSameWhenAskedForAgain() {
    JsonNode created = nen.call("POST", "/desktops", "{}").json();

    Answer got = nen.call("GET", "/desktops/" + created.get("desktop_id").stringValue()).is(200);

    assertThat(got.json()).isEqualTo(created);
  }

  @Test
  void anIdIsPercentDecoded() {
    String id = nen.createDesktop();

    nen.call("GET", "/desktops/" + id.replace("_", "%5F")).is(200);
  }

  @Test
  void renamingAnswersTheRenamedDesktop() {
    String id = nen.createDesktop();

    Answer renamed = nen.call("PATCH", "/desktops/" + id, "{\"name\":\"bóx\"}").is(200);

    assertThat(renamed.json().get("name").stringValue()).isEqualTo("bóx");
    assertThat(nen.call("GET", "/desktops/" + id).json()).isEqualTo(renamed.json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":null}", "{\"name\":5}", "[\"name\"]"})
  void aNameIsAString(String body) {
    nen.call("PATCH", "/desktops/" + nen.createDesktop(), body).isError(400);
  }

  @Test
  void aDeletedDesktopIsGone() {
    String id = nen.createDesktop();
    RecordingDesktop desktop = nen.lastDesktop();

    Answer deleted = nen.call("DELETE", "/desktops/" + id).is(200);

    assertThat(deleted.text())
        .isEqualTo("{\"desktop_id\":\"%s\",\"status\":\"deleted\"}".formatted(id));
    assertThat(desktop.calls).containsExactly("close");
    nen.call("GET", "/desktops/" + id).isError(404);
    nen.call("DELETE", "/desktops/" + id).isError(404);
    assertThat(nen.call("GET", "/desktops").text()).doesNotContain(id);
  }

  @Test
  void aSessionIsCreatedReadAndEnded() {
    String session = "/desktops/" + nen.createDesktop() + "/session";
    nen.call("GET", session).isError(404);

    JsonNode created = nen.call("PUT", session).is(200).json();
    assertThat(created.get("active").booleanValue()).isTrue();
    assertThat(created.get("interactive").booleanValue()).isTrue();
    assertThat(nen.call("PUT", session).is(200).json()).isEqualTo(created);
    assertThat(nen.call("GET", session).is(200).json()).isEqualTo(created);
    String desktop = session.substring(0, session.lastIndexOf('/'));
    assertThat(nen.call("GET", desktop).json().get("session")).isEqualTo(created);

    nen.call("DELETE", session).is(204);
    nen.call("DELETE", session).is(204);
    nen.call("GET", session).isError(404);
    assertThat(nen.call("GET", desktop).json().get("session").isNull()).isTrue();
  }

  @Test
  void theLinkOfASessionIsAbsoluteAndShowsNothingYet() {
    String session = "/desktops/" + nen.createDesktop() + "/session";
    String href = nen.call("PUT", session).json().get("href").stringValue();

    assertThat(href).startsWith(nen.server.baseUrl() + "/");
    nen.call("GET", href.substring(nen.server.baseUrl().length())).isError(404);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /desktops/dsk_none, ",
    "PATCH, /desktops/dsk_none, '{\"name\":\"x\"}'",
    "DELETE, /desktops/dsk_none, ",
    "POST, /desktops/dsk_none/execute, '{}'",
    "GET, /desktops/dsk_none/tools, ",
    "GET, /desktops/dsk_none/tool-logs, ",
    "PUT, /desktops/dsk_none/session, ",
    "GET, /desktops/dsk_none/session, ",
    "DELETE, /desktops/dsk_none/session, ",
    "GET, /desktops/dsk_none/files, ",
    "POST, /desktops/dsk_none/files/a, 'x'",
    "GET, /desktops/dsk_none/files/a, ",
  })
  void anUnknownIdIsNotFoundAnywhere(String method, String target, String body) {
    assertThat(nen.call(method, target, body).isError(404).error()).contains("dsk_none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/desktop",
        "/desktops/",
        "/desktops/a/",
        "/desktops/a/mouse",
        "/desktops/a/files/b/c"
      })
  void anUnknownPathIsNotFound(String target) {
    nen.call("GET", target).isError(404);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /desktops",
    "DELETE, /desktops",
    "POST, /desktops/a",
    "GET, /desktops/a/execute",
    "POST, /desktops/a/tools",
    "POST, /desktops/a/session",
    "DELETE, /desktops/a/files/b",
    "OPTIONS, /desktops",
  })
  void aMethodThatThePathLacksIsNotAllowed(String method, String target) {
    Answer answer = nen.call(method, target).isError(405);

    assertThat(answer.headers().firstValue("Allow")).get().asString().isNotBlank();
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).doesNotContain(method);
  }

  @Test
  void headIsNotAllowedAndHasNoBody() {
    assertThat(nen.call("HEAD", "/desktops").is(405).body()).isEmpty();
    nen.call("GET", "/desktops").is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desktops/%", "/desktops/%zz", "/desktops/%ff", "/desktops/%c3"})
  void aTargetThatIsNoTextIsRefused(String target) {
    String answer = RawClient.exchange(nen.server, RawClient.head("GET", target, KEY_HEADER));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"error\"");
  }

  private static final String KEY_HEADER = "Authorization: Bearer " + LocalFixture.KEY;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer sk_nen_tes",
        "Bearer sk_nen_testt",
        "sk_nen_test"
      })
  void everyOtherKeyIsRefused(String authorization) {
    for (String target : new String[] {"/desktops", "/desktops/a", "/desktops/a/files/b"}) {
      var request = nen.builder(target, BodyPublishers.noBody(), "GET");
      if (!authorization.isEmpty()) {
        request.header("Authorization", authorization);
      }
      Answer answer = nen.send(request.build()).isError(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
  }

  @Test
  void aJsonBodyIsBounded() {
    String longest = "{" + " ".repeat(Limits.DEFAULT.bodyBytes() - 2) + "}";
    nen.call("POST", "/desktops", longest).is(200);
    nen.call("POST", "/desktops", longest + " ").isError(413);
    byte[] tooLong = (longest + " ").getBytes(UTF_8);
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong));
    nen.send(nen.request("POST", "/desktops", chunked)).isError(413);
  }
}
