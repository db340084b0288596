package ai.getnen.sdk.agent;

/**
 * The formats of the providers whose models drive desktops. Each is immutable and may be shared.
 *
 * <p>What they have in common: a tool named {@code computer} is read into {@link ComputerAction}s,
 * every other tool of the driver is passed on as it is; 0 is a coordinate like any other; what is
 * wrong or missing is {@link ComputerAction.Invalid}, never a guess; the tool's {@code scroll} may
 * say {@code direction} and {@code amount} or {@code scroll_direction} and {@code scroll_amount}.
 */
public final class ToolFormats {
  private ToolFormats() {}

  /**
   * Returns Anthropic's format of custom tools: the driver's own definitions, for every Claude that
   * uses tools.
   */
  public static ToolFormat anthropicTools() {
    return new AnthropicFormat(AnthropicFormat.Computer.CUSTOM);
  }

  /**
   * Returns Anthropic's {@code computer_20250124}; a request needs the header {@code
   * anthropic-beta: computer-use-2025-01-24}.
   */
  public static ToolFormat anthropicComputer20250124() {
    return new AnthropicFormat(AnthropicFormat.Computer.V20250124);
  }

  /**
   * Returns Anthropic's {@code computer_20251124}, which zooms; a request needs the header {@code
   * anthropic-beta: computer-use-2025-11-24}.
   */
  public static ToolFormat anthropicComputer20251124() {
    return new AnthropicFormat(AnthropicFormat.Computer.V20251124);
  }

  /**
   * Returns Anthropic's {@code computer_toolset_20260801}, the only one of its own computer tools
   * that the newest models take. It needs no header.
   */
  public static ToolFormat anthropicComputerToolset20260801() {
    return new AnthropicFormat(AnthropicFormat.Computer.TOOLSET_20260801);
  }

  /**
   * Returns the functions of OpenAI's Chat Completions, which many other providers take as well. A
   * picture follows in a message of the user's, since a tool's message holds none.
   */
  public static ToolFormat openAiChatFunctions() {
    return new ChatFunctionFormat();
  }

  /** Returns the functions of OpenAI's Responses. */
  public static ToolFormat openAiResponsesFunctions() {
    return new ResponsesFunctionFormat();
  }

  /**
   * Returns the {@code computer} tool of OpenAI's Responses, which asks for several actions at
   * once. Calls of its predecessor, with one action, are read too. A drag along a path goes
   * straight from its first point to its last; 100 of its pixels are one notch of the wheel.
   */
  public static ToolFormat openAiComputer() {
    return new OpenAiComputerFormat();
  }

  /**
   * Returns Gemini's function calling, with the driver's own definitions. Points are from 0 to
   * 1000: see {@link ai.getnen.sdk.screen.ModelView#gemini()}.
   */
  public static ToolFormat gemini() {
    return new GeminiFormat(false);
  }

  /**
   * Returns Gemini's own {@code computer_use} for desktops. Points are from 0 to 1000; 100 of its
   * pixels are one notch of the wheel. What only a browser or a phone could do is {@link
   * ComputerAction.Invalid}.
   */
  public static ToolFormat geminiComputerUse() {
    return new GeminiFormat(true);
  }
}
