package ai.getnen.sdk.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a desktop's log of tools. Nothing is documented of its fields, and they may hold what
 * was typed.
 *
 * @param value the entry: an unmodifiable map for a JSON object, else the plain Java value
 */
public record ToolLogEntry(@Nullable Object value) {
  /** Returns the entry's fields; empty if it is no JSON object. */
  @SuppressWarnings("unchecked")
  public Map<String, @Nullable Object> fields() {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }

  /** Names the fields, never their content. */
  @Override
  public String toString() {
    return "ToolLogEntry" + fields().keySet();
  }
}
