package ai.getnen.sdk.leap0;

import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.http.Effect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Every operation that is one request, as {@code wire.md} 5.1 and 5.2 say it. */
final class Leap0Rows {
  static final String POSITION = "{'x':5,'y':6}";
  static final String DISPLAY = "{'display':':99','width':800,'height':600}";
  static final String LIST = "{'status':'running','items':[],'running':4,'total':4}";
  static final String PROCESS =
      "{'name':'xvfb','running':true,'pid':7,'stdout_log':'/o','stderr_log':'/e'}";

  /** Not JSON: a picture. */
  static final String PICTURE = "PNG";

  private Leap0Rows() {}

  record Row(
      String operation,
      Function<ReactiveLeap0Client, Publisher<?>> call,
      String request,
      @Nullable String body,
      Effect effect,
      int status,
      String answer) {

    /** Returns this row with another success status. */
    Row status(int code) {
      return new Row(operation, call, request, body, effect, code, answer);
    }

    /** Returns this row with another effect. */
    Row effect(Effect other) {
      return new Row(operation, call, request, body, other, status, answer);
    }

    @Override
    public String toString() {
      return operation + " " + request;
    }
  }

  static List<Row> rows() {
    return List.of(
        post(
                "createSandbox",
                c -> c.createSandbox(SandboxSpec.desktop()),
                "/v1/sandbox/",
                "{'template_name':'system/desktop:v0.1.0'}",
                "{'id':'box-1'}")
            .status(201),
        post(
                "createSandbox",
                c -> c.createSandbox(full()),
                "/v1/sandbox/",
                "{'template_name':'t','vcpu':8,'memory':512,'timeout':28800,'auto_pause':true,"
                    + "'env_vars':{'A':'x'},'network_policy':{'mode':'deny'}}",
                "{'id':'box-1','state':'starting'}")
            .status(201),
        get("getSandbox", c -> c.getSandbox("box-1"), "/v1/sandbox/box-1/", "{'id':'box-1'}"),
        delete("deleteSandbox", c -> c.deleteSandbox("box-1"), "/v1/sandbox/box-1/"),
        get("displayInfo", c -> c.displayInfo("box-1"), "/api/display", DISPLAY),
        get("screen", c -> c.screen("box-1"), "/api/display/screen", DISPLAY),
        post(
                "resizeScreen",
                c -> c.resizeScreen("box-1", 320, 4320),
                "/api/display/screen",
                "{'width':320,'height':4320}",
                DISPLAY)
            .effect(Effect.IDEMPOTENT),
        get("windows", c -> c.windows("box-1"), "/api/display/windows", "{'items':[]}"),
        get("screenshot", c -> c.screenshot("box-1"), "/api/screenshot", PICTURE),
        get(
            "screenshot",
            c ->
                c.screenshot(
                    "box-1",
                    ScreenshotOptions.none()
                        .encoding(ImageEncoding.jpeg(100))
                        .x(0)
                        .y(2)
                        .size(3, 4)),
            "/api/screenshot?format=jpeg&quality=100&x=0&y=2&width=3&height=4",
            PICTURE),
        get(
            "screenshot",
            c -> c.screenshot("box-1", ScreenshotOptions.none().y(1).size(0, 0)),
            "/api/screenshot?y=1&width=0&height=0",
            PICTURE),
        post(
                "screenshotRegion",
                c -> c.screenshotRegion("box-1", 0, 1, 2, 3),
                "/api/screenshot/region",
                "{'x':0,'y':1,'width':2,'height':3}",
                PICTURE)
            .effect(Effect.READ),
        post(
                "screenshotRegion",
                c -> c.screenshotRegion("box-1", 0, 1, 2, 3, ImageEncoding.png()),
                "/api/screenshot/region",
                "{'x':0,'y':1,'width':2,'height':3,'format':'png'}",
                PICTURE)
            .effect(Effect.READ),
        post(
                "screenshotRegion",
                c -> c.screenshotRegion("box-1", 0, 1, 2, 3, ImageEncoding.jpeg(1)),
                "/api/screenshot/region",
                "{'x':0,'y':1,'width':2,'height':3,'format':'jpeg','quality':1}",
                PICTURE)
            .effect(Effect.READ),
        get("pointerPosition", c -> c.pointerPosition("box-1"), "/api/input/position", POSITION),
        input("movePointer", c -> c.movePointer("box-1", 0, 7), "move", "{'x':0,'y':7}")
            .effect(Effect.IDEMPOTENT),
        input("click", c -> c.click("box-1"), "click", "{}"),
        input("click", c -> c.click("box-1", MouseButton.MIDDLE), "click", "{'button':2}"),
        input("click", c -> c.click("box-1", 0, 0), "click", "{'x':0,'y':0}"),
        input(
            "click",
            c -> c.click("box-1", 1, 2, MouseButton.RIGHT),
            "click",
            "{'x':1,'y':2,'button':3}"),
        input(
            "drag",
            c -> c.drag("box-1", 1, 2, 3, 4),
            "drag",
            "{'from_x':1,'from_y':2,'to_x':3,'to_y':4}"),
        input(
            "drag",
            c -> c.drag("box-1", 1, 2, 3, 4, MouseButton.LEFT),
            "drag",
            "{'from_x':1,'from_y':2,'to_x':3,'to_y':4,'button':1}"),
        input(
            "scroll",
            c -> c.scroll("box-1", ScrollDirection.LEFT),
            "scroll",
            "{'direction':'left'}"),
        input(
            "scroll",
            c -> c.scroll("box-1", ScrollDirection.DOWN, 100),
            "scroll",
            "{'direction':'down','amount':100}"),
        keys(
            "typeText",
            c -> c.typeText("box-1", "hé \"x\"\n"),
            "type",
            "{'text':'hé \\\"x\\\"\\n'}"),
        keys("pressKey", c -> c.pressKey("box-1", "Return"), "press", "{'key':'Return'}"),
        keys(
            "hotkey",
            c -> c.hotkey("box-1", List.of("ctrl", "s")),
            "hotkey",
            "{'keys':['ctrl','s']}"),
        get("recordingStatus", c -> c.recordingStatus("box-1"), "/api/recording", "{}"),
        bare("startRecording", c -> c.startRecording("box-1"), "/api/recording/start", "{}")
            .status(201),
        bare("stopRecording", c -> c.stopRecording("box-1"), "/api/recording/stop", "{}"),
        get("recordings", c -> c.recordings("box-1"), "/api/recordings", "{'items':[]}"),
        get(
            "getRecording",
            c -> c.getRecording("box-1", "a/b c%"),
            "/api/recordings/a%2Fb%20c%25",
            "{}"),
        get(
            "downloadRecording",
            c -> c.downloadRecording("box-1", "r1"),
            "/api/recordings/r1/download",
            PICTURE),
        delete("deleteRecording", c -> c.deleteRecording("box-1", "r1"), "/api/recordings/r1"),
        get("health", c -> c.health("box-1"), "/api/healthz", "{'ok':true}"),
        get("processStatus", c -> c.processStatus("box-1"), "/api/status", LIST),
        get("getProcess", c -> c.getProcess("box-1", "x y"), "/api/process/x%20y/status", PROCESS),
        bare(
            "restartProcess",
            c -> c.restartProcess("box-1", "xvfb"),
            "/api/process/xvfb/restart",
            "{}"),
        get("processLogs", c -> c.processLogs("box-1", "xvfb"), "/api/process/xvfb/logs", "{}"),
        get(
            "processErrors",
            c -> c.processErrors("box-1", "xvfb"),
            "/api/process/xvfb/errors",
            "{}"));
  }

  /** The stream, which has limits of its own. */
  static Row stream() {
    return get("statusStream", c -> c.statusStream("box-1"), "/api/status/stream", "");
  }

  static byte[] bytes(String answer) {
    return answer.equals(PICTURE) ? picture() : json(answer);
  }

  static byte[] json(String json) {
    return json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] picture() {
    return java.util.HexFormat.of()
        .parseHex("89504E470D0A1A0A0000000D494844520000032000000258080200000000");
  }

  private static SandboxSpec full() {
    return SandboxSpec.template("t")
        .cpus(8)
        .memory(512)
        .lifetime(Duration.ofHours(8))
        .autoPause(true)
        .environment(Map.of("A", "x"))
        .networkPolicy(Map.of("mode", "deny"));
  }

  private static Row get(
      String operation,
      Function<ReactiveLeap0Client, Publisher<?>> call,
      String target,
      String answer) {
    return new Row(operation, call, "GET " + target, null, Effect.READ, 200, answer);
  }

  private static Row delete(
      String operation, Function<ReactiveLeap0Client, Publisher<?>> call, String target) {
    return new Row(operation, call, "DELETE " + target, null, Effect.IDEMPOTENT, 204, "");
  }

  private static Row bare(
      String operation,
      Function<ReactiveLeap0Client, Publisher<?>> call,
      String target,
      String answer) {
    return new Row(operation, call, "POST " + target, null, Effect.ACT, 200, answer);
  }

  private static Row post(
      String operation,
      Function<ReactiveLeap0Client, Publisher<?>> call,
      String target,
      String body,
      String answer) {
    String sent = body.replace('\'', '"');
    return new Row(operation, call, "POST " + target, sent, Effect.ACT, 200, answer);
  }

  private static Row input(
      String operation,
      Function<ReactiveLeap0Client, Publisher<?>> call,
      String name,
      String body) {
    return post(operation, call, "/api/input/" + name, body, POSITION);
  }

  private static Row keys(
      String operation,
      Function<ReactiveLeap0Client, Publisher<?>> call,
      String name,
      String body) {
    return post(operation, call, "/api/input/" + name, body, "{'ok':true}");
  }
}
