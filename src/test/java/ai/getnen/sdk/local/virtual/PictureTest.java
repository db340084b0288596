package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The same pixels everywhere. */
class PictureTest {
  private static final String START =
      "498d8770ed6e81d13cb9c3f68cd4d94a77886a415acec4a250344d46606103f0";
  private static final String USED =
      "3d2127d393a88a2421e355a9a2bcea9c2e84c8ea6a8c519f39bad00eca230721";

  @Test
  void theStartScreenIsTheOneThatWasLookedAt() {
    assertThat(new Person().pictureHash()).isEqualTo(START);
  }

  @Test
  void theSameActionsGiveTheSamePixels() {
    assertThat(Pictures.used().pictureHash())
        .isEqualTo(USED)
        .isEqualTo(Pictures.used().pictureHash());
  }

  @Test
  void desktopsShareNothing() {
    Person one = new Person();
    Person other = new Person();
    one.type("mine");
    one.chord("ctrl+a");
    one.chord("ctrl+c");
    other.chord("ctrl+v");
    other.click(MouseButton.MIDDLE, Places.TEXT, 1);
    assertThat(other.text().text()).isEmpty();
    assertThat(new Person().pictureHash()).isEqualTo(START);
  }

  @Property(tries = 30)
  void anySizeCanBePaintedAndUsed(
      @ForAll @IntRange(min = 320, max = 2600) int width,
      @ForAll @IntRange(min = 240, max = 1700) int height) {
    Person person = new Person(width, height);
    person.click(MouseButton.RIGHT, new Position(width - 1, height - 1), 1);
    person.click(new Position(0, 0));
    assertThat(person.desktop().capture().rgb()).hasSize(width * height);
    WindowStack windows = person.desktop().screen().windows();
    for (WindowFrame window : windows.opened()) {
      assertThat(window.bounds().intersect(windows.area())).isEqualTo(window.bounds());
    }
  }

  @Test
  void sizesThatNobodyHasAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> VirtualDesktop.create(319, 800));
    assertThatIllegalArgumentException().isThrownBy(() -> VirtualDesktop.create(1280, 8193));
  }
}
