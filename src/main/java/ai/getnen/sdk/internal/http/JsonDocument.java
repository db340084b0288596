package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.ContractException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A parsed answer.
 *
 * @param endpoint method and path template, for errors
 * @param root the document
 */
record JsonDocument(String endpoint, JsonNode root) {

  JsonFields object() {
    return JsonFields.of(endpoint, "", root);
  }

  <T> List<T> objects(Function<JsonFields, T> fields) {
    List<T> all = new ArrayList<>();
    for (JsonNode element : array()) {
      all.add(fields.apply(JsonFields.of(endpoint, "[" + all.size() + "]", element)));
    }
    return all;
  }

  /** Returns the array; an object with one field that is an array stands for it (wire.md C23). */
  JsonNode array() {
    if (root.isArray()) {
      return root;
    }
    if (root.isObject() && root.size() == 1 && root.iterator().next().isArray()) {
      return root.iterator().next();
    }
    throw new ContractException(endpoint, null, "is not a JSON array");
  }
}
