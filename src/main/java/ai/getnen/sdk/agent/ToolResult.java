package ai.getnen.sdk.agent;

import ai.getnen.sdk.screen.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call, for the model.
 *
 * @param call the call
 * @param text in words; may be empty; may quote what was typed
 * @param frame the screen after it, or a part of it that the model wanted to see; null if it is not
 *     shown, or no longer
 * @param error whether it failed
 * @param acknowledged the doubts of the call that somebody decided to let pass; empty if there were
 *     none, or the call was not let run
 */
public record ToolResult(
    ToolCall call,
    String text,
    @Nullable Frame frame,
    boolean error,
    List<SafetyCheck> acknowledged) {
  /** Makes the result of a call without doubts. */
  public ToolResult(ToolCall call, String text, @Nullable Frame frame, boolean error) {
    this(call, text, frame, error, List.of());
  }

  /** Returns this result without its picture. */
  public ToolResult withoutFrame() {
    return new ToolResult(call, text, null, error, acknowledged);
  }

  /** Leaves the text out. */
  @Override
  public String toString() {
    return "ToolResult[%s, %d characters, frame=%s, error=%s]"
        .formatted(call, text.length(), frame == null ? "none" : frame.image(), error);
  }
}
