package ai.getnen.sdk.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One way to spoil a document.
 *
 * @param kind what is done
 * @param place where, in 10,000ths of the document, so that it fits a document of any length
 * @param word what is put in, a byte a character
 */
public record Mutation(Kind kind, int place, String word) {
  private static final int WHOLE = 10_000;
  private static final int MOST_AT_ONCE = 16;

  /** What can be done to a document. */
  public enum Kind {
    /** All after the place is lost. */
    CUT,
    /** Some bits of the byte there are other ones. */
    FLIP,
    /** Bytes are put in. */
    INSERT,
    /** Bytes stand in place of what stood there. */
    OVERWRITE,
    /** Some bytes are lost. */
    REMOVE,
    /** What stands before the place comes twice. */
    REPEAT,
    /** The document comes again, up to the place. */
    AGAIN
  }

  /** Returns one to four mutations that put in random bytes, or some of {@code words}. */
  public static Arbitrary<List<Mutation>> some(List<String> words) {
    Arbitrary<String> put =
        Arbitraries.oneOf(
            Arbitraries.chars()
                .range('\0', '\u00ff')
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Mutation::text),
            Arbitraries.of(words).map(Mutation::octets));
    return Combinators.combine(
            Arbitraries.of(Kind.class), Arbitraries.integers().between(0, WHOLE - 1), put)
        .as(Mutation::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .withoutEdgeCases();
  }

  /** Returns {@code document} after all of {@code mutations}. */
  public static byte[] spoil(byte[] document, List<Mutation> mutations) {
    byte[] spoiled = document;
    for (Mutation mutation : mutations) {
      spoiled = mutation.apply(spoiled);
    }
    return spoiled;
  }

  private byte[] apply(byte[] document) {
    int at = (int) ((long) document.length * place / WHOLE);
    byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
    return switch (kind) {
      case CUT -> Arrays.copyOf(document, at);
      case FLIP -> flipped(document, at, bytes[0]);
      case INSERT -> joined(document, at, bytes, at);
      case OVERWRITE -> joined(document, at, bytes, at + bytes.length);
      case REMOVE -> joined(document, at, new byte[0], at + 1 + (bytes[0] & (MOST_AT_ONCE - 1)));
      case REPEAT -> joined(document, at, new byte[0], 0);
      case AGAIN -> joined(document, document.length, Arrays.copyOf(document, at), document.length);
    };
  }

  private static byte[] flipped(byte[] document, int at, int bits) {
    byte[] copy = document.clone();
    if (at < copy.length) {
      copy[at] ^= (byte) bits;
    }
    return copy;
  }

  /**
   * Joins what stands before {@code end}, {@code middle}, and what stands from {@code start} on.
   */
  private static byte[] joined(byte[] document, int end, byte[] middle, int start) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(document, 0, end);
    all.write(middle, 0, middle.length);
    int from = Math.min(start, document.length);
    all.write(document, from, document.length - from);
    return all.toByteArray();
  }

  private static String octets(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String text(List<Character> characters) {
    return characters.stream().map(String::valueOf).collect(Collectors.joining());
  }
}
