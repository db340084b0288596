package ai.getnen.sdk.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events out of bytes, in whatever pieces they come (WHATWG HTML 9.2.6). A line is
 * taken at its end, without waiting for what comes after it. Not thread-safe.
 */
final class EventDecoder {
  private static final String DEFAULT_TYPE = "message";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final int longest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final List<ServerEvent> ready = new ArrayList<>();
  private final StringBuilder data = new StringBuilder();
  private String type = "";
  private String lastId = "";
  private @Nullable Duration retry;
  private int size;
  private boolean hasData;
  private boolean afterReturn;
  private boolean begun;

  /**
   * Makes a decoder at the start of a stream.
   *
   * @param longest the most bytes of one event
   */
  EventDecoder(int longest) {
    this.longest = longest;
  }

  /** Returns the events that {@code bytes} complete; after one that is too long, no more. */
  List<ServerEvent> feed(byte[] bytes) {
    ready.clear();
    for (int i = 0; i < bytes.length && !overflowed(); i++) {
      take(bytes[i]);
    }
    return List.copyOf(ready);
  }

  /** Returns whether an event got too long. */
  boolean overflowed() {
    return size > longest;
  }

  /** Returns the event that the end of the stream cut short; empty if there is none. */
  Optional<ServerEvent> tail() {
    if (line.size() > 0 && !overflowed()) {
      endLine();
    }
    return hasData && !overflowed() ? Optional.of(event()) : Optional.empty();
  }

  /** Returns how long the server wants a client to wait before it connects again. */
  Optional<Duration> retry() {
    return Optional.ofNullable(retry);
  }

  private void take(byte octet) {
    boolean secondHalf = octet == '\n' && afterReturn;
    afterReturn = octet == '\r';
    if (octet == '\r' || (octet == '\n' && !secondHalf)) {
      endLine();
    } else if (!secondHalf) {
      line.write(octet);
      size++;
    }
  }

  private void endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (!begun && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    begun = true;
    if (text.isEmpty()) {
      dispatch();
    } else {
      field(text);
    }
  }

  private void field(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String value = colon < 0 ? "" : text.substring(colon + 1);
    take(name, value.startsWith(" ") ? value.substring(1) : value);
  }

  /** A name that is empty is a comment's. */
  private void take(String name, String value) {
    switch (name) {
      case "data" -> {
        data.append(hasData ? "\n" : "").append(value);
        hasData = true;
      }
      case "event" -> type = value;
      case "id" -> lastId = value.indexOf('\0') < 0 ? value : lastId;
      case "retry" -> retry = value.matches("\\d{1,9}") ? millis(value) : retry;
      default -> size = hasData ? size : 0; // comments between events do not add up
    }
  }

  private static Duration millis(String value) {
    return Duration.ofMillis(Long.parseLong(value));
  }

  private void dispatch() {
    if (hasData) {
      ready.add(event());
    }
    data.setLength(0);
    hasData = false;
    type = "";
    size = 0;
  }

  private ServerEvent event() {
    return new ServerEvent(type.isEmpty() ? DEFAULT_TYPE : type, data.toString(), lastId);
  }
}
