package ai.getnen.sdk.internal.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a server says of an error, without what must not be repeated. */
final class ServerWords {
  private static final int LONGEST = 16 * 1024;

  private final Redaction redaction;

  ServerWords(ApiProfile api, HttpCall<?> call) {
    this.redaction = new Redaction(api.key(), call.sentTexts());
  }

  /** Returns the words of an error's body by the rule of wire.md C17. */
  String of(@Nullable JsonNode json, String text) {
    String message = json == null ? null : text(json, "message");
    String error = json == null ? null : text(json, "error");
    return safe(message != null ? message : error != null ? error : text);
  }

  /** Cuts secrets out, and keeps the words on one line of a log. */
  String safe(String words) {
    String bounded = words.substring(0, Math.min(words.length(), LONGEST));
    return redaction.apply(bounded).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** Returns a text of {@code object} that is not blank, or null. */
  static @Nullable String text(JsonNode object, String name) {
    JsonNode node = object.path(name);
    return node.isString() && !node.stringValue().isBlank() ? node.stringValue() : null;
  }
}
