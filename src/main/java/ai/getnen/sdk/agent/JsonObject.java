package ai.getnen.sdk.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects as maps that keep their order, so that equal requests are equal byte by byte. */
final class JsonObject {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private JsonObject() {}

  /** Returns an object of names and values in turn. */
  static Map<String, @Nullable Object> of(Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  /** Returns the object first, then what is in the other. */
  static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> object, Map<String, ? extends @Nullable Object> more) {
    Map<String, @Nullable Object> both = new LinkedHashMap<>(object);
    both.putAll(more);
    return both;
  }

  /** Returns a copy without a name. */
  static Map<String, @Nullable Object> without(
      Map<String, ? extends @Nullable Object> object, String name) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(object);
    rest.remove(name);
    return rest;
  }

  /**
   * Returns {@code value} as an object, empty if there is none.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Map<String, @Nullable Object> in(
      Map<String, ? extends @Nullable Object> object, String name) {
    Object value = object.get(name);
    if (value == null) {
      return Map.of();
    }
    return from(value, name);
  }

  /**
   * Returns {@code value} with its names as texts.
   *
   * @throws IllegalArgumentException if it is no object
   */
  static Map<String, @Nullable Object> from(@Nullable Object value, String name) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(name + " must be an object");
    }
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    map.forEach((key, member) -> object.put(String.valueOf(key), member));
    return object;
  }

  /**
   * Returns the object that {@code json} is, empty if it is blank; null if it is no JSON object.
   */
  static @Nullable Map<String, @Nullable Object> parsed(String json) {
    if (json.isBlank()) {
      return Map.of();
    }
    try {
      return JSON.readValue(json, OBJECT);
    } catch (JacksonException malformed) {
      return null;
    }
  }

  /** Returns the objects of a list, none if there is no list. */
  static List<Map<String, @Nullable Object>> list(@Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().filter(Map.class::isInstance).map(item -> from(item, "item")).toList();
  }

  /** Returns the text of that name, empty if there is none. */
  static String text(Map<String, ? extends @Nullable Object> object, String name) {
    return object.get(name) instanceof String text ? text : "";
  }
}
