package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.local.backend.DesktopPart;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.WindowState;
import org.junit.jupiter.api.Test;

/** A screen gets another size, or begins anew, while it is open. */
class ResizeTest {
  private final Person person = new Person();

  @Test
  void thePictureHasTheNewSizeAndIsThatOfSuchAScreen() {
    person.desktop().resize(1024, 600);
    assertThat(person.desktop().capture().width()).isEqualTo(1024);
    assertThat(person.desktop().capture().height()).isEqualTo(600);
    assertThat(person.picture()).hasSize(1024 * 600);
    assertThat(person.around("taskbar", "").bounds().y()).isEqualTo(560);
  }

  @Test
  void backAndForthGivesTheSamePixels_ifAllWindowsHadRoom() {
    int[] before = person.picture();
    person.desktop().resize(1600, 1000);
    assertThat(person.picture()).hasSize(1600 * 1000);
    person.desktop().resize(1280, 800);
    assertThat(person.picture()).isEqualTo(before);
  }

  @Test
  void windowsAreMovedAndMadeSmaller() {
    person.desktop().resize(700, 500);
    assertThat(person.window("Notes").bounds()).isEqualTo(new Rect(44, 30, 640, 430));
    assertThat(person.window("Inventory").bounds()).isEqualTo(new Rect(180, 0, 520, 460));
    assertThat(person.window("Controls").bounds()).isEqualTo(new Rect(44, 244, 420, 216));
  }

  @Test
  void aMaximisedWindowFillsTheNewScreen_andGoesBackToWhereItCan() {
    person.click("Notes", "button", "Maximise");
    person.desktop().resize(400, 400);
    assertThat(person.window("Notes").bounds()).isEqualTo(new Rect(0, 0, 400, 360));
    person.click("Notes", "button", "Restore");
    assertThat(person.window("Notes").bounds()).isEqualTo(new Rect(0, 0, 400, 360));
    person.desktop().resize(1280, 800);
    assertThat(person.window("Notes").bounds().width()).isEqualTo(400);
  }

  @Test
  void aMinimisedWindowComesBackOnTheScreen() {
    person.click("Inventory", "button", "Minimise");
    person.desktop().resize(640, 480);
    assertThat(person.state().window("Inventory").orElseThrow().minimised()).isTrue();
    person.click(person.around("taskbutton", "Inventory").bounds().center());
    assertThat(person.window("Inventory").bounds()).isEqualTo(new Rect(120, 0, 520, 440));
  }

  @Test
  void aMenuClosesAndTheTextStays() {
    person.type("still here");
    person.click(MouseButton.RIGHT, Places.TEXT, 1);
    person.desktop().resize(640, 480);
    assertThat(person.state().around()).noneMatch(part -> part.role().equals("menu"));
    assertThat(person.text().text()).isEqualTo("still here");
  }

  @Test
  void thePointerIsBroughtBack() {
    person.desktop().move(new Position(1279, 799));
    person.desktop().resize(640, 480);
    assertThat(person.desktop().pointer()).isEqualTo(new Position(639, 479));
  }

  @Test
  void aSizeOutOfRangeIsRefused() {
    assertThatThrownBy(() -> person.desktop().resize(319, 480))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> person.desktop().resize(640, 8193))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(person.desktop().capture().width()).isEqualTo(1280);
  }

  @Test
  void programsBeginAnew() {
    long before = id("Notes");
    person.type("gone");
    person.chord("ctrl+a");
    person.chord("ctrl+c");
    person.click("Controls", "button", "Close");
    person.desktop().move(new Position(5, 6));
    person.desktop().resize(1024, 700);
    person.desktop().restart(DesktopPart.PROGRAMS);
    assertThat(person.state().windows())
        .extracting(WindowState::title)
        .containsExactly("Inventory", "Controls", "Notes");
    assertThat(person.text().text()).isEmpty();
    assertThat(person.state().clipboard()).isEmpty();
    assertThat(id("Notes")).isGreaterThan(before + 2);
    assertThat(person.desktop().pointer()).isEqualTo(new Position(5, 6));
    assertThat(person.state().received()).isPositive();
    assertThat(person.desktop().capture().width()).isEqualTo(1024);
  }

  @Test
  void theWholeScreenBeginsAnew_butKeepsItsSize() {
    int[] fresh = person.picture();
    person.desktop().key("shift", true);
    person.type("gone");
    person.desktop().move(new Position(5, 6));
    person.desktop().restart(DesktopPart.SCREEN);
    assertThat(person.picture()).isEqualTo(fresh);
    assertThat(person.state().received()).isZero();
    person.chord("a");
    assertThat(person.text().text()).isEqualTo("a");
    person.desktop().resize(640, 480);
    person.desktop().restart(DesktopPart.SCREEN);
    assertThat(person.desktop().capture().width()).isEqualTo(640);
    assertThat(person.desktop().pointer()).isEqualTo(new Position(320, 240));
  }

  private long id(String title) {
    return person.state().window(title).orElseThrow().id();
  }
}
