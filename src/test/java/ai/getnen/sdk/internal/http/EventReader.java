package ai.getnen.sdk.internal.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a decoder makes of bytes in pieces: {@code type|id|data}, and {@code !} for too long. */
final class EventReader {
  private final EventDecoder decoder;
  private final List<String> events = new ArrayList<>();

  private EventReader(int longest) {
    decoder = new EventDecoder(longest);
  }

  static List<String> whole(int longest, byte[] stream) {
    return new EventReader(longest).piece(stream).end();
  }

  static List<String> byBytes(int longest, byte[] stream) {
    EventReader reader = new EventReader(longest);
    for (byte octet : stream) {
      reader.piece(new byte[] {octet});
    }
    return reader.end();
  }

  static List<String> splitAt(int longest, byte[] stream, int... indices) {
    EventReader reader = new EventReader(longest);
    int from = 0;
    for (int at : indices) {
      reader.piece(Arrays.copyOfRange(stream, from, at));
      from = at;
    }
    return reader.piece(Arrays.copyOfRange(stream, from, stream.length)).end();
  }

  private EventReader piece(byte[] bytes) {
    decoder
        .feed(bytes)
        .forEach(event -> events.add(event.type() + "|" + event.lastId() + "|" + event.data()));
    return this;
  }

  private List<String> end() {
    if (decoder.overflowed()) {
      events.add("!");
    }
    return events;
  }
}
