package ai.getnen.sdk.leap0.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox as the control plane knows it.
 *
 * @param id its id, one label of a host name
 * @param state such as {@code starting} or {@code running}; null if it was not told
 * @param templateName what it was made from; null if it was not told
 * @param additionalFields what else the server said, as plain values
 */
public record Sandbox(
    String id,
    @Nullable String state,
    @Nullable String templateName,
    Map<String, @Nullable Object> additionalFields) {

  /** Keeps a copy of {@code additionalFields}. */
  public Sandbox {
    additionalFields = Collections.unmodifiableMap(new LinkedHashMap<>(additionalFields));
  }

  /** Leaves the additional fields out. */
  @Override
  public String toString() {
    return "Sandbox[" + id + ", " + state + "]";
  }
}
