package ai.getnen.sdk.driver;

import org.jspecify.annotations.Nullable;

/**
 * What came of an action that was passed on as it is.
 *
 * @param text what the tool said, empty if nothing; it may quote what was typed
 * @param screenshot the picture that came with it, null if none
 * @param pointer where the pointer is, null if the tool does not say
 */
public record ToolOutput(String text, @Nullable Screenshot screenshot, @Nullable Point pointer) {
  /** Leaves the text out. */
  @Override
  public String toString() {
    return "ToolOutput[%d characters, screenshot=%s, pointer=%s]"
        .formatted(text.length(), screenshot, pointer);
  }
}
