package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.leap0.model.DesktopWindow;
import ai.getnen.sdk.leap0.model.DisplayInfo;
import ai.getnen.sdk.leap0.model.PointerPosition;
import ai.getnen.sdk.leap0.model.ProcessErrors;
import ai.getnen.sdk.leap0.model.ProcessLogs;
import ai.getnen.sdk.leap0.model.ProcessRestart;
import ai.getnen.sdk.leap0.model.ProcessStatus;
import ai.getnen.sdk.leap0.model.ProcessStatusList;
import ai.getnen.sdk.leap0.model.RecordingStatus;
import ai.getnen.sdk.leap0.model.RecordingSummary;
import ai.getnen.sdk.leap0.model.Sandbox;
import ai.getnen.sdk.testing.RawServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What answers are read as ({@code wire.md} 5.3), and what breaks their contract. */
class Leap0AnswersTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final AtomicReference<String> ANSWER = new AtomicReference<>("");
  private static final RawServer SERVER =
      RawServer.start(
          (request, connection) -> {
            request.readBody();
            boolean start = request.methodAndTarget().endsWith("/start");
            connection.answer(
                start ? 201 : 200,
                "application/json",
                Leap0Rows.bytes(String.valueOf(ANSWER.get())));
          });
  private static final ReactiveLeap0Client CLIENT =
      ReactiveLeap0Client.builder().embedded(SERVER.baseUrl()).apiKey("k").build();
  private static final SandboxHandle BOX = CLIENT.sandbox("box-1");

  @AfterAll
  static void close() {
    CLIENT.closeAsync().block(BOUND);
    SERVER.close();
  }

  record Read(Function<SandboxHandle, Publisher<?>> call, String answer, Object value) {
    @Override
    public String toString() {
      return answer;
    }
  }

  private static Read read(
      Function<SandboxHandle, Publisher<?>> call, String answer, Object value) {
    return new Read(call, answer, value);
  }

  static List<Read> desktops() {
    return List.of(
        read(
            SandboxHandle::getSandbox,
            "{'id':'box-1','state':'paused','template_name':'t','vcpu':2}",
            new Sandbox("box-1", "paused", "t", Map.of("vcpu", 2))),
        read(SandboxHandle::getSandbox, "{'id':'b'}", new Sandbox("b", null, null, Map.of())),
        read(SandboxHandle::screen, Leap0Rows.DISPLAY, new DisplayInfo(":99", 800, 600)),
        read(SandboxHandle::displayInfo, Leap0Rows.DISPLAY, new DisplayInfo(":99", 800, 600)),
        read(box -> box.click(1, 2), Leap0Rows.POSITION, new PointerPosition(5, 6)),
        read(SandboxHandle::pointerPosition, "{'x':-1,'y':6.0}", new PointerPosition(-1, 6)),
        read(box -> box.typeText("x"), "{'ok':false}", false),
        read(box -> box.hotkey(List.of("a")), "{'ok':true,'more':1}", true),
        read(
            SandboxHandle::windows,
            "{'items':[{'id':'0x1','desktop':1,'pid':2,'x':-3,'y':4,'width':5,'height':6,"
                + "'class':'c','host':'h','title':'t','focused':true}]}",
            new DesktopWindow("0x1", 1, 2, -3, 4, 5, 6, "c", "h", "t", true)),
        read(
            SandboxHandle::windows,
            "{'items':[{'title':null}]}",
            new DesktopWindow(null, 0, 0, 0, 0, 0, 0, null, null, null, false)));
  }

  static List<Read> services() {
    Instant noon = Instant.parse("2030-05-31T12:00:00Z");
    ProcessStatus xvfb = new ProcessStatus("xvfb", true, 7, "/o", "/e");
    return List.of(
        read(
            SandboxHandle::startRecording,
            "{'id':'r','active':true,'started_at':'2030-05-31T14:00:00+02:00','stopped_at':'',"
                + "'download':'/d','mime_type':'video/mp4','file_name':'f','display':':99',"
                + "'resolution':'1440x900'}",
            new RecordingStatus("r", true, noon, null, "/d", "video/mp4", "f", ":99", "1440x900")),
        read(
            SandboxHandle::recordingStatus,
            "{}",
            new RecordingStatus(null, false, null, null, null, null, null, null, null)),
        read(
            SandboxHandle::recordings,
            "{'items':[{'id':'r','file_name':'f','download':'/d','mime_type':'m',"
                + "'size_bytes':9000000000,'created_at':'2030-05-31T12:00:00Z','active':false}]}",
            new RecordingSummary("r", "f", "/d", "m", 9_000_000_000L, noon, false)),
        read(
            box -> box.getRecording("r"),
            "{}",
            new RecordingSummary(null, null, null, null, 0, null, false)),
        read(box -> box.getProcess("xvfb"), Leap0Rows.PROCESS, xvfb),
        read(
            box -> box.getProcess("xvfb"),
            Leap0Rows.PROCESS.replace("true", "false").replace("7", "0"),
            new ProcessStatus("xvfb", false, null, "/o", "/e")),
        read(
            SandboxHandle::processStatus,
            "{'status':'degraded','items':[" + Leap0Rows.PROCESS + "],'running':1,'total':4}",
            new ProcessStatusList("degraded", List.of(xvfb), 1, 4)),
        read(
            box -> box.restartProcess("xvfb"),
            "{'message':'done','status':" + Leap0Rows.PROCESS + "}",
            new ProcessRestart("done", xvfb)),
        read(box -> box.restartProcess("xvfb"), "{}", new ProcessRestart(null, null)),
        read(
            box -> box.processLogs("xvfb"),
            "{'process':'xvfb','logs':'a'}",
            new ProcessLogs("xvfb", "a")),
        read(box -> box.processErrors("xvfb"), "{'errors':'e'}", new ProcessErrors(null, "e")));
  }

  @ParameterizedTest
  @MethodSource({"desktops", "services"})
  void answer_isRead(Read read) {
    ANSWER.set(read.answer());
    StepVerifier.create(Flux.from(read.call().apply(BOX)).cast(Object.class))
        .expectNext(read.value())
        .expectComplete()
        .verify(BOUND);
  }

  static List<Read> broken() {
    return List.of(
        read(SandboxHandle::getSandbox, "{}", "field id is missing"),
        read(SandboxHandle::screen, "{'display':':0','width':1}", "field height is missing"),
        read(SandboxHandle::screen, "[]", "is not a JSON object"),
        read(SandboxHandle::screen, "", "is empty"),
        read(SandboxHandle::pointerPosition, "{'x':'1','y':2}", "field x is not a whole"),
        read(SandboxHandle::pointerPosition, "{'x':1.5,'y':2}", "field x is not a whole"),
        read(SandboxHandle::pointerPosition, "{'x':3000000000,'y':2}", "field x is not a whole"),
        read(box -> box.pressKey("a"), "{'ok':'true'}", "field ok is not a boolean"),
        read(box -> box.pressKey("a"), "{'ok':1}", "field ok is not a boolean"),
        read(SandboxHandle::windows, "{'items':[7]}", "field items[0] is not a JSON object"),
        read(SandboxHandle::windows, "{'items':{}}", "field items is not a JSON array"),
        read(SandboxHandle::recordings, "{'items':[{'size_bytes':-1}]}", "items[0].size_bytes is"),
        read(SandboxHandle::recordingStatus, "{'started_at':'now'}", "started_at is not a time"),
        read(SandboxHandle::processStatus, "{'status':'running'}", "field items is missing"),
        read(box -> box.getProcess("a"), "{'name':'a'}", "field running is missing"),
        read(box -> box.restartProcess("a"), "{'status':{}}", "field status.name is missing"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void answerThatBreaksTheContract_isNamed(Read read) {
    ANSWER.set(read.answer());
    StepVerifier.create(Flux.from(read.call().apply(BOX)))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(ContractException.class)
                    .hasMessageContaining(String.valueOf(read.value())))
        .verify(BOUND);
  }

  @Test
  void lists_mayBeMissing() {
    ANSWER.set("{}");
    assertThat(BOX.windows().collectList().block(BOUND)).isEmpty();
    assertThat(BOX.recordings().collectList().block(BOUND)).isEmpty();
  }

  @Test
  void picture_isTheBytesOfTheAnswer() {
    ANSWER.set(Leap0Rows.PICTURE);
    Screenshot picture = Objects.requireNonNull(BOX.screenshot().block(BOUND));
    assertThat(picture.bytes()).isEqualTo(Leap0Rows.bytes(Leap0Rows.PICTURE));
    assertThat(picture.width()).isEqualTo(800);
    assertThat(picture.height()).isEqualTo(600);
  }

  @Test
  void textForms_leaveOutWhatSomebodyTyped() {
    assertThat(new DesktopWindow("0x1", 0, 0, 1, 2, 3, 4, "c", "h", "hunter2", true).toString())
        .doesNotContain("hunter2");
    assertThat(new ProcessLogs("xvfb", "hunter2")).hasToString("ProcessLogs[xvfb]");
    assertThat(new ProcessErrors("xvfb", "hunter2")).hasToString("ProcessErrors[xvfb]");
    assertThat(new Sandbox("b", "running", "t", Map.of("k", "hunter2")).toString())
        .isEqualTo("Sandbox[b, running]");
  }
}
