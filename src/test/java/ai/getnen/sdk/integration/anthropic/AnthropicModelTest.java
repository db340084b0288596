package ai.getnen.sdk.integration.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.agent.AgentReply;
import ai.getnen.sdk.agent.AgentReply.Stop;
import ai.getnen.sdk.agent.TokenUsage;
import ai.getnen.sdk.agent.ToolCall;
import ai.getnen.sdk.agent.ToolFormats;
import ai.getnen.sdk.agent.ToolResult;
import ai.getnen.sdk.integration.ModelServer;
import ai.getnen.sdk.integration.Turns;
import ai.getnen.sdk.testing.Eventually;
import com.anthropic.client.AnthropicClientAsync;
import com.anthropic.client.okhttp.AnthropicOkHttpClientAsync;
import com.anthropic.errors.AnthropicIoException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.errors.RateLimitException;
import com.anthropic.services.async.MessageServiceAsync;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

class AnthropicModelTest {
  private static final ModelServer SERVER = new ModelServer();
  private static final AnthropicClientAsync CLIENT = client(0);
  private static final String ERROR =
      """
      {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_1"}
      """;
  private static final String SAID =
      """
      {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-6",
       "content":[
         {"type":"thinking","thinking":"A menu is at the left.","signature":"EqQBCgIYAhIM"},
         {"type":"redacted_thinking","data":"EmwKAhgB"},
         {"type":"text","text":"I open it.","citations":null},
         {"type":"tool_use","id":"toolu_1","name":"computer",
          "input":{"action":"left_click","coordinate":[0,1]},"caller":{"type":"direct"},"later":{"a":[1.5,null]}},
         {"type":"tool_use","id":"toolu_2","name":"computer","input":{"action":"screenshot"}}],
       "stop_reason":"%s","stop_sequence":null,
       "usage":{"input_tokens":10,"cache_creation_input_tokens":20,"cache_read_input_tokens":300,"output_tokens":4}}
      """;

  @AfterAll
  static void stop() {
    CLIENT.close();
    SERVER.close();
  }

  @Test
  void request_isThePromptTheToolsAndTheTask() {
    SERVER.answers(SAID.formatted("tool_use"));
    ask(AnthropicModel.builder(CLIENT, "claude-sonnet-4-6").system("Be careful.").build());
    assertThat(SERVER.asked())
        .isEqualTo(
            Turns.json(
                """
                {"max_tokens":4096,"model":"claude-sonnet-4-6",
                 "messages":[{"role":"user","content":[
                   {"type":"image","source":{"type":"base64","media_type":"image/png","data":"$IMAGE"}},
                   {"type":"text","text":"Open the menu.","cache_control":{"type":"ephemeral"}}]}],
                 "tools":[{"name":"computer","description":"Drives the screen.","input_schema":{"type":"object"}}],
                 "system":[{"type":"text","text":"Be careful.","cache_control":{"type":"ephemeral"}}]}
                """));
    assertThat(SERVER.requests().get(0).getUrl()).isEqualTo("/v1/messages");
    assertThat(SERVER.requests().get(0).containsHeader("anthropic-beta")).isFalse();
  }

  @Test
  void withoutAPrompt_theToolsAreMarkedForTheCache_andWithoutCachingNothingIs() {
    SERVER.answers(SAID.formatted("tool_use"));
    ask(model());
    assertThat(SERVER.asked().at("/tools/0/cache_control/type").asString()).isEqualTo("ephemeral");
    ask(AnthropicModel.builder(CLIENT, "claude-sonnet-4-6").caching(false).build());
    assertThat(SERVER.asked().toString()).doesNotContain("cache_control");
  }

  @ParameterizedTest
  @CsvSource({
    "computer_20250124, computer-use-2025-01-24",
    "computer_20251124, computer-use-2025-11-24"
  })
  void olderComputerTools_comeWithTheirHeader(String tool, String header) {
    SERVER.answers(SAID.formatted("tool_use"));
    ask(
        AnthropicModel.builder(CLIENT, "claude-sonnet-4-6")
            .format(
                tool.endsWith("0124")
                    ? ToolFormats.anthropicComputer20250124()
                    : ToolFormats.anthropicComputer20251124())
            .build());
    assertThat(SERVER.asked().at("/tools/0/type").asString()).isEqualTo(tool);
    assertThat(SERVER.requests().get(0).getHeader("anthropic-beta")).isEqualTo(header);
  }

  @Test
  void settingsOfTheRequest_areTheCallers() {
    SERVER.answers(SAID.formatted("tool_use"));
    ask(
        AnthropicModel.builder(CLIENT, "claude-sonnet-4-6")
            .maxTokens(9000)
            .request(
                params -> params.addStopSequence("END").putAdditionalHeader("x-team", "robots"))
            .build());
    assertThat(SERVER.asked().get("max_tokens").asInt()).isEqualTo(9000);
    assertThat(SERVER.asked().at("/stop_sequences/0").asString()).isEqualTo("END");
    assertThat(SERVER.requests().get(0).getHeader("x-team")).isEqualTo("robots");
  }

  @Test
  void reply_hasTheWordsTheCallsAndTheCost() {
    SERVER.answers(SAID.formatted("tool_use"));
    AgentReply reply = ask(model());
    assertThat(reply.stop()).isEqualTo(Stop.CALLS);
    assertThat(reply.text()).isEqualTo("I open it.");
    assertThat(reply.usage()).isEqualTo(new TokenUsage(330, 4));
    assertThat(reply.calls())
        .containsExactly(
            new ToolCall(
                "toolu_1", "computer", Map.of("action", "left_click", "coordinate", List.of(0, 1))),
            new ToolCall("toolu_2", "computer", Map.of("action", "screenshot")));
    assertThat(reply.toString()).doesNotContain("menu is at", "I open it");
  }

  @Test
  void whatWasSaid_isSentBackAsItCame_andAllResultsInOneMessage() {
    SERVER.answers(SAID.formatted("tool_use"));
    AgentReply reply = ask(model());
    ToolResult failed = new ToolResult(reply.calls().get(0), "off the screen", Turns.frame(), true);
    ToolResult second = new ToolResult(reply.calls().get(1), "", Turns.frame(), false);
    Turns.ask(model(), Turns.after(reply, List.of(failed, second), "Look again."))
        .block(Turns.BOUND);
    assertThat(SERVER.asked().at("/messages/1"))
        .isEqualTo(
            Turns.json(
                "{\"role\":\"assistant\",\"content\":"
                    + Turns.json(SAID.formatted("tool_use")).get("content")
                    + "}"));
    assertThat(SERVER.asked().at("/messages/2"))
        .isEqualTo(
            Turns.json(
                """
                {"role":"user","content":[
                  {"type":"tool_result","tool_use_id":"toolu_1","content":[{"type":"text","text":"off the screen"}],"is_error":true},
                  {"type":"tool_result","tool_use_id":"toolu_2","content":[
                    {"type":"image","source":{"type":"base64","media_type":"image/png","data":"$IMAGE"}}]},
                  {"type":"image","source":{"type":"base64","media_type":"image/png","data":"$IMAGE"}},
                  {"type":"text","text":"Look again.","cache_control":{"type":"ephemeral"}}]}
                """));
    assertThat(SERVER.asked().at("/messages/0/content").toString()).doesNotContain("cache_control");
  }

  @ParameterizedTest
  @CsvSource({
    "max_tokens, MAX_TOKENS",
    "model_context_window_exceeded, MAX_TOKENS",
    "pause_turn, MAX_TOKENS",
    "refusal, REFUSAL"
  })
  void replyThatIsNotWhole_hasNoCalls(String reason, Stop stop) {
    SERVER.answers(SAID.formatted(reason));
    AgentReply reply = ask(model());
    assertThat(reply.stop()).isEqualTo(stop);
    assertThat(reply.calls()).isEmpty();
  }

  /** A call without a result would be refused by the provider. */
  @Test
  void replyThatWasCutShort_isSentBackWithoutItsCalls() {
    SERVER.answers(SAID.formatted("max_tokens"));
    AgentReply reply = ask(model());
    Turns.ask(model(), Turns.after(reply, List.of(), "Go on.")).block(Turns.BOUND);
    assertThat(SERVER.asked().get("messages").size()).isEqualTo(3);
    assertThat(SERVER.asked().at("/messages/1/content"))
        .isEqualTo(Turns.json("[{\"type\":\"text\",\"text\":\"I open it.\"}]"));
  }

  @Test
  void replyWithoutCalls_isTheEnd() {
    SERVER.answers(
        """
        {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-6",
         "content":[{"type":"text","text":"It is open."}],"stop_reason":"end_turn","stop_sequence":null,
         "usage":{"input_tokens":1,"output_tokens":2}}
        """);
    AgentReply reply = ask(model());
    assertThat(reply.stop()).isEqualTo(Stop.DONE);
    assertThat(reply.text()).isEqualTo("It is open.");
    assertThat(reply.usage()).isEqualTo(new TokenUsage(1, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 429, 500, 529})
  void error_isTheClientsOwn(int status) {
    SERVER.fails(status, ERROR);
    StepVerifier.create(Turns.ask(model(), Turns.first()))
        .expectErrorSatisfies(
            error -> {
              assertThat(error).isInstanceOf(AnthropicServiceException.class);
              assertThat(((AnthropicServiceException) error).statusCode()).isEqualTo(status);
              assertThat(error instanceof RateLimitException).isEqualTo(status == 429);
              assertThat(error.toString()).doesNotContain("test-key");
            })
        .verify(Turns.BOUND);
    assertThat(SERVER.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 529})
  void retries_areThoseOfTheClient(int status) {
    SERVER.failsOnce(status, ERROR, SAID.formatted("tool_use"));
    AnthropicClientAsync patient = client(2);
    try {
      ask(AnthropicModel.builder(patient, "claude-sonnet-4-6").build());
    } finally {
      patient.close();
    }
    assertThat(SERVER.requests()).hasSize(2);
  }

  @Test
  void providerThatIsNotThere_isTheClientsOwnError() {
    AnthropicClientAsync nowhere =
        AnthropicOkHttpClientAsync.builder()
            .apiKey("test-key")
            .baseUrl("http://localhost:1")
            .maxRetries(0)
            .build();
    StepVerifier.create(Turns.ask(AnthropicModel.builder(nowhere, "claude").build(), Turns.first()))
        .expectError(AnthropicIoException.class)
        .verify(Turns.BOUND);
    nowhere.close();
  }

  @Test
  void cancel_cancelsTheClientsFuture() {
    CompletableFuture<Object> never = new CompletableFuture<>();
    AtomicBoolean asked = new AtomicBoolean();
    MessageServiceAsync messages =
        (MessageServiceAsync)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MessageServiceAsync.class},
                (proxy, method, arguments) -> {
                  asked.set(true);
                  return never;
                });
    AnthropicClientAsync client =
        (AnthropicClientAsync)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AnthropicClientAsync.class},
                (proxy, method, arguments) -> messages);
    StepVerifier.create(AnthropicModel.builder(client, "claude").build().reply(Turns.first()))
        .then(() -> Eventually.until(asked::get))
        .thenCancel()
        .verify(Turns.BOUND);
    Eventually.until(never::isCancelled);
  }

  private static AnthropicModel model() {
    return AnthropicModel.builder(CLIENT, "claude-sonnet-4-6").build();
  }

  private static AgentReply ask(AnthropicModel model) {
    return Turns.ask(model, Turns.first()).blockOptional(Turns.BOUND).orElseThrow();
  }

  private static AnthropicClientAsync client(int retries) {
    return AnthropicOkHttpClientAsync.builder()
        .apiKey("test-key")
        .baseUrl(SERVER.baseUrl())
        .maxRetries(retries)
        .build();
  }
}
