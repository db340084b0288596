package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Painting. */
class PaintTest {
  private final Person person = new Person();

  @BeforeEach
  void open() {
    person.open("Paint");
  }

  @Test
  void aDragLeavesAStrokeInTheColourThatWasTaken() {
    person.click("Paint", "radio", "Red");
    person.click("Paint", "radio", "Thin");
    person.drag(new Position(400, 300), new Position(500, 350));
    person.desktop().move(new Position(700, 600));
    assertThat(pixel(400, 300)).isEqualTo(PaintColor.RED.rgb());
    assertThat(pixel(450, 325)).isEqualTo(PaintColor.RED.rgb());
    assertThat(pixel(450, 330)).isEqualTo(Theme.PAPER);
    assertThat(person.value("Paint", "canvas", "Drawing")).isEqualTo("1");
    Rect sheet = sheet();
    assertThat(person.value("Paint", "stroke", "Red"))
        .isEqualTo(
            "%d,%d %d,%d"
                .formatted(400 - sheet.x(), 300 - sheet.y(), 500 - sheet.x(), 350 - sheet.y()));
  }

  @Test
  void strokesAreTakenBackOneByOneOrAllAtOnce() {
    for (int i = 0; i < 3; i++) {
      person.drag(new Position(400, 300 + 20 * i), new Position(500, 300 + 20 * i));
    }
    person.chord("ctrl+z");
    assertThat(person.value("Paint", "status", "")).isEqualTo("2 strokes");
    person.click("Paint", "button", "Clear");
    assertThat(person.value("Paint", "canvas", "Drawing")).isEqualTo("0");
    assertThat(person.find("Paint", "button", "Clear").enabled()).isFalse();
    assertThat(pixel(450, 300)).isEqualTo(Theme.PAPER);
  }

  @Test
  void nothingIsPaintedOutsideOfTheSheet() {
    int[] before = person.picture();
    person.drag(new Position(400, 300), new Position(400, 799));
    person.desktop().move(new Position(700, 790));
    assertThat(pixel(400, 780)).isEqualTo(before[780 * 1280 + 400]);
  }

  private int pixel(int x, int y) {
    return person.picture()[y * 1280 + x];
  }

  private Rect sheet() {
    Rect frame = person.window("Paint").bounds();
    return new Rect(frame.x() + 1, frame.y() + Theme.TITLE_HEIGHT + 52, 0, 0);
  }
}
