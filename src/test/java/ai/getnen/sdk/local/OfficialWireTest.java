package ai.getnen.sdk.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every request of the vendor's Python client, byte for byte, and the answer it needs. */
class OfficialWireTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static LocalFixture nen;

  @BeforeAll
  static void start() {
    nen = new LocalFixture();
  }

  @AfterAll
  static void stop() {
    nen.close();
  }

  static List<JsonNode> lines() throws Exception {
    InputStream file = OfficialWireTest.class.getResourceAsStream("official-wire.jsonl");
    try (var lines =
        new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
      return lines.lines().map(JSON::readTree).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void isAnswered(JsonNode line) {
    String id = furnishedDesktop();
    String answer = replay(line, id);
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);

    String target = line.get("target").stringValue();
    if (target.endsWith("/session") && line.get("method").stringValue().equals("DELETE")) {
      assertThat(answer).startsWith("HTTP/1.1 204");
    } else {
      assertThat(answer).startsWith("HTTP/1.1 200");
      checkShape(line, body);
    }
  }

  /** A desktop with a session and with all the files that the requests speak of. */
  private static String furnishedDesktop() {
    String id = nen.createDesktop();
    String files = "/desktops/" + id + "/files/";
    nen.call("PUT", "/desktops/" + id + "/session").is(200);
    nen.call("POST", files + "my%20file.txt", "abc").is(200);
    nen.call("POST", files + "a.b?path=x+y", "abc").is(200);
    nen.call("POST", files + "f?path=a%2Fb+c%2Bd", "abc").is(200);
    return id;
  }

  private static String replay(JsonNode line, String id) {
    StringBuilder request =
        new StringBuilder(line.get("method").stringValue())
            .append(' ')
            .append(line.get("target").stringValue().replace("dsk_1", id))
            .append(
                " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + LocalFixture.KEY
                    + "\r\n");
    header(request, "Content-Type", line.get("ctype"));
    header(request, "Content-Length", line.get("clen"));
    request.append("\r\n").append(line.get("body").stringValue());
    return RawClient.exchange(nen.server, request.toString());
  }

  private static void header(StringBuilder request, String name, JsonNode value) {
    if (!value.isNull()) {
      request.append(name).append(": ").append(value.stringValue()).append("\r\n");
    }
  }

  private static void checkShape(JsonNode line, String body) {
    String method = line.get("method").stringValue();
    String target = line.get("target").stringValue();
    if (method.equals("GET") && target.contains("/files/")) {
      assertThat(body).isEqualTo("abc");
      return;
    }
    JsonNode json = JSON.readTree(body);
    if (target.endsWith("/execute")) {
      checkResult(line, json);
    } else if (method.equals("GET") && !target.contains("?")) {
      assertThat(json.isArray()).isEqualTo(isList(target));
    }
    for (String field : fields(method, target)) {
      assertThat(json.has(field)).as(field + " in " + body).isTrue();
    }
  }

  private static void checkResult(JsonNode line, JsonNode result) {
    String action =
        JSON.readTree(line.get("body").stringValue()).at("/action/action").stringValue();
    assertThat(result.get("status").stringValue()).isEqualTo("ok");
    assertThat(result.has("base64_image")).isEqualTo(action.equals("screenshot"));
    assertThat(result.has("coordinate"))
        .isEqualTo(
            List.of(
                    "left_click",
                    "right_click",
                    "double_click",
                    "middle_click",
                    "mouse_move",
                    "scroll",
                    "cursor_position")
                .contains(action));
  }

  private static boolean isList(String target) {
    return target.matches("/desktops|.*/tools|.*/tool-logs");
  }

  private static List<String> fields(String method, String target) {
    if (target.endsWith("/session")) {
      return List.of("href", "active", "interactive");
    }
    if (target.contains("/files")) {
      return method.equals("POST") ? List.of("success", "size", "filename") : List.of("files");
    }
    if (target.matches("/desktops(/dsk_1)?") && !(method + target).equals("GET/desktops")) {
      return method.equals("DELETE")
          ? List.of("desktop_id", "status")
          : List.of("desktop_id", "desktop_type", "status", "workspace_id", "created_at");
    }
    return List.of();
  }
}
