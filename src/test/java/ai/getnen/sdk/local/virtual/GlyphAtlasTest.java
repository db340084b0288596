package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The characters that every desktop has. */
class GlyphAtlasTest {
  private static final String SHA_256 =
      "cec74ec6158c1eb9a205c78e951f8f9aa48f85a7deaf4667aa24d6932f7d063b";

  @Test
  void theResourceIsTheOneThatWasLookedAt() throws IOException {
    try (InputStream in = open(GlyphAtlas.RESOURCE)) {
      byte[] bytes = in.readAllBytes();
      assertThat(Person.sha256(bytes)).isEqualTo(SHA_256);
      assertThat(bytes.length).isLessThan(200 * 1024);
    }
  }

  @Test
  void theLicenceStandsBesideIt() throws IOException {
    try (InputStream in = open("DEJAVU-LICENSE.txt")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("Copyright (c) 2003 by Bitstream", "Copyright (c) 2006 by Tavmjong Bah");
    }
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void everyFaceHasTheLettersOfEurope(Face face) {
    "AZaz09äößñçøåœŁőșțΑΩαωάЀЯёїґ–—…„“”‘’«»€£¥§©®°±×÷½™№"
        .codePoints()
        .forEach(
            character ->
                assertThat(face.typeface().glyph(character))
                    .as("%s %s", face, Character.toString(character))
                    .isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UI", "TEXT", "MONO"})
  void facesOfTextHaveTheUsualSymbols(Face face) {
    "←↑→↓⇒∀∂∑√∞≈≠≤≥─│┌┐└┘├┤┬┴┼═║█▓▒░■□▲▼◆○●★☆☎☑♠♣♥♦♪✓✗"
        .codePoints()
        .forEach(
            character ->
                assertThat(face.typeface().glyph(character))
                    .as("%s %s", face, Character.toString(character))
                    .isNotNull());
  }

  @Test
  void theIconsOfTheDesktopAreThere() {
    assertThat(Face.TEXT.typeface().glyph('☕')).isNotNull();
    assertThat("✎☰⚙".codePoints().mapToObj(Face.TEXT.typeface()::glyph)).doesNotContainNull();
    assertThat("☰✕".codePoints().mapToObj(Face.UI.typeface()::glyph)).doesNotContainNull();
  }

  @Test
  void aCombiningMarkTakesNoRoom() {
    for (Face face : Face.values()) {
      assertThat(face.typeface().width("e\u0301")).isEqualTo(face.typeface().width("e"));
    }
  }

  @Test
  void equalWidthMeansEqualWidth() {
    Typeface mono = Face.MONO.typeface();
    "Wi0.─Ж".codePoints().forEach(c -> assertThat(mono.width(c)).isEqualTo(mono.width('x')));
  }

  @Test
  void aCharacterWithoutGlyphIsABoxWithItsCode() {
    assertThat(Face.TEXT.typeface().glyph('日')).isNull();
    assertThat(box('日')).isNotEqualTo(box('本')).contains(0xffffff);
    assertThat(Face.TEXT.typeface().width("日")).isEqualTo(13);
    assertThat(Face.TEXT.typeface().width("🚀")).isEqualTo(17);
  }

  @Test
  void textThatDoesNotFitEndsInAnEllipsis() {
    Typeface typeface = Face.UI.typeface();
    assertThat(typeface.fit("short", 100)).isEqualTo("short");
    String text = "much 🚀🚀🚀🚀🚀 too long";
    for (int room = 60; room < 120; room++) {
      String cut = typeface.fit(text, room);
      String kept = cut.substring(0, cut.length() - 1);
      assertThat(cut).startsWith("much ").endsWith("…");
      assertThat(typeface.width(cut)).isBetween(room - 17, room);
      assertThat(text.codePoints().limit(kept.codePoints().count()).toArray())
          .isEqualTo(kept.codePoints().toArray());
    }
  }

  private static int[] box(int codePoint) {
    int[] pixels = new int[20 * 24];
    new Canvas(pixels, 20).character(Face.TEXT.typeface(), codePoint, 0, 16, 0xffffff);
    return pixels;
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(GlyphAtlas.class.getResourceAsStream(resource));
  }
}
