package ai.getnen.sdk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.Region;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model's points on the screen. */
class ModelSpaceTest {
  @Property(tries = 1000)
  void pointOfTheModel_comesBackWithinHalfOfItsPixels(
      @ForAll @IntRange(min = 2, max = 4000) int screenWidth,
      @ForAll @IntRange(min = 2, max = 3000) int screenHeight,
      @ForAll @IntRange(max = 4000) int x,
      @ForAll @IntRange(max = 3000) int y) {
    DisplaySize screen = new DisplaySize(screenWidth, screenHeight);
    ModelSpace space = ModelView.anthropic().space(screen);
    ModelPoint said = new ModelPoint(x % space.grid().width(), y % space.grid().height());

    ModelPoint back = space.toModel(space.toScreen(said));

    assertThat(Math.abs(back.x() - said.x())).isLessThanOrEqualTo(0.5);
    assertThat(Math.abs(back.y() - said.y())).isLessThanOrEqualTo(0.5);
  }

  @Property(tries = 1000)
  void pixelOfTheScreen_comesBackAsItself(
      @ForAll @IntRange(min = 2, max = 1000) int width, @ForAll @IntRange(max = 999) int x) {
    ModelSpace space = ModelView.gemini().space(new DisplaySize(width, 800));
    Point pixel = new Point(x % width, 799 - x % 800);
    assertThat(space.toScreen(space.toModel(pixel))).isEqualTo(pixel);
  }

  @ParameterizedTest
  @CsvSource({"1280,800", "1920,1080", "2560,1600", "3840,2160", "1080,1920", "800,600"})
  void corners_areTheSame(int width, int height) {
    for (ModelView view :
        List.of(ModelView.anthropic(), ModelView.gemini(), ModelView.unscaled())) {
      ModelSpace space = view.space(new DisplaySize(width, height));
      int right = space.grid().width() - 1;
      int lower = space.grid().height() - 1;
      assertThat(space.toScreen(new ModelPoint(0, 0))).isEqualTo(new Point(0, 0));
      assertThat(space.toScreen(new ModelPoint(right, lower)))
          .isEqualTo(new Point(width - 1, height - 1));
      assertThat(space.toScreen(new ModelPoint(0, lower))).isEqualTo(new Point(0, height - 1));
      assertThat(space.toModel(new Point(width - 1, 0))).isEqualTo(new ModelPoint(right, 0));
    }
  }

  @Test
  void grid_isSpreadOverTheScreen() {
    ModelSpace space = ModelView.gemini().space(new DisplaySize(1281, 801));
    assertThat(space.toScreen(new ModelPoint(500, 500))).isEqualTo(new Point(640, 400));
    assertThat(space.toScreen(new ModelPoint(250, 750))).isEqualTo(new Point(320, 600));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.1, 1000.5, 5000, Double.NaN, Double.POSITIVE_INFINITY})
  void pointOffTheScreen_isRefused_notMovedIn(double value) {
    ModelSpace space = ModelView.gemini().space(new DisplaySize(1280, 800));
    assertThatThrownBy(() -> space.toScreen(new ModelPoint(1, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("y must be from 0 to 1000");
  }

  @Test
  void region_isFromCornerToCorner() {
    ModelSpace space = ModelSpace.same(new DisplaySize(1280, 800));
    assertThat(space.toScreen(new ModelPoint(10, 20), new ModelPoint(110, 70)))
        .isEqualTo(new Region(10, 20, 100, 50));
    assertThatThrownBy(() -> space.toScreen(new ModelPoint(110, 70), new ModelPoint(10, 20)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
