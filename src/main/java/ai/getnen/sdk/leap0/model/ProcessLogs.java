package ai.getnen.sdk.leap0.model;

import org.jspecify.annotations.Nullable;

/**
 * The output of a process.
 *
 * @param process the process's name, null if it was not told
 * @param logs the text, null if it was not told
 */
public record ProcessLogs(@Nullable String process, @Nullable String logs) {

  /** Leaves the text out. */
  @Override
  public String toString() {
    return "ProcessLogs[" + process + "]";
  }
}
