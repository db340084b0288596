package ai.getnen.sdk.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Pieces of a text: together the text, none too long, nothing torn apart. */
class TextPiecesTest {
  private static final List<String> WHOLE =
      List.of("a", "ß", "日", "😀", "e\u0301", "\r\n", "\n", "👩\u200D🚀");

  @Property(tries = 200)
  void pieces_areTheText_andTearNothingApart(
      @ForAll @IntRange(min = 1, max = 1700) int length, @ForAll @IntRange(max = 7) int first) {
    StringBuilder built = new StringBuilder();
    for (int i = 0; i < length; i++) {
      built.append(WHOLE.get((first + i * (i % 5 + 1)) % WHOLE.size()));
    }
    String text = built.toString();
    List<String> pieces = TextPieces.of(text);

    assertThat(String.join("", pieces)).isEqualTo(text);
    assertThat(pieces)
        .allSatisfy(
            piece -> {
              assertThat(piece.codePointCount(0, piece.length())).isBetween(1, 500);
              assertThat(piece.codePointAt(0)).isNotIn(0x0301, 0x200D);
            });
    assertThat(pieces.subList(0, pieces.size() - 1)).noneMatch(piece -> piece.endsWith("\r"));
  }

  @Test
  void piece_isCutBetweenCharacters_asLateAsPossible() {
    assertThat(TextPieces.of("x".repeat(500))).hasSize(1);
    assertThat(TextPieces.of("😀".repeat(501))).containsExactly("😀".repeat(500), "😀");
    assertThat(TextPieces.of("x".repeat(499) + "\r\n")).containsExactly("x".repeat(499), "\r\n");
  }

  @Test
  void marksWithoutEnd_areCutAllTheSame() {
    assertThat(TextPieces.of("\u0301".repeat(1200))).hasSize(3);
  }

  @Test
  void emptyText_isRefused() {
    assertThatThrownBy(() -> TextPieces.of("")).hasMessageContaining("text must not be empty");
  }
}
