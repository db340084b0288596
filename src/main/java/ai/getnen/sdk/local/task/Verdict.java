package ai.getnen.sdk.local.task;

import java.util.List;

/**
 * What a judge says.
 *
 * @param missing what is not as it should be, each in a sentence; empty if all is done
 */
public record Verdict(List<String> missing) {

  /** Keeps a copy of {@code missing}. */
  public Verdict {
    missing = List.copyOf(missing);
  }

  /** Returns whether the task is done. */
  public boolean passed() {
    return missing.isEmpty();
  }
}
