package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.screen.ModelSpace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a provider writes tools, calls and results, as plain JSON values: maps, lists, texts,
 * numbers, booleans and nulls. A format knows no network: any client can send and receive what it
 * says.
 */
public interface ToolFormat {
  /** Returns the provider's entries for its list of tools. */
  List<Map<String, @Nullable Object>> definitions(List<ToolDefinition> tools, ModelSpace space);

  /**
   * Reads one of the provider's call items.
   *
   * @throws IllegalArgumentException if it is none
   */
  ToolCall call(Map<String, ? extends @Nullable Object> item);

  /**
   * Returns what a call asks for, one action or several. What cannot be understood is {@link
   * ComputerAction.Invalid}, what is not known {@link ComputerAction.Raw}: never an exception.
   */
  List<ComputerAction> actions(ToolCall call);

  /**
   * Returns whether the provider takes no result of this call without a picture, as OpenAI for
   * {@code computer_call_output}. Other calls get one only if they are the last of their reply, or
   * asked for one.
   */
  default boolean needsPicture(ToolCall call) {
    return false;
  }

  /**
   * Returns the items that bring a result back to the provider: the result itself, then what had no
   * place in it, such as its picture.
   */
  List<Map<String, @Nullable Object>> result(ToolResult result);

  /**
   * Returns the items of all results of a reply: first the results in their order, which providers
   * want next to the calls, then what had no place in them.
   */
  default List<Map<String, @Nullable Object>> results(List<ToolResult> results) {
    List<List<Map<String, @Nullable Object>>> items = results.stream().map(this::result).toList();
    return Stream.concat(
            items.stream().map(item -> item.get(0)),
            items.stream().flatMap(item -> item.stream().skip(1)))
        .toList();
  }
}
