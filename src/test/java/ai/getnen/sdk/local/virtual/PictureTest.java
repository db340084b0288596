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
      "39ed101e0306c40b01a59ae054c3d610bf4cf6570ff4f0014625420f63f50326";
  private static final String USED =
      "edaa3b84966e4a9141670a66f008b59b6dd45e3b249dd64baf9a0f6d71000e29";

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
