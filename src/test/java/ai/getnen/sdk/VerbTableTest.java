package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.http.CallInfo;
import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.testing.RawConnection;
import ai.getnen.sdk.testing.RawRequest;
import ai.getnen.sdk.testing.RawServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/**
 * Each verb's request, byte for byte, with its time limit and effect ({@code wire.md} 1.4 to 1.7).
 */
class VerbTableTest {
  private static final String EXECUTE = "POST /desktops/dsk_1/execute";
  private static final List<CallInfo> CALLS = new CopyOnWriteArrayList<>();
  private static final RawServer SERVER = RawServer.start(VerbTableTest::answer);
  private static final CountDownLatch END = new CountDownLatch(1);
  private static final RawServer SILENT =
      RawServer.start((request, connection) -> connection.stall(END));
  private static final ReactiveNenClient CLIENT =
      ReactiveNenClient.builder()
          .baseUrl(SERVER.baseUrl() + "//")
          .apiKey("sk_nen_t")
          .observer(
              (call, context) -> {
                CALLS.add(call);
                return ClientObserver.Call.NONE;
              })
          .build();

  record Row(
      String operation,
      Function<ReactiveNenClient, Publisher<?>> call,
      String request,
      @Nullable String contentType,
      String body,
      Duration limit,
      Effect effect) {
    @Override
    public String toString() {
      return operation + " " + request;
    }
  }

  @BeforeAll
  static void forget() {
    CALLS.clear();
  }

  @AfterAll
  static void close() {
    CLIENT.closeAsync().block(Duration.ofSeconds(10));
    SERVER.close();
    END.countDown();
    SILENT.close();
  }

  static List<Row> rows() {
    return List.of(
        json(
            "createDesktop",
            c -> c.createDesktop(),
            "POST /desktops",
            "{'desktop_type':'sandbox'}",
            Effect.ACT),
        get("listDesktops", c -> c.listDesktops(), "GET /desktops"),
        get("getDesktop", c -> c.getDesktop("dsk_1"), "GET /desktops/dsk_1"),
        json(
            "updateDesktop",
            c -> c.updateDesktop("dsk_1", "box"),
            "PATCH /desktops/dsk_1",
            "{'name':'box'}",
            Effect.IDEMPOTENT),
        bare("deleteDesktop", c -> c.deleteDesktop("dsk_1"), "DELETE /desktops/dsk_1"),
        action("screenshot", c -> c.screenshot("dsk_1"), "screenshot", "{}", 120, Effect.READ),
        action(
            "leftClick",
            c -> c.leftClick("dsk_1", 5, 6),
            "left_click",
            "{'coordinate':[5,6]}",
            120,
            Effect.ACT),
        action(
            "leftClick",
            c -> c.leftClick("dsk_1", 0, 0),
            "left_click",
            "{'coordinate':[0,0]}",
            120,
            Effect.ACT),
        action(
            "rightClick",
            c -> c.rightClick("dsk_1", 5, 6),
            "right_click",
            "{'coordinate':[5,6]}",
            120,
            Effect.ACT),
        action(
            "doubleClick",
            c -> c.doubleClick("dsk_1", 5, 6),
            "double_click",
            "{'coordinate':[5,6]}",
            120,
            Effect.ACT),
        action(
            "middleClick",
            c -> c.middleClick("dsk_1", 5, 6),
            "middle_click",
            "{'coordinate':[5,6]}",
            120,
            Effect.ACT),
        action(
            "tripleClick",
            c -> c.tripleClick("dsk_1", 5, 6),
            "triple_click",
            "{'coordinate':[5,6]}",
            120,
            Effect.ACT),
        action(
            "leftClickDrag",
            c -> c.leftClickDrag("dsk_1", 1, 2, 3, 4),
            "left_click_drag",
            "{'start_coordinate':[1,2],'coordinate':[3,4]}",
            120,
            Effect.ACT),
        action(
            "leftMouseDown",
            c -> c.leftMouseDown("dsk_1", 5, 6),
            "left_mouse_down",
            "{'coordinate':[5,6]}",
            120,
            Effect.ACT),
        action(
            "leftMouseUp",
            c -> c.leftMouseUp("dsk_1", 5, 6),
            "left_mouse_up",
            "{'coordinate':[5,6]}",
            120,
            Effect.ACT),
        action(
            "mouseMove",
            c -> c.mouseMove("dsk_1", 0, 7),
            "mouse_move",
            "{'coordinate':[0,7]}",
            120,
            Effect.IDEMPOTENT),
        action(
            "typeText",
            c -> c.typeText("dsk_1", "hé \"x\"\n"),
            "type",
            "{'text':'hé \\\"x\\\"\\n'}",
            120,
            Effect.ACT),
        action(
            "keyPress",
            c -> c.keyPress("dsk_1", "ctrl+a"),
            "key",
            "{'text':'ctrl+a'}",
            120,
            Effect.ACT),
        action(
            "holdKey",
            c -> c.holdKey("dsk_1", "shift", Duration.ofMillis(1500)),
            "hold_key",
            "{'text':'shift','duration':1.5}",
            121.5,
            Effect.ACT),
        action(
            "scroll",
            c -> c.scroll("dsk_1", 5, 6, ScrollDirection.DOWN),
            "scroll",
            "{'coordinate':[5,6],'direction':'down','amount':3,'scroll_direction':'down','scroll_amount':3}",
            120,
            Effect.ACT),
        action(
            "scroll",
            c -> c.scroll("dsk_1", 5, 6, ScrollDirection.LEFT, 7),
            "scroll",
            "{'coordinate':[5,6],'direction':'left','amount':7,'scroll_direction':'left','scroll_amount':7}",
            120,
            Effect.ACT),
        action("waitFor", c -> c.waitFor("dsk_1"), "wait", "{}", 120, Effect.IDEMPOTENT),
        action(
            "waitFor",
            c -> c.waitFor("dsk_1", Duration.ofSeconds(200)),
            "wait",
            "{'duration':200}",
            320,
            Effect.IDEMPOTENT),
        action(
            "cursorPosition",
            c -> c.cursorPosition("dsk_1"),
            "cursor_position",
            "{}",
            120,
            Effect.READ),
        raw("computer", "cursor_position", null, "{}", 120, Effect.READ),
        raw("computer", "screenshot", Map.of(), "{}", 120, Effect.READ),
        raw(
            "computer",
            "mouse_move",
            Map.of("coordinate", List.of(1, 2)),
            "{'coordinate':[1,2]}",
            120,
            Effect.IDEMPOTENT),
        raw(
            "computer",
            "wait",
            Map.of("duration", 2.5),
            "{'duration':2.5}",
            122.5,
            Effect.IDEMPOTENT),
        raw(
            "computer",
            "scroll",
            Map.of("scroll_direction", "up"),
            "{'scroll_direction':'up'}",
            120,
            Effect.ACT),
        raw("bash", "screenshot", Map.of(), "{}", 120, Effect.ACT),
        get("listTools", c -> c.listTools("dsk_1"), "GET /desktops/dsk_1/tools"),
        get("getToolLogs", c -> c.getToolLogs("dsk_1"), "GET /desktops/dsk_1/tool-logs"),
        bare("createSession", c -> c.createSession("dsk_1"), "PUT /desktops/dsk_1/session"),
        get("getSession", c -> c.getSession("dsk_1"), "GET /desktops/dsk_1/session"),
        bare("deleteSession", c -> c.deleteSession("dsk_1"), "DELETE /desktops/dsk_1/session"),
        get("listFiles", c -> c.listFiles("dsk_1"), "GET /desktops/dsk_1/files"),
        get("listFiles", c -> c.listFiles("dsk_1", ""), "GET /desktops/dsk_1/files"),
        get(
            "listFiles",
            c -> c.listFiles("dsk_1", "a/b c+d"),
            "GET /desktops/dsk_1/files?path=a%2Fb%20c%2Bd"),
        upload(
            c -> c.uploadFile("dsk_1", "my file.txt", Flux.just(ByteBuffer.wrap(new byte[] {'a'}))),
            "/my%20file.txt",
            "application/octet-stream",
            "a",
            Effect.ACT),
        upload(
            c ->
                c.uploadFile(
                    "dsk_1",
                    UploadBody.fromString("abc"),
                    FileTarget.of("ü+&=#?%.bin").directory("Docs").contentType("text/plain")),
            "/%C3%BC%2B%26%3D%23%3F%25.bin?path=Docs",
            "text/plain",
            "abc",
            Effect.IDEMPOTENT),
        new Row(
            "downloadFile",
            c -> c.downloadFile("dsk_1", "my file.txt"),
            "GET /desktops/dsk_1/files/my%20file.txt",
            null,
            "",
            Duration.ofSeconds(120),
            Effect.READ),
        new Row(
            "downloadFile",
            c -> c.downloadFile("dsk_1", FileTarget.of("a.b").directory("x y")),
            "GET /desktops/dsk_1/files/a.b?path=x%20y",
            null,
            "",
            Duration.ofSeconds(120),
            Effect.READ),
        get("getDesktop", c -> c.getDesktop("a/b c%"), "GET /desktops/a%2Fb%20c%25"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void verb_sendsExactlyThis(Row row) {
    int before = SERVER.requests().size();
    int calls = CALLS.size();
    Flux.from(row.call().apply(CLIENT)).blockLast(Duration.ofSeconds(10));

    assertThat(SERVER.requests()).hasSize(before + 1);
    RawRequest request = SERVER.requests().get(before);
    assertThat(request.methodAndTarget()).isEqualTo(row.request());
    assertThat(request.text()).isEqualTo(row.body());
    assertThat(request.header("Content-Type")).isEqualTo(row.contentType());
    assertThat(request.header("Authorization")).isEqualTo("Bearer sk_nen_t");
    assertThat(request.header("Accept-Encoding")).isEqualTo("identity");
    assertThat(request.header("User-Agent")).startsWith("nen-sdk-reactor/");
    assertThat(request.header("Content-Length")).isEqualTo(length(row));
    CallInfo call = CALLS.get(calls);
    assertThat(call.operation()).isEqualTo(row.operation());
    assertThat(call.effect()).isEqualTo(row.effect());
    assertThat(call.endpoint()).doesNotContain("dsk_1", "a.b", "my");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void verb_endsAtItsTimeLimitAndNotBefore(Row row) {
    try (ReactiveNenClient client =
        ReactiveNenClient.builder().baseUrl(SILENT.baseUrl()).apiKey("k").build()) {
      StepVerifier.withVirtualTime(() -> row.call().apply(client))
          .expectSubscription()
          .then(SILENT::awaitRequest)
          .expectNoEvent(row.limit().minusMillis(1))
          .thenAwait(Duration.ofMillis(1))
          .expectErrorSatisfies(error -> assertTimedOut(error, row))
          .verify(Duration.ofSeconds(10));
    }
  }

  private static void assertTimedOut(Throwable error, Row row) {
    if (row.effect() == Effect.ACT) {
      assertThat(error)
          .isInstanceOfSatisfying(
              OutcomeUnknownException.class, e -> assertThat(e.timedOut()).isTrue());
    } else {
      assertThat(error)
          .isInstanceOfSatisfying(
              CallTimeoutException.class, e -> assertThat(e.limit()).isEqualTo(row.limit()));
    }
  }

  private static @Nullable String length(Row row) {
    boolean counted = row.contentType() != null || row.request().startsWith("PUT");
    boolean chunked = row.operation().equals("uploadFile") && row.effect() == Effect.ACT;
    return counted && !chunked
        ? Integer.toString(row.body().getBytes(StandardCharsets.UTF_8).length)
        : null;
  }

  private static Row get(
      String operation, Function<ReactiveNenClient, Publisher<?>> call, String request) {
    return new Row(operation, call, request, null, "", Duration.ofSeconds(30), Effect.READ);
  }

  private static Row bare(
      String operation, Function<ReactiveNenClient, Publisher<?>> call, String request) {
    return new Row(operation, call, request, null, "", Duration.ofSeconds(30), Effect.IDEMPOTENT);
  }

  private static Row json(
      String operation,
      Function<ReactiveNenClient, Publisher<?>> call,
      String request,
      String body,
      Effect effect) {
    return new Row(
        operation,
        call,
        request,
        "application/json",
        body.replace('\'', '"'),
        Duration.ofSeconds(30),
        effect);
  }

  private static Row action(
      String operation,
      Function<ReactiveNenClient, Publisher<?>> call,
      String action,
      String params,
      double seconds,
      Effect effect) {
    return execute(operation, call, "computer", action, params, seconds, effect);
  }

  private static Row raw(
      String tool,
      String action,
      @Nullable Map<String, Object> params,
      String sent,
      double seconds,
      Effect effect) {
    return execute(
        "execute",
        c -> c.execute("dsk_1", tool, action, params),
        tool,
        action,
        sent,
        seconds,
        effect);
  }

  private static Row execute(
      String operation,
      Function<ReactiveNenClient, Publisher<?>> call,
      String tool,
      String action,
      String params,
      double seconds,
      Effect effect) {
    String body =
        "{'action':{'tool':'%s','action':'%s','params':%s}}".formatted(tool, action, params);
    return new Row(
        operation,
        call,
        EXECUTE,
        "application/json",
        body.replace('\'', '"'),
        Duration.ofMillis((long) (seconds * 1000)),
        effect);
  }

  private static Row upload(
      Function<ReactiveNenClient, Publisher<?>> call,
      String rest,
      String contentType,
      String body,
      Effect effect) {
    return new Row(
        "uploadFile",
        call,
        "POST /desktops/dsk_1/files" + rest,
        contentType,
        body,
        Duration.ofSeconds(120),
        effect);
  }

  private static void answer(RawRequest request, RawConnection connection) throws IOException {
    request.readBody();
    String target = request.methodAndTarget();
    if (target.equals("GET /desktops") || target.matches(".*/(tools|tool-logs)")) {
      connection.json(200, "[]");
    } else if (target.matches("GET .*/files(\\?.*)?")) {
      connection.json(200, "{\"files\":[]}");
    } else {
      connection.json(
          200,
          "{\"desktop_id\":\"dsk_1\",\"status\":\"ok\",\"href\":\"x\",\"active\":true,"
              + "\"interactive\":true,\"success\":true,\"size\":1,\"filename\":\"f\"}");
    }
  }
}
