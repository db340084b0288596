package ai.getnen.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.http.ImageForm;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.model.Coordinate;
import ai.getnen.sdk.model.DeletedDesktop;
import ai.getnen.sdk.model.Desktop;
import ai.getnen.sdk.model.DesktopFile;
import ai.getnen.sdk.model.ExecuteResult;
import ai.getnen.sdk.model.SessionInfo;
import ai.getnen.sdk.model.ToolLogEntry;
import ai.getnen.sdk.model.ToolSchema;
import ai.getnen.sdk.model.UploadedFile;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What each endpoint's answer is read as, and what breaks its contract. */
class EndpointsTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final WireMockServer SERVER =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private static ReactiveNenClient client = start();

  private static ReactiveNenClient start() {
    SERVER.start();
    return ReactiveNenClient.builder().baseUrl(SERVER.baseUrl()).apiKey("k").build();
  }

  @BeforeAll
  static void reset() {
    SERVER.resetAll();
  }

  @AfterAll
  static void close() {
    client.closeAsync().block(BOUND);
    SERVER.stop();
  }

  private static void answers(String json) {
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).willReturn(okJson(json.replace('\'', '"'))));
  }

  private static <T> T only(Publisher<T> answer) {
    return Objects.requireNonNull(Flux.from(answer).single().block(BOUND));
  }

  @Test
  void desktop_withEveryField() {
    answers(
        "{'desktop_id':'dsk_1','desktop_type':'sandbox','status':'running','workspace_id':'ws_1',"
            + "'instance_id':'i','public_ip':'1.2.3.4','private_ip':'10.0.0.1','name':'box',"
            + "'controller_arn':'arn','created_at':1779229492,'updated_at':0,'future':{'a':1},"
            + "'session':{'href':'https://v/1','active':true,'interactive':false}}");
    assertThat(only(client.getDesktop("dsk_1")))
        .isEqualTo(
            new Desktop(
                "dsk_1",
                "running",
                "sandbox",
                "ws_1",
                "box",
                Instant.ofEpochSecond(1779229492),
                null,
                new SessionInfo("https://v/1", true, false),
                "i",
                "1.2.3.4",
                "10.0.0.1",
                "arn"));
  }

  @Test
  void desktop_withNoMoreThanIsRequired() {
    answers("{'desktop_id':'dsk_1','status':'resting','name':null,'session':null}");
    assertThat(only(client.createDesktop()))
        .isEqualTo(
            new Desktop(
                "dsk_1", "resting", null, null, null, null, null, null, null, null, null, null));
  }

  @Test
  void lists_areBareArrays_orTheOnlyArrayOfAnObject() {
    answers("[{'desktop_id':'a','status':'running'},{'desktop_id':'b','status':'running'}]");
    StepVerifier.create(client.listDesktops().map(Desktop::desktopId))
        .expectNext("a", "b")
        .expectComplete()
        .verify(BOUND);
    answers("{'desktops':[{'desktop_id':'c','status':'running'}]}");
    assertThat(only(client.listDesktops()).desktopId()).isEqualTo("c");
    answers("[]");
    StepVerifier.create(client.listDesktops()).expectComplete().verify(BOUND);
  }

  @Test
  void deletedDesktop_andAnEmptyAnswerForIt() {
    answers("{'desktop_id':'d','status':'deleted'}");
    assertThat(only(client.deleteDesktop("d"))).isEqualTo(new DeletedDesktop("d", "deleted"));
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    assertThat(only(client.deleteDesktop("d"))).isEqualTo(new DeletedDesktop("d", "deleted"));
  }

  @Test
  void session_andItsEnd() {
    answers("{'href':'/view','active':true,'interactive':true}");
    assertThat(only(client.createSession("d"))).isEqualTo(new SessionInfo("/view", true, true));
    assertThat(only(client.getSession("d"))).isEqualTo(new SessionInfo("/view", true, true));
    StepVerifier.create(client.deleteSession("d")).expectComplete().verify(BOUND);
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    StepVerifier.create(client.deleteSession("d")).expectComplete().verify(BOUND);
  }

  @Test
  void tools_keepTheirSchemaAsItIs() {
    answers(
        "[{'name':'computer','description':'d','parameters':{'type':'object','properties':"
            + "{'action':{'enum':['key',1,2.5,true,null]}}},'display_width_px':1280},{'name':'x'}]");
    List<ToolSchema> tools = client.listTools("d").collectList().block(BOUND);
    assertThat(tools)
        .containsExactly(
            new ToolSchema(
                "computer",
                "d",
                Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                        "action",
                        Map.of(
                            "enum",
                            Arrays.asList(
                                "key", 1, new java.math.BigDecimal("2.5"), true, null))))),
            new ToolSchema("x", "", Map.of()));
  }

  @Test
  void toolLogs_areOpaque() {
    answers("[{'tool':'computer','text':'hunter2'},'line',7,null]");
    List<ToolLogEntry> logs = only(client.getToolLogs("d").collectList());
    assertThat(logs).hasSize(4);
    assertThat(logs.get(0).fields()).containsEntry("text", "hunter2");
    assertThat(logs.get(0)).hasToString("ToolLogEntry[tool, text]");
    assertThat(logs.get(1).value()).isEqualTo("line");
    assertThat(logs.get(3).value()).isNull();
  }

  @Test
  void files_withFractionsOfSeconds() {
    answers(
        "{'files':[{'name':'a','size':102400,'modified':1779229492.703},"
            + "{'name':'d','size':0,'modified':1,'is_dir':true}]}");
    assertThat(client.listFiles("d", "sub").collectList().block(BOUND))
        .containsExactly(
            new DesktopFile("a", 102400, Instant.ofEpochMilli(1779229492703L), false),
            new DesktopFile("d", 0, Instant.ofEpochSecond(1), true));
  }

  @Test
  void upload_tellsWhatTheServerKept() {
    answers("{'success':true,'size':3,'filename':'f'}");
    assertThat(only(client.uploadFile("d", UploadBody.fromString("abc"), FileTarget.of("f"))))
        .isEqualTo(new UploadedFile(true, 3, "f"));
  }

  @Test
  void renamedDesktop_isTheServers() {
    answers("{'desktop_id':'d','status':'running','name':'box'}");
    assertThat(only(client.updateDesktop("d", "box")).name()).isEqualTo("box");
  }

  @Test
  void download_isTheBodyAsItIs() {
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody(new byte[] {0, 1, -1})));
    assertThat(only(client.downloadFile("d", "f")).array()).isEqualTo(new byte[] {0, 1, -1});
  }

  @Test
  void result_withTheNewAndTheOldNames() {
    byte[] image = {(byte) 0x89, 1, 2, 3, 4};
    String base64 = Base64.getEncoder().encodeToString(image);
    answers(
        "{'status':'ok','output':'o','coordinate':[5,6.0],'extra':{'a':[1]},'base64_image':'"
            + base64
            + "'}");
    ExecuteResult result = only(client.screenshot("d"));
    assertThat(result.ok()).isTrue();
    assertThat(result.output()).contains("o");
    assertThat(result.coordinate()).contains(new Coordinate(5, 6));
    assertThat(result.imageBytes()).hasValueSatisfying(b -> assertThat(b).isEqualTo(image));
    assertThat(result.base64Image()).contains(base64);
    assertThat(result.additionalFields()).isEqualTo(Map.of("extra", Map.of("a", List.of(1))));
    answers("{'success':false,'error':'no','screenshot':'" + base64 + "'}");
    ExecuteResult old = only(client.leftClick("d", 1, 2));
    assertThat(old.ok()).isFalse();
    assertThat(old.error()).contains("no");
    assertThat(old.imageBytes()).hasValueSatisfying(b -> assertThat(b).isEqualTo(image));
  }

  @Test
  void result_keepsBase64AsItCame_whereThatIsAskedFor() {
    answers("{'status':'ok','base64_image':'!not base64!'}");
    RequestOptions asBase64 = RequestOptions.none().imageForm(ImageForm.BASE64);
    ExecuteResult result = only(client.withOptions(asBase64).screenshot("d"));
    assertThat(result.base64Image()).contains("!not base64!");
  }

  record Broken(
      String name, Function<ReactiveNenClient, Publisher<?>> call, String json, String says) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Broken> broken() {
    Function<ReactiveNenClient, Publisher<?>> get = c -> c.getDesktop("d");
    Function<ReactiveNenClient, Publisher<?>> files = c -> c.listFiles("d");
    String endpoint = "GET /desktops/{id}: ";
    String listing = "GET /desktops/{id}/files: ";
    return List.of(
        new Broken(
            "missing", get, "{'status':'running'}", endpoint + "field desktop_id is missing"),
        new Broken(
            "null", get, "{'desktop_id':null,'status':'x'}", endpoint + "field desktop_id is null"),
        new Broken(
            "type", get, "{'desktop_id':'d','status':7}", endpoint + "field status is not text"),
        new Broken(
            "optional type",
            get,
            "{'desktop_id':'d','status':'x','name':{}}",
            endpoint + "field name is not text"),
        new Broken(
            "nested",
            get,
            "{'desktop_id':'d','status':'x','session':{'href':'h','active':1}}",
            endpoint + "field session.active is not a boolean"),
        new Broken("array", get, "[]", endpoint + "the answer is not a JSON object"),
        new Broken("null document", get, "null", endpoint + "the answer is not a JSON object"),
        new Broken(
            "text",
            get,
            "hello",
            endpoint + "the answer is not JSON (content type application/json)"),
        new Broken(
            "cut short",
            get,
            "{'desktop_id':'d'",
            endpoint + "the answer is not JSON (content type application/json)"),
        new Broken(
            "trailing",
            get,
            "{'desktop_id':'d','status':'x'} {}",
            endpoint + "the answer is not JSON (content type application/json)"),
        new Broken(
            "twice",
            get,
            "{'desktop_id':'d','status':'x','status':'y'}",
            endpoint + "the answer is not JSON (content type application/json)"),
        new Broken("no files", files, "{}", listing + "field files is missing"),
        new Broken(
            "files of another type",
            files,
            "{'files':{}}",
            listing + "field files is not a JSON array"),
        new Broken(
            "a bad entry",
            files,
            "{'files':[{'name':'a','size':1,'modified':1},3]}",
            listing + "field files[1] is not a JSON object"),
        new Broken(
            "a bad size",
            files,
            "{'files':[{'name':'a','size':1.5,'modified':1}]}",
            listing + "field files[0].size is not a whole number of at least 0"),
        new Broken(
            "a bad list",
            c -> c.listTools("d"),
            "{'a':1}",
            "GET /desktops/{id}/tools: the answer is not a JSON array"),
        new Broken(
            "a tool without name",
            c -> c.listTools("d"),
            "[{}]",
            "GET /desktops/{id}/tools: field [0].name is missing"),
        new Broken(
            "a bad point",
            c -> c.cursorPosition("d"),
            "{'coordinate':[1]}",
            "POST /desktops/{id}/execute: field coordinate is not an array of two whole numbers"),
        new Broken(
            "a bad image",
            c -> c.screenshot("d"),
            "{'base64_image':'@@@'}",
            "POST /desktops/{id}/execute: field base64_image is not base64"),
        new Broken(
            "trailing after an image",
            c -> c.screenshot("d"),
            "{'base64_image':'AAAA'}x",
            "POST /desktops/{id}/execute: the answer is not JSON (content type application/json)"),
        new Broken(
            "an upload without success",
            c -> c.uploadFile("d", UploadBody.fromString("a"), FileTarget.of("f")),
            "{'size':1,'filename':'f'}",
            "POST /desktops/{id}/files/{name}: field success is missing"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void answer_thatBreaksTheContract_namesEndpointAndField(Broken broken) {
    answers(broken.json());
    StepVerifier.create(broken.call().apply(client))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(ContractException.class)
                    .hasMessage(broken.says())
                    .hasNoCause())
        .verify(BOUND);
  }

  @Test
  void emptyAnswerAndHtml_breakTheContract() {
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
    StepVerifier.create(client.getDesktop("d"))
        .expectErrorMessage("GET /desktops/{id}: the answer is empty")
        .verify(BOUND);
    SERVER.resetAll();
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse().withHeader("Content-Type", "text/html").withBody("<html>Hi</html>")));
    StepVerifier.create(client.getDesktop("d"))
        .expectErrorMessage("GET /desktops/{id}: the answer is not JSON (content type text/html)")
        .verify(BOUND);
  }

  @Test
  void gzipThatNobodyAskedFor_breaksTheContract() {
    SERVER.resetAll();
    SERVER.stubFor(
        any(anyUrl()).willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody("x")));
    StepVerifier.create(client.getDesktop("d"))
        .expectErrorMessage(
            "GET /desktops/{id}: the answer has a content encoding that was not asked for")
        .verify(BOUND);
  }

  @Test
  void answerOverTheLimit_breaksTheContract() {
    try (ReactiveNenClient small =
        ReactiveNenClient.builder()
            .baseUrl(SERVER.baseUrl())
            .apiKey("k")
            .maxResponseBytes(64)
            .build()) {
      answers("{'desktop_id':'d','status':'" + "x".repeat(64) + "'}");
      StepVerifier.create(small.getDesktop("d"))
          .expectErrorMessage("GET /desktops/{id}: the answer is longer than 64 bytes")
          .verify(BOUND);
      answers("{'desktop_id':'d','status':'running'}");
      assertThat(only(small.getDesktop("d")).status()).isEqualTo("running");
    }
  }
}
