package ai.getnen.sdk.agent;

import ai.getnen.sdk.screen.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call, for the model.
 *
 * @param call the call
 * @param text in words; may be empty; may quote what was typed
 * @param frame the screen after it; null if it is not shown, or no longer
 * @param error whether it failed
 */
public record ToolResult(ToolCall call, String text, @Nullable Frame frame, boolean error) {
  /** Returns this result without its picture. */
  public ToolResult withoutFrame() {
    return new ToolResult(call, text, null, error);
  }

  /** Leaves the text out. */
  @Override
  public String toString() {
    return "ToolResult[%s, %d characters, frame=%s, error=%s]"
        .formatted(call, text.length(), frame == null ? "none" : frame.image(), error);
  }
}
