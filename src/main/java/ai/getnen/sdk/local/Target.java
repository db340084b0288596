package ai.getnen.sdk.local;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request line points at.
 *
 * @param segments the path's segments, each percent-decoded exactly once
 * @param query what stands behind the question mark, as it came; null without one
 */
record Target(List<String> segments, @Nullable String query) {

  static Target parse(String uri) {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    String[] raw = path.substring(path.startsWith("/") ? 1 : 0).split("/", -1);
    List<String> segments = Arrays.stream(raw).map(Target::decode).toList();
    return new Target(segments, query < 0 ? null : uri.substring(query + 1));
  }

  /** Which of the routes this is: what the second and fourth segment say does not matter. */
  String shape() {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      shape.append('/').append(i == 1 || i == 3 ? "*" : segments.get(i));
    }
    return shape.toString();
  }

  /** The first of that name, form-decoded: {@code +} and {@code %20} are a space. */
  @Nullable String query(String name) {
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return decode(pair.substring(name.length() + 1).replace('+', ' '));
      }
    }
    return null;
  }

  private static String decode(String raw) {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.put((byte) (digit(raw, i + 1) * 16 + digit(raw, i + 2)));
        i += 2;
      } else if (c < 256) {
        bytes.put((byte) c);
      } else {
        throw malformed();
      }
    }
    return utf8(bytes.flip());
  }

  private static int digit(String raw, int index) {
    int digit = index < raw.length() ? Character.digit(raw.charAt(index), 16) : -1;
    if (digit < 0) {
      throw malformed();
    }
    return digit;
  }

  private static String utf8(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static Failure malformed() {
    return Failure.badRequest("Malformed percent-encoding in the request target");
  }
}
