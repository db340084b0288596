package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.DesktopClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.blockhound.BlockHound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with recording desktops, and a plain caller of it. */
final class LocalFixture implements AutoCloseable {
  static {
    BlockHound.install();
  }

  static final String KEY = "sk_nen_test";
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final List<RecordingDesktop> desktops = new CopyOnWriteArrayList<>();
  volatile Runnable onCreate = () -> {};
  final LocalServer server;

  LocalFixture() {
    this(LocalServer.builder());
  }

  LocalFixture(LocalServerBuilder builder) {
    server = builder.apiKey(KEY).backend(this::newDesktop).start();
  }

  LocalFixture(LocalServer server) {
    this.server = server;
  }

  /** A server with the desktops that it makes by itself. */
  static LocalFixture embedded(DesktopClock clock) {
    return of(LocalServer.builder().apiKey(KEY).clock(clock));
  }

  /** A server that is set up as it stands. */
  static LocalFixture of(LocalServerBuilder builder) {
    return new LocalFixture(builder.start());
  }

  private RecordingDesktop newDesktop() {
    onCreate.run();
    RecordingDesktop desktop = new RecordingDesktop();
    desktops.add(desktop);
    return desktop;
  }

  /** An answer: its status, its JSON if it is any, and its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  record Answer(int status, byte[] body, java.net.http.HttpHeaders headers) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    Answer is(int expected) {
      assertThat(status).as(text()).isEqualTo(expected);
      return this;
    }

    /** Checks the single-field error object. */
    Answer isError(int expected) {
      is(expected);
      assertThat(json().propertyNames()).containsExactly("error");
      assertThat(json().get("error").stringValue()).isNotBlank();
      assertThat(headers.firstValue("Content-Type")).hasValue("application/json");
      return this;
    }

    /** Checks Leap0's error object; {@code field} is the one at fault, null if none is. */
    Answer isLeap0Error(int expected, @Nullable String field) {
      is(expected);
      assertThat(headers.firstValue("Content-Type")).hasValue("application/json");
      assertThat(json().get("message").stringValue()).isNotBlank();
      if (field == null) {
        assertThat(json().propertyNames()).containsExactly("message");
      } else {
        JsonNode error = json().get("errors").get(0);
        assertThat(error.get("field").stringValue()).isEqualTo(field);
        assertThat(error.get("error").stringValue()).isNotBlank();
      }
      return this;
    }

    String error() {
      return json().get("error").stringValue();
    }
  }

  String createDesktop() {
    Answer created = call("POST", "/desktops", "{}").is(200);
    return created.json().get("desktop_id").stringValue();
  }

  /** Returns the path of a new sandbox, its desktop of the server's own kind or a recording one. */
  String createSandbox() {
    String body = "{\"template_name\":\"system/desktop:v0.1.0\"}";
    Answer created = call("POST", "/leap0/v1/sandbox/", body).is(201);
    return "/leap0/" + created.json().get("id").stringValue();
  }

  RecordingDesktop lastDesktop() {
    return desktops.get(desktops.size() - 1);
  }

  Answer execute(String id, String action, String params) {
    return call("POST", "/desktops/" + id + "/execute", body(action, params));
  }

  CompletableFuture<Answer> executeLater(String id, String action, String params) {
    HttpRequest request =
        request("POST", "/desktops/" + id + "/execute", text(body(action, params)));
    return HTTP.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(LocalFixture::answer);
  }

  static String body(String action, String params) {
    return "{\"action\":{\"tool\":\"computer\",\"action\":\"%s\",\"params\":%s}}"
        .formatted(action, params);
  }

  Answer call(String method, String target) {
    return call(method, target, (String) null);
  }

  Answer call(String method, String target, @Nullable String body) {
    return send(request(method, target, body == null ? BodyPublishers.noBody() : text(body)));
  }

  Answer call(String method, String target, byte[] body) {
    return send(request(method, target, BodyPublishers.ofByteArray(body)));
  }

  HttpRequest request(String method, String target, BodyPublisher body) {
    return builder(target, body, method).header("Authorization", "Bearer " + KEY).build();
  }

  HttpRequest.Builder builder(String target, BodyPublisher body, String method) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + target))
        .timeout(Duration.ofSeconds(30))
        .method(method, body);
  }

  Answer send(HttpRequest request) {
    try {
      return answer(HTTP.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    return new Answer(response.statusCode(), response.body(), response.headers());
  }

  private static BodyPublisher text(String body) {
    return BodyPublishers.ofString(body);
  }

  @Override
  public void close() {
    server.close();
  }
}
