package ai.getnen.sdk.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Valid JSON, spelled in every way that RFC 8259 allows. */
public final class JsonText {
  private static final int DEEPEST = 3;
  private static final int WIDEST = 3;
  private static final BigDecimal LARGEST = new BigDecimal("1e40");
  private static final String SHORT_FORMS = "\"\\/bfnrt";
  private static final String THEIR_CHARACTERS = "\"\\/\b\f\n\r\t";
  private static final Arbitrary<List<Integer>> CHOICES =
      Arbitraries.integers().between(0, 9).list().ofMinSize(1).ofMaxSize(8);

  private JsonText() {}

  /** Returns documents of any kind. */
  public static Arbitrary<String> documents() {
    return spaced(value(DEEPEST)).withoutEdgeCases();
  }

  /** Returns objects whose names are some of {@code names} or random, no two of them equal. */
  public static Arbitrary<String> objects(List<String> names) {
    return spaced(object(names, DEEPEST - 1)).withoutEdgeCases();
  }

  /** Returns {@code texts} as JSON strings, spelled at random. */
  public static Arbitrary<String> quoted(Arbitrary<String> texts) {
    return Combinators.combine(texts, CHOICES).as(JsonText::quoted);
  }

  private static Arbitrary<String> value(int depth) {
    Arbitrary<String> scalars =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "false", "0", "-0", "1E400", "-1.5e-3", "0.10"),
            Arbitraries.longs().map(String::valueOf),
            Arbitraries.bigDecimals()
                .between(LARGEST.negate(), LARGEST)
                .ofScale(9)
                .map(String::valueOf),
            text());
    return depth == 0
        ? scalars
        : Arbitraries.frequencyOf(
            Tuple.of(4, scalars),
            Tuple.of(1, array(depth - 1)),
            Tuple.of(1, object(List.of(), depth - 1)));
  }

  private static Arbitrary<String> text() {
    Arbitrary<Character> characters =
        Arbitraries.oneOf(
            Arbitraries.chars().range(' ', '~'),
            Arbitraries.of('"', '\\', '/', '\n', '\u0000', '\u00e9', '\ud83d', '\ude00', '\uffff'),
            Arbitraries.chars());
    return quoted(
        characters
            .list()
            .ofMaxSize(12)
            .map(all -> all.stream().map(String::valueOf).collect(Collectors.joining())));
  }

  private static Arbitrary<String> array(int depth) {
    return spaced(value(depth))
        .list()
        .ofMaxSize(WIDEST)
        .map(elements -> "[" + String.join(",", elements) + "]");
  }

  private static Arbitrary<String> object(List<String> names, int depth) {
    Arbitrary<String> random = Arbitraries.strings().alpha().ofMaxLength(6);
    Arbitrary<String> name =
        names.isEmpty() ? random : Arbitraries.oneOf(Arbitraries.of(names), random);
    return Combinators.combine(name, CHOICES, spaced(value(depth)))
        .as((plain, choices, value) -> Tuple.of(plain, quoted(plain, choices) + ": " + value))
        .list()
        .ofMaxSize(WIDEST + names.size())
        .uniqueElements(Tuple.Tuple1::get1)
        .map(all -> all.stream().map(Tuple.Tuple2::get2).collect(Collectors.joining(",")))
        .map(fields -> "{" + fields + "}");
  }

  private static Arbitrary<String> spaced(Arbitrary<String> inner) {
    Arbitrary<String> space = Arbitraries.of("", "", "", " ", "\n", "\r\n", "\t  ");
    return Combinators.combine(space, inner, space).as((a, b, c) -> a + b + c);
  }

  private static String quoted(String text, List<Integer> choices) {
    return IntStream.range(0, text.length())
        .mapToObj(at -> spelled(text.charAt(at), choices.get(at % choices.size())))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String spelled(char character, int choice) {
    int shortForm = THEIR_CHARACTERS.indexOf(character);
    if (shortForm >= 0 && choice < 5) {
      return "\\" + SHORT_FORMS.charAt(shortForm);
    }
    boolean must = character < ' ' || character == '"' || character == '\\';
    return must || Character.isSurrogate(character) || choice == 9
        ? (choice % 2 == 0 ? "\\u%04x" : "\\u%04X").formatted((int) character)
        : String.valueOf(character);
  }
}
