package ai.getnen.sdk.internal.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding that leaves nothing but RFC 3986's unreserved characters ({@code wire.md} C21).
 */
final class Percent {
  private static final String UNRESERVED_MARKS = "-._~";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final int LONGEST = 1024;

  private Percent() {}

  /**
   * Returns {@code text} as one path segment or query value.
   *
   * @throws IllegalArgumentException naming {@code argument} if the text holds control characters
   *     or half of a surrogate pair, or is longer than 1,024 bytes once encoded
   */
  static String encode(String argument, String text) {
    return text.length() <= LONGEST && isPlain(text) ? text : encoded(argument, text);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String encoded(String argument, String text) {
    ByteBuffer bytes = utf8(argument, text);
    StringBuilder encoded = new StringBuilder(bytes.remaining() + 16);
    while (bytes.hasRemaining()) {
      append(encoded, bytes.get() & 0xFF);
    }
    if (encoded.length() > LONGEST) {
      throw new IllegalArgumentException(
          argument + " must be at most " + LONGEST + " bytes long once percent-encoded");
    }
    return encoded.toString();
  }

  /**
   * Returns {@code text} as one path segment that stays where it is put.
   *
   * @throws IllegalArgumentException naming {@code argument}, by the rules of {@link #encode} and
   *     if it is empty, {@code .} or {@code ..}
   */
  static String segment(String argument, String text) {
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      throw new IllegalArgumentException(argument + " must not be empty, '.' or '..'");
    }
    return encode(argument, text);
  }

  private static ByteBuffer utf8(String argument, String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(argument + " must not hold control characters");
    }
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(argument + " must not hold half of a surrogate pair", e);
    }
  }

  private static void append(StringBuilder encoded, int octet) {
    if (isPlain(octet)) {
      encoded.append((char) octet);
    } else {
      encoded.append('%').append(HEX[octet >> 4]).append(HEX[octet & 0xF]);
    }
  }

  private static boolean isPlain(int octet) {
    return (octet >= 'A' && octet <= 'Z')
        || (octet >= 'a' && octet <= 'z')
        || (octet >= '0' && octet <= '9')
        || UNRESERVED_MARKS.indexOf(octet) >= 0;
  }
}
