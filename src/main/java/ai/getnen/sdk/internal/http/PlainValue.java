package ai.getnen.sdk.internal.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON as plain, unmodifiable Java values: map, list, string, number, boolean, null. */
final class PlainValue {
  private PlainValue() {}

  static @Nullable Object of(JsonNode node) {
    if (node.isObject()) {
      return mapOf(node);
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.forEach(element -> list.add(of(element)));
      return Collections.unmodifiableList(list);
    }
    return scalar(node);
  }

  static Map<String, @Nullable Object> mapOf(JsonNode object) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    object.properties().forEach(field -> map.put(field.getKey(), of(field.getValue())));
    return Collections.unmodifiableMap(map);
  }

  private static @Nullable Object scalar(JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isNumber()) {
      return node.numberValue();
    }
    return node.isBoolean() ? node.booleanValue() : null;
  }
}
