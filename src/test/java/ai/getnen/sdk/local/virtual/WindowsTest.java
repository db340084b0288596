package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import org.junit.jupiter.api.Test;

/** Windows: focus, order, moving, closing, opening again. */
class WindowsTest {
  private final Person person = new Person();
  private final WindowStack windows = person.desktop().screen().windows();

  @Test
  void windowsDoNotCoverEachOtherAtTheStart() {
    for (WindowFrame one : windows.opened()) {
      for (WindowFrame other : windows.opened()) {
        Rect shared = one.bounds().intersect(other.bounds());
        assertThat(one == other || shared.width() == 0 || shared.height() == 0).isTrue();
      }
    }
  }

  @Test
  void aClickRaisesAWindowAndBringsTheKeyboard() {
    person.drag(Places.LIST_TITLE, new Position(500, 156));
    assertThat(front()).isEqualTo("Inventory");
    person.chord("down");
    assertThat(person.list().selected()).isEqualTo(1);
    person.click(new Position(60, 120));
    assertThat(front()).isEqualTo("Notes");
    person.type("here");
    assertThat(person.text().text()).isEqualTo("here");
  }

  @Test
  void aClickOnTheWallpaperTakesTheKeyboardAway() {
    person.click(Places.WALLPAPER);
    person.type("lost");
    assertThat(person.text().text()).isEmpty();
    assertThat(windows.active()).isNull();
  }

  @Test
  void theTaskBarBringsAWindowToTheFront() {
    person.click(Places.LIST);
    assertThat(front()).isEqualTo("Inventory");
    person.click(Places.NOTES_TASK);
    assertThat(front()).isEqualTo("Notes");
    assertThat(person.window("Notes").active()).isTrue();
  }

  @Test
  void aWindowStaysWithinReach() {
    person.drag(new Position(1124, 56), new Position(0, 799));
    Rect low = person.window("Inventory").bounds();
    assertThat(low.y()).isEqualTo(760 - Theme.TITLE_HEIGHT);
    assertThat(low.right()).isEqualTo(120);
    person.drag(new Position(50, 56), new Position(1279, 0));
    Rect high = person.window("Notes").bounds();
    assertThat(high.y()).isZero();
    assertThat(high.x()).isEqualTo(1160);
  }

  @Test
  void theCrossClosesAWindowAndTheNextOneGetsTheKeyboard() {
    person.click(Places.LIST_CLOSE);
    assertThat(windows.opened()).extracting(WindowFrame::title).doesNotContain("Inventory");
    person.type("still here");
    assertThat(person.text().text()).isEqualTo("still here");
  }

  @Test
  void altF4ClosesTheActiveWindow() {
    person.chord("alt+f4");
    assertThat(windows.opened())
        .extracting(WindowFrame::title)
        .containsExactly("Inventory", "Controls");
    person.chord("alt+f4", 3);
    assertThat(windows.opened()).isEmpty();
    assertThat(person.picture()).hasSize(1280 * 800);
  }

  @Test
  void aWindowThatIsClosedWhileItIsMarkedDoesNotComeBack() {
    person.chord("alt+tab+tab+tab+f4");
    assertThat(windows.stacked()).hasSize(2).containsExactlyInAnyOrderElementsOf(windows.opened());
    person.open("Notes");
    assertThat(person.state().windows()).hasSize(3);
  }

  @Test
  void theMenuOfTheWallpaperOpensAWindowAgain() {
    person.chord("alt+f4");
    person.click(MouseButton.RIGHT, Places.WALLPAPER, 1);
    person.click(person.around("menuitem", "Open Notes").bounds().center());
    assertThat(front()).isEqualTo("Notes");
    person.type("new");
    assertThat(person.text().text()).isEqualTo("new");
  }

  @Test
  void theMenuOfTheTaskBarBringsAnOpenWindowToTheFront() {
    person.click(Places.APPLICATIONS);
    person.chord("down", 2);
    person.chord("return");
    assertThat(front()).isEqualTo("Inventory");
    assertThat(windows.opened()).hasSize(3);
  }

  @Test
  void theActiveWindowLooksDifferent() {
    int titlePixel = 45 * 1280 + 300;
    int active = person.picture()[titlePixel];
    person.click(Places.LIST);
    assertThat(person.picture()[titlePixel]).isNotEqualTo(active);
  }

  @Test
  void aButtonPressedTwiceWithoutReleaseIsLetGoFirst() {
    person.desktop().move(Places.CLICK_ME);
    person.desktop().button(MouseButton.LEFT, true);
    person.desktop().button(MouseButton.LEFT, true);
    assertThat(person.controls().clicks()).isEqualTo(1);
    person.desktop().button(MouseButton.LEFT, false);
    assertThat(person.controls().clicks()).isEqualTo(2);
  }

  private String front() {
    return ((WindowFrame) windows.children().get(windows.children().size() - 1)).title();
  }
}
