package ai.getnen.sdk.cli;

/** What a provider's model says, in the provider's own JSON. */
final class ProviderScript {
  private ProviderScript() {}

  /** A message of Claude's that uses the tool {@code computer}. */
  static String claudeActs(String... inputs) {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < inputs.length; i++) {
      content.append(
          """
          %s{"type":"tool_use","id":"toolu_%d","name":"computer","input":%s,"caller":{"type":"direct"}}
          """
              .formatted(i == 0 ? "" : ",", i, inputs[i]));
    }
    return claude(content.toString(), "tool_use");
  }

  /** Claude's last message. */
  static String claudeSays(String text) {
    return claude("{\"type\":\"text\",\"text\":\"" + text + "\",\"citations\":null}", "end_turn");
  }

  /** A response of GPT's that uses the tool {@code computer}. */
  static String gptActs(String input) {
    String arguments = input.replace("\"", "\\\"");
    return gpt(
        """
        {"id":"fc_1","type":"function_call","status":"completed","call_id":"call_1",
         "name":"computer","arguments":"%s"}
        """
            .formatted(arguments));
  }

  /** GPT's last response. */
  static String gptSays(String text) {
    return gpt(
        """
        {"id":"msg_1","type":"message","status":"completed","role":"assistant",
         "content":[{"type":"output_text","text":"%s","annotations":[],"logprobs":[]}]}
        """
            .formatted(text));
  }

  private static String claude(String content, String stop) {
    return """
    {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-6",
     "content":[%s],"stop_reason":"%s","stop_sequence":null,
     "usage":{"input_tokens":100,"output_tokens":10}}
    """
        .formatted(content, stop);
  }

  private static String gpt(String item) {
    return """
    {"id":"resp_1","object":"response","created_at":1,"status":"completed","model":"gpt-5.4",
     "output":[%s],"parallel_tool_calls":true,"tool_choice":"auto","tools":[],
     "usage":{"input_tokens":100,"input_tokens_details":{"cached_tokens":0},"output_tokens":10,
              "output_tokens_details":{"reasoning_tokens":0},"total_tokens":110}}
    """
        .formatted(item);
  }
}
