package ai.getnen.sdk.integration.openai;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentReply.Stop;
import ai.getnen.sdk.agent.SafetyCheck;
import ai.getnen.sdk.agent.TokenUsage;
import ai.getnen.sdk.agent.ToolCall;
import ai.getnen.sdk.agent.ToolFormats;
import ai.getnen.sdk.agent.ToolResult;
import ai.getnen.sdk.integration.ModelServer;
import ai.getnen.sdk.integration.Turns;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.models.responses.ResponseIncludable;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

class OpenAiModelTest {
  private static final ModelServer SERVER = new ModelServer();
  private static final OpenAIClientAsync CLIENT = client(0);
  private static final String ERROR =
      """
      {"error":{"message":"Slow down.","type":"requests","param":null,"code":"rate_limit_exceeded"}}
      """;
  private static final String REASONING =
      """
      {"id":"rs_1","type":"reasoning","summary":[],"encrypted_content":"gAAAAABo","later":{"a":[1.5,null]}}""";
  private static final String MESSAGE =
      """
      {"id":"msg_1","type":"message","status":"completed","role":"assistant",
       "content":[{"type":"output_text","text":"I open it.","annotations":[],"logprobs":[]}]}""";
  private static final String FIRST_CALL =
      """
      {"id":"fc_1","type":"function_call","status":"completed","call_id":"call_1","name":"computer",
       "arguments":"{\\"action\\":\\"left_click\\",\\"coordinate\\":[0,1]}"}""";
  private static final String SECOND_CALL =
      """
      {"id":"fc_2","type":"function_call","status":"completed","call_id":"call_2","name":"computer",
       "arguments":"{\\"action\\":\\"screenshot\\"}"}""";
  private static final String COMPUTER_CALL =
      """
      {"id":"cu_1","type":"computer_call","status":"completed","call_id":"call_3",
       "pending_safety_checks":[{"id":"sc_1","code":"malicious_instructions","message":"Take care."}],
       "actions":[{"type":"click","button":"left","x":0,"y":1},{"type":"type","text":"penguin"}]}""";

  @AfterAll
  static void stop() {
    CLIENT.close();
    SERVER.close();
  }

  @Test
  void request_isTheInstructionsTheToolsAndTheTask() {
    SERVER.answers(completed(MESSAGE));
    ask(OpenAiModel.builder(CLIENT, "gpt-5.4").system("Be careful.").build());
    assertThat(SERVER.asked())
        .isEqualTo(
            Turns.json(
                """
                {"model":"gpt-5.4","max_output_tokens":4096,"instructions":"Be careful.",
                 "input":[{"role":"user","content":[
                   {"type":"input_image","image_url":"data:image/png;base64,$IMAGE","detail":"auto"},
                   {"type":"input_text","text":"Open the menu."}]}],
                 "tools":[{"type":"function","name":"computer","description":"Drives the screen.",
                           "parameters":{"type":"object"},"strict":false}]}
                """));
    assertThat(SERVER.requests().get(0).getUrl()).isEqualTo("/responses");
  }

  @Test
  void settingsOfTheRequest_areTheCallers() {
    SERVER.answers(completed(MESSAGE));
    ask(
        OpenAiModel.builder(CLIENT, "gpt-5.4")
            .maxTokens(9000)
            .request(
                params ->
                    params.store(false).addInclude(ResponseIncludable.REASONING_ENCRYPTED_CONTENT))
            .build());
    assertThat(SERVER.asked().get("max_output_tokens").asInt()).isEqualTo(9000);
    assertThat(SERVER.asked().get("store").asBoolean(true)).isFalse();
    assertThat(SERVER.asked().at("/include/0").asString()).isEqualTo("reasoning.encrypted_content");
  }

  @Test
  void reply_hasTheWordsTheCallsAndTheCost() {
    SERVER.answers(completed(REASONING, MESSAGE, FIRST_CALL, SECOND_CALL));
    AgentReply reply = ask(functions());
    assertThat(reply.stop()).isEqualTo(Stop.CALLS);
    assertThat(reply.text()).isEqualTo("I open it.");
    assertThat(reply.usage()).isEqualTo(new TokenUsage(330, 4));
    assertThat(reply.calls()).extracting(call -> call.id()).containsExactly("call_1", "call_2");
    assertThat(reply.calls().get(0).arguments()).containsEntry("coordinate", List.of(0, 1));
    assertThat(reply.toString()).doesNotContain("I open it");
  }

  @Test
  void whatWasSaid_isSentBackAsItCame_andTheResultsInOrder() {
    SERVER.answers(completed(REASONING, MESSAGE, FIRST_CALL, SECOND_CALL));
    AgentReply reply = ask(functions());
    ToolResult failed = new ToolResult(reply.calls().get(0), "off the screen", null, true);
    ToolResult second = new ToolResult(reply.calls().get(1), "", Turns.frame(), false);
    Turns.ask(functions(), Turns.after(reply, List.of(failed, second), "Look again."))
        .block(Turns.BOUND);
    String said = String.join(",", REASONING, MESSAGE, FIRST_CALL, SECOND_CALL);
    assertThat(SERVER.asked().get("input"))
        .isEqualTo(
            Turns.json(
                """
                [{"role":"user","content":[
                   {"type":"input_image","image_url":"data:image/png;base64,$IMAGE","detail":"auto"},
                   {"type":"input_text","text":"Open the menu."}]},
                 $SAID,
                 {"type":"function_call_output","call_id":"call_1","output":"Error: off the screen"},
                 {"type":"function_call_output","call_id":"call_2","output":[
                   {"type":"input_text","text":"Done"},
                   {"type":"input_image","image_url":"data:image/png;base64,$IMAGE","detail":"auto"}]},
                 {"role":"user","content":"Look again."}]
                """
                    .replace("$SAID", said)));
  }

  @Test
  void computerCall_hasItsDoubts_andTheyAreAcknowledged() {
    SERVER.answers(completed(COMPUTER_CALL));
    AgentReply reply = ask(computer());
    assertThat(SERVER.asked().get("tools")).isEqualTo(Turns.json("[{\"type\":\"computer\"}]"));
    assertThat(SERVER.asked().at("/input/0/content/0/detail").asString()).isEqualTo("original");
    assertThat(reply.calls().get(0).safetyChecks())
        .containsExactly(new SafetyCheck("sc_1", "malicious_instructions", "Take care."));
    assertThat(computer().format().actions(reply.calls().get(0))).hasSize(2);
    ToolCall call = reply.calls().get(0);
    ToolResult result = new ToolResult(call, "", Turns.frame(), false, call.safetyChecks());
    Turns.ask(computer(), Turns.after(reply, List.of(result), "")).block(Turns.BOUND);
    assertThat(SERVER.asked().at("/input/1")).isEqualTo(Turns.json(COMPUTER_CALL));
    assertThat(SERVER.asked().at("/input/2"))
        .isEqualTo(
            Turns.json(
                """
                {"type":"computer_call_output","call_id":"call_3",
                 "output":{"type":"computer_screenshot","image_url":"data:image/png;base64,$IMAGE","detail":"original"},
                 "acknowledged_safety_checks":[{"id":"sc_1","code":"malicious_instructions","message":"Take care."}]}
                """));
  }

  @Test
  void replyThatWasCutShort_hasNoCalls_andIsSentBackWithoutThem() {
    SERVER.answers(
        response(
            "incomplete", "{\"reason\":\"max_output_tokens\"}", REASONING, MESSAGE, FIRST_CALL));
    AgentReply reply = ask(functions());
    assertThat(reply.stop()).isEqualTo(Stop.MAX_TOKENS);
    assertThat(reply.calls()).isEmpty();
    Turns.ask(functions(), Turns.after(reply, List.of(), "Go on.")).block(Turns.BOUND);
    assertThat(SERVER.asked().get("input").size()).isEqualTo(3);
    assertThat(SERVER.asked().at("/input/1"))
        .isEqualTo(Turns.json("{\"role\":\"assistant\",\"content\":\"I open it.\"}"));
  }

  @Test
  void refusal_isOne_inWordsOrByTheFilter() {
    SERVER.answers(
        completed(
            """
            {"id":"msg_1","type":"message","status":"completed","role":"assistant",
             "content":[{"type":"refusal","refusal":"I cannot do that."}]}"""));
    AgentReply refusal = ask(functions());
    assertThat(refusal.stop()).isEqualTo(Stop.REFUSAL);
    assertThat(refusal.text()).isEqualTo("I cannot do that.");
    SERVER.answers(response("incomplete", "{\"reason\":\"content_filter\"}", FIRST_CALL));
    AgentReply filtered = ask(functions());
    assertThat(filtered.stop()).isEqualTo(Stop.REFUSAL);
    assertThat(filtered.calls()).isEmpty();
  }

  @Test
  void replyWithoutCalls_isTheEnd() {
    SERVER.answers(completed(MESSAGE));
    assertThat(ask(functions()).stop()).isEqualTo(Stop.DONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 429, 500, 529})
  void error_isTheClientsOwn(int status) {
    SERVER.fails(status, ERROR);
    StepVerifier.create(Turns.ask(functions(), Turns.first()))
        .expectErrorSatisfies(
            error -> {
              assertThat(error).isInstanceOf(OpenAIServiceException.class);
              assertThat(((OpenAIServiceException) error).statusCode()).isEqualTo(status);
              assertThat(error instanceof RateLimitException).isEqualTo(status == 429);
              assertThat(error.toString()).doesNotContain("test-key");
            })
        .verify(Turns.BOUND);
    assertThat(SERVER.requests()).hasSize(1);
  }

  @Test
  void retries_areThoseOfTheClient() {
    SERVER.failsOnce(429, ERROR, completed(MESSAGE));
    OpenAIClientAsync patient = client(2);
    try {
      ask(OpenAiModel.builder(patient, "gpt-5.4").build());
    } finally {
      patient.close();
    }
    assertThat(SERVER.requests()).hasSize(2);
  }

  @Test
  void responseThatFailed_isAnError() {
    SERVER.answers(
        response("failed", "null")
            .replace(
                "\"error\":null",
                "\"error\":{\"code\":\"server_error\",\"message\":\"The model broke.\"}"));
    StepVerifier.create(Turns.ask(functions(), Turns.first()))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(OpenAIException.class)
                    .hasMessage("the response failed: server_error"))
        .verify(Turns.BOUND);
  }

  private static String completed(String... items) {
    return response("completed", "null", items);
  }

  private static String response(String status, String incomplete, String... items) {
    return """
        {"id":"resp_1","object":"response","created_at":1741476542,"status":"%s","error":null,
         "incomplete_details":%s,"instructions":null,"metadata":{},"model":"gpt-5.4","output":[%s],
         "parallel_tool_calls":true,"temperature":1.0,"tool_choice":"auto","tools":[],"top_p":1.0,
         "usage":{"input_tokens":330,"input_tokens_details":{"cached_tokens":300},"output_tokens":4,
                  "output_tokens_details":{"reasoning_tokens":0},"total_tokens":334}}
        """
        .formatted(status, incomplete, String.join(",", items));
  }

  private static OpenAiModel functions() {
    return OpenAiModel.builder(CLIENT, "gpt-5.4").build();
  }

  private static OpenAiModel computer() {
    return OpenAiModel.builder(CLIENT, "gpt-5.4").format(ToolFormats.openAiComputer()).build();
  }

  private static AgentReply ask(OpenAiModel model) {
    return Turns.ask(model, Turns.first()).blockOptional(Turns.BOUND).orElseThrow();
  }

  private static OpenAIClientAsync client(int retries) {
    return OpenAIOkHttpClientAsync.builder()
        .apiKey("test-key")
        .baseUrl(SERVER.baseUrl())
        .maxRetries(retries)
        .build();
  }
}
