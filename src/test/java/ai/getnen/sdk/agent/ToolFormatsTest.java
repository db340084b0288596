package ai.getnen.sdk.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Every provider's definitions, calls and results, against the golden files. */
class ToolFormatsTest {
  private static final ModelSpace SPACE = TestPictures.space(1024, 768);
  private static final ToolCall USE = new ToolCall("id", "computer", Map.of());
  private static final Map<String, Object> STRING = Map.of("type", "string");
  private static final List<ToolDefinition> TOOLS =
      List.of(
          new ToolDefinition(
              "computer",
              "Drives the screen.",
              Map.of(
                  "type",
                  "object",
                  "properties",
                  Map.of(
                      "action",
                      STRING,
                      "coordinate",
                      Map.of("type", "array", "items", Map.of("type", "integer"))),
                  "required",
                  List.of("action"))),
          new ToolDefinition(
              "bash",
              "Runs a command.",
              Map.of(
                  "type",
                  "object",
                  "properties",
                  Map.of("command", STRING),
                  "required",
                  List.of("command"))));

  static List<GoldenFile> files() {
    return GoldenFile.all();
  }

  static Stream<GoldenFile.Case> calls() {
    return GoldenFile.cases("calls");
  }

  static Stream<GoldenFile.Case> results() {
    return GoldenFile.cases("results");
  }

  static Stream<GoldenFile.Case> noCalls() {
    return GoldenFile.cases("noCalls");
  }

  @Test
  void everyFormat_hasAGoldenFile() {
    long factories =
        Arrays.stream(ToolFormats.class.getDeclaredMethods())
            .filter(method -> method.getReturnType().equals(ToolFormat.class))
            .count();
    assertThat(GoldenFile.all()).hasSize((int) factories);
  }

  @ParameterizedTest
  @MethodSource("files")
  void definitions_areTheProviders(GoldenFile file) {
    assertThat(GoldenFile.sent(file.format().definitions(TOOLS, SPACE)))
        .isEqualTo(file.json().get("definitions"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void call_isRead(GoldenFile.Case golden) {
    ToolCall call = golden.format().call(golden.item("call"));
    assertThat(golden.format().actions(call).stream().map(Described::of))
        .containsExactlyElementsOf(texts(golden.json().get("actions")));
  }

  @ParameterizedTest
  @MethodSource("results")
  void result_isWritten(GoldenFile.Case golden) {
    assertThat(GoldenFile.sent(golden.format().result(result(golden))))
        .isEqualTo(golden.json().get("items"));
  }

  @ParameterizedTest
  @MethodSource("noCalls")
  void itemThatIsNoCall_isRefused(GoldenFile.Case golden) {
    assertThatThrownBy(() -> golden.format().call(GoldenFile.object(golden.json())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** It is the very text that the screenshot keeps; {@code ArchitectureTest} allows no other. */
  @Test
  void base64_isMadeOnce() {
    Screenshot picture = TestPictures.gray(3, 3);
    ToolResult result = new ToolResult(USE, "", TestPictures.frame(picture), false);
    assertThat(sentData(result)).isSameAs(picture.base64()).isSameAs(sentData(result));
  }

  @ParameterizedTest
  @MethodSource("files")
  void resultsOfAReply_comeBeforeWhatHadNoPlaceInThem(GoldenFile file) {
    GoldenFile.Case golden =
        GoldenFile.cases("results")
            .filter(one -> one.file().equals(file))
            .findFirst()
            .orElseThrow();
    ToolCall call = golden.format().call(golden.item("call"));
    ToolResult failed = new ToolResult(call, "first", TestPictures.frame(GoldenFile.PICTURE), true);
    ToolResult worked = new ToolResult(call, "second", null, false);
    List<Map<String, Object>> items = items(golden.format(), failed, worked);
    assertThat(items.get(0)).isEqualTo(golden.format().result(failed).get(0));
    assertThat(items.get(1)).isEqualTo(golden.format().result(worked).get(0));
    assertThat(items)
        .hasSize(golden.format().result(failed).size() + golden.format().result(worked).size());
  }

  @Test
  void doubts_areRead() {
    ToolCall call = call("openai/computer", "doubts that were accepted");
    assertThat(call.safetyChecks())
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.id()).isEqualTo("cu_sc_67cb");
              assertThat(check.code()).isEqualTo("malicious_instructions");
              assertThat(check.message()).startsWith("We've detected");
            });
    assertThat(call("gemini/computer_use", "a doubt that was accepted").safetyChecks())
        .containsExactly(new SafetyCheck("", "require_confirmation", "A cookie banner."));
  }

  /** A call may fail although it was let run: the provider still wants to be told. */
  @Test
  void doubtsThatWereAccepted_areSentBack_evenIfTheCallFailed() {
    ToolCall call = call("openai/computer", "doubts that were accepted");
    ToolResult result = new ToolResult(call, "lost", null, true, call.safetyChecks());
    assertThat(ToolFormats.openAiComputer().result(result).get(0))
        .containsKey("acknowledged_safety_checks");
  }

  @Test
  void onlyAComputerCall_needsAPicture() {
    ToolFormat computer = ToolFormats.openAiComputer();
    assertThat(computer.needsPicture(USE)).isTrue();
    assertThat(computer.needsPicture(new ToolCall("id", "bash", Map.of()))).isFalse();
    assertThat(ToolFormats.openAiResponsesFunctions().needsPicture(USE)).isFalse();
  }

  @Test
  void model_isAFunction() {
    AgentModel model = turn -> Mono.just(AgentReply.done("hello"));
    assertThat(model.format()).isEqualTo(ToolFormats.anthropicTools());
  }

  private static ToolCall call(String path, String name) {
    GoldenFile.Case golden =
        GoldenFile.cases("results")
            .filter(one -> one.toString().equals(path + ": " + name))
            .findFirst()
            .orElseThrow();
    return golden.format().call(golden.item("call"));
  }

  @SuppressWarnings("unchecked") // nothing here is null
  private static List<Map<String, Object>> items(ToolFormat format, ToolResult... results) {
    return (List<Map<String, Object>>) (List<?>) format.results(List.of(results));
  }

  private static ToolResult result(GoldenFile.Case golden) {
    JsonNode json = golden.json();
    ToolCall call = golden.format().call(golden.item("call"));
    boolean error = json.get("error").asBoolean();
    return new ToolResult(
        call,
        json.get("text").asString(),
        json.get("picture").asBoolean() ? TestPictures.frame(GoldenFile.PICTURE) : null,
        error,
        error ? List.of() : call.safetyChecks());
  }

  private static @Nullable Object sentData(ToolResult result) {
    Map<String, @Nullable Object> block = ToolFormats.anthropicTools().result(result).get(0);
    List<?> content = (List<?>) Objects.requireNonNull(block.get("content"));
    Object source = ((Map<?, ?>) content.get(0)).get("source");
    return ((Map<?, ?>) Objects.requireNonNull(source)).get("data");
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
