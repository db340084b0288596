package ai.getnen.sdk.internal.http;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Names and values in their order, to be written as a JSON object; a map would cost far more. */
public final class JsonObject {
  private final Object[] namesAndValues;

  private JsonObject(Object[] namesAndValues) {
    this.namesAndValues = namesAndValues;
  }

  /** Returns the object of names and values that take turns; values are plain or such objects. */
  public static JsonObject of(Object... namesAndValues) {
    return new JsonObject(namesAndValues);
  }

  /** Leaves the values out. */
  @Override
  public String toString() {
    return "JsonObject of " + namesAndValues.length / 2;
  }

  /** Writes them. */
  static final class Serializer extends ValueSerializer<JsonObject> {
    @Override
    public Class<JsonObject> handledType() {
      return JsonObject.class;
    }

    @Override
    public void serialize(JsonObject value, JsonGenerator json, SerializationContext context) {
      Object[] all = value.namesAndValues;
      json.writeStartObject();
      for (int i = 0; i < all.length; i += 2) {
        json.writeName((String) all[i]);
        context.writeValue(json, all[i + 1]);
      }
      json.writeEndObject();
    }
  }
}
