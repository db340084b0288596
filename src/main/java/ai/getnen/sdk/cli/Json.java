package ai.getnen.sdk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON as {@code --json} prints it: one line, names as on the wire, what is not known left out. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  /** Adds a field, unless {@code value} is null. */
  Json put(String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  Map<String, @Nullable Object> fields() {
    return fields;
  }

  /** Returns maps, lists, texts, numbers, booleans and nulls as JSON. */
  static String of(@Nullable Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Returns the object that {@code text} is. */
  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> parse(String text) {
    try {
      return MAPPER.readValue(text, LinkedHashMap.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("--params must be a JSON object", e);
    }
  }
}
