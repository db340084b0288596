package ai.getnen.sdk.leap0.model;

import org.jspecify.annotations.Nullable;

/**
 * The error output of a process.
 *
 * @param process the process's name, null if it was not told
 * @param errors the text, null if it was not told
 */
public record ProcessErrors(@Nullable String process, @Nullable String errors) {

  /** Leaves the text out. */
  @Override
  public String toString() {
    return "ProcessErrors[" + process + "]";
  }
}
