package ai.getnen.sdk.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the live test suites of the vendor's clients assert, on the default desktop. */
class OtherClientsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static LocalServer server;
  private static String key;

  @BeforeAll
  static void start() {
    server = LocalServer.start();
    key = server.apiKey();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aDesktopFromCreationToDeletion() throws Exception {
    String id = create();
    String desktop = "/desktops/" + id;
    assertThat(json(send("GET", desktop, null)).get("status").stringValue()).isEqualTo("running");
    assertThat(json(send("GET", "/desktops", null)).findValuesAsString("desktop_id")).contains(id);
    String name = "box-" + UUID.randomUUID();
    JsonNode renamed = json(send("PATCH", desktop, Map.of("name", name)));
    assertThat(renamed.get("name").stringValue()).isEqualTo(name);
    assertThat(json(send("GET", desktop, null)).get("name").stringValue()).isEqualTo(name);

    JsonNode deleted = json(send("DELETE", desktop, null));
    assertThat(deleted.get("desktop_id").stringValue()).isEqualTo(id);
    assertThat(deleted.get("status").stringValue()).isEqualTo("deleted");
    assertThat(send("GET", desktop, null).statusCode()).isEqualTo(404);
    assertThat(json(send("GET", "/desktops", null)).findValuesAsString("desktop_id"))
        .doesNotContain(id);
  }

  @Test
  void aSession() throws Exception {
    String session = "/desktops/" + create() + "/session";
    for (int again = 0; again < 2; again++) {
      JsonNode made = json(send("PUT", session, null));
      assertThat(made.get("active").booleanValue()).isTrue();
      assertThat(made.get("interactive").isBoolean()).isTrue();
      assertThat(made.get("href").stringValue()).startsWith("http");
      assertThat(json(send("GET", session, null)).get("active").booleanValue()).isTrue();
    }
    assertThat(send("DELETE", session, null).statusCode()).isLessThan(300);
    assertThat(send("GET", session, null).statusCode()).isEqualTo(404);
  }

  @Test
  void toolsAndTheirLog() throws Exception {
    String desktop = "/desktops/" + create();
    JsonNode tools = json(send("GET", desktop + "/tools", null));
    assertThat(tools.findValuesAsString("name")).contains("computer");
    assertThat(tools.get(0).get("description").stringValue()).isNotBlank();
    assertThat(tools.get(0).get("parameters").isObject()).isTrue();
    assertThat(json(send("GET", desktop + "/tool-logs", null)).isArray()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "screenshot | {}",
        "key | {\"text\":\"Return\"}",
        "left_click | {\"coordinate\":[100,100]}",
        "right_click | {\"coordinate\":[100,100]}",
        "double_click | {\"coordinate\":[100,100]}",
        "mouse_move | {\"coordinate\":[200,200]}",
        "type | {\"text\":\"hello\"}",
        "scroll | {\"coordinate\":[100,100],\"direction\":\"down\",\"amount\":3}"
      })
  void anActionIsOk(String action, String params) throws Exception {
    JsonNode result = execute(create(), action, JSON.readTree(params));
    assertThat(result.get("status").stringValue()).isEqualTo("ok");
    assertThat(result.has("base64_image")).isEqualTo(action.equals("screenshot"));
  }

  @Test
  void filesThereAndBack() throws Exception {
    String files = "/desktops/" + create() + "/files";
    byte[] content = "zażółć".getBytes(UTF_8);
    HttpRequest upload =
        request(files + "/note%20a.txt?path=reports%2F2026+May")
            .header("Content-Type", "text/plain")
            .method("POST", BodyPublishers.ofByteArray(content))
            .build();
    JsonNode stored = json(HTTP.send(upload, BodyHandlers.ofByteArray()));
    assertThat(stored.get("success").booleanValue()).isTrue();
    assertThat(stored.get("size").intValue()).isEqualTo(content.length);
    assertThat(stored.get("filename").stringValue()).isEqualTo("note a.txt");

    JsonNode root = json(send("GET", files, null)).get("files");
    assertThat(root.get(0).get("name").stringValue()).isEqualTo("reports");
    assertThat(root.get(0).get("is_dir").booleanValue()).isTrue();
    JsonNode inside = json(send("GET", files + "?path=reports%2F2026+May", null)).get("files");
    assertThat(inside.get(0).get("name").stringValue()).isEqualTo("note a.txt");
    assertThat(inside.get(0).get("modified").isNumber()).isTrue();
    HttpResponse<byte[]> read = send("GET", files + "/note%20a.txt?path=reports%2F2026+May", null);
    assertThat(read.body()).isEqualTo(content);
    assertThat(read.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(send("GET", files + "/missing.txt", null).statusCode()).isEqualTo(404);
    assertThat(send("GET", files + "/note%20a.txt?path=nowhere", null).statusCode()).isEqualTo(404);
  }

  @Test
  void aWrongKeyAndAnUnknownDesktop() throws Exception {
    HttpRequest list =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/desktops"))
            .header("Authorization", "Bearer sk_nen_invalid")
            .build();
    assertThat(HTTP.send(list, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    assertThat(send("GET", "/desktops/dsk_nonexistent", null).statusCode()).isEqualTo(404);
    assertThat(send("PATCH", "/desktops/dsk_nonexistent", Map.of("name", "x")).statusCode())
        .isEqualTo(404);
  }

  /** The agent loop of the vendor's page for those who bring their own, with a scripted model. */
  @Test
  void theSampleProgramOfThoseWhoBringTheirOwnAgent() throws Exception {
    String id = create();
    JsonNode tools = json(send("GET", "/desktops/" + id + "/tools", null));
    for (JsonNode tool : tools) {
      assertThat(tool.get("name").isString()).isTrue();
      assertThat(tool.get("description").isString()).isTrue();
      assertThat(tool.get("parameters").at("/required/0").stringValue()).isEqualTo("action");
    }
    assertThat(png(execute(id, "screenshot", JSON.createObjectNode()))).isTrue();

    List<String> shown = new ArrayList<>();
    for (String input : modelInputs()) {
      var call = JSON.readTree(input).asObject();
      String action = call.remove("action").stringValue();
      JsonNode result = execute(id, action, call);
      assertThat(result.get("status").stringValue()).isEqualTo("ok");
      if (result.has("base64_image")) {
        assertThat(png(result)).isTrue();
        shown.add(result.get("base64_image").stringValue());
      }
    }
    assertThat(shown).hasSize(3).doesNotHaveDuplicates();
  }

  /** As a model writes them to the published schema: scroll by its second pair of names. */
  private static List<String> modelInputs() {
    return List.of(
        "{\"action\":\"screenshot\"}",
        "{\"action\":\"left_click\",\"coordinate\":[300,300]}",
        "{\"action\":\"key\",\"text\":\"ctrl+a\"}",
        "{\"action\":\"type\",\"text\":\"google.com\\n\"}",
        "{\"action\":\"screenshot\"}",
        "{\"action\":\"mouse_move\",\"coordinate\":[640,400]}",
        "{\"action\":\"scroll\",\"coordinate\":[900,300],\"scroll_direction\":\"down\","
            + "\"scroll_amount\":5}",
        "{\"action\":\"right_click\",\"coordinate\":[900,300]}",
        "{\"action\":\"key\",\"text\":\"Escape\"}",
        "{\"action\":\"double_click\",\"coordinate\":[300,300]}",
        "{\"action\":\"hold_key\",\"text\":\"shift\",\"duration\":0.01}",
        "{\"action\":\"wait\",\"duration\":0.01}",
        "{\"action\":\"cursor_position\"}",
        "{\"action\":\"screenshot\"}");
  }

  private static boolean png(JsonNode result) {
    byte[] image = Base64.getDecoder().decode(result.get("base64_image").stringValue());
    return new String(image, 1, 3, UTF_8).equals("PNG");
  }

  private static String create() throws Exception {
    JsonNode desktop = json(send("POST", "/desktops", Map.of("desktop_type", "sandbox")));
    assertThat(desktop.get("status").stringValue()).isEqualTo("running");
    assertThat(desktop.get("workspace_id").isString()).isTrue();
    return desktop.get("desktop_id").stringValue();
  }

  private static JsonNode execute(String id, String action, JsonNode params) throws Exception {
    Map<String, Object> call = Map.of("tool", "computer", "action", action, "params", params);
    return json(send("POST", "/desktops/" + id + "/execute", Map.of("action", call)));
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).isBetween(200, 299);
    return JSON.readTree(response.body());
  }

  private static HttpResponse<byte[]> send(
      String method, String target, @Nullable Map<String, ?> body) throws Exception {
    HttpRequest.Builder request = request(target);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** With the headers that httpx sends, and the sample program's timeout. */
  private static HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + target))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "*/*")
        .header("Accept-Encoding", "gzip, deflate")
        .header("User-Agent", "python-httpx/0.28.1")
        .header("Authorization", "Bearer " + key);
  }
}
