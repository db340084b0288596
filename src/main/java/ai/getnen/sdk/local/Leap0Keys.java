package ai.getnen.sdk.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What Leap0's API does with the keyboard. No error repeats a text. */
final class Leap0Keys {
  private static final int LONGEST_TEXT = 50_000;
  private static final int MOST_KEYS = 10;

  private Leap0Keys() {}

  static Consumer<Gestures> type(Leap0Fields fields) {
    String given = fields.text("text");
    if (given.codePointCount(0, given.length()) > LONGEST_TEXT) {
      throw Failure.field("text", "must have at most " + LONGEST_TEXT + " characters");
    }
    String text = KeyActions.typable(given);
    return gestures -> gestures.type(text);
  }

  static Consumer<Gestures> press(Leap0Fields fields) {
    return press(new Chord(List.of(found("key", fields.text("key")))));
  }

  /** The names are joined by a plus, as the vendor's server does it. */
  static Consumer<Gestures> hotkey(Leap0Fields fields) {
    JsonNode keys = fields.get("keys");
    if (keys == null || !keys.isArray() || keys.isEmpty() || keys.size() > MOST_KEYS) {
      throw Failure.field("keys", "must be an array of 1 to " + MOST_KEYS + " strings");
    }
    List<String> names = new ArrayList<>();
    keys.forEach(key -> names.add(name(key)));
    return press(Chord.parse(String.join("+", names), part -> Optional.of(found("keys", part))));
  }

  private static String name(JsonNode key) {
    if (!key.isString()) {
      throw Failure.field("keys", "must hold strings");
    }
    return key.stringValue();
  }

  private static String found(String field, String name) {
    return Keysyms.find(name)
        .orElseThrow(() -> Failure.field(field, "names no key: " + name.strip()));
  }

  private static Consumer<Gestures> press(Chord chord) {
    return gestures -> {
      gestures.press(chord);
      gestures.release(chord);
    };
  }
}
