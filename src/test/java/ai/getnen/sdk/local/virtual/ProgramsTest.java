package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The list, the controls and the menus. */
class ProgramsTest {
  private final Person person = new Person();

  @Test
  void aClickSelectsARowAndArrowsGoOn() {
    person.click(Places.LIST);
    assertThat(person.list().selected()).isEqualTo(9);
    person.chord("down", 2);
    person.chord("up");
    assertThat(person.list().selected()).isEqualTo(10);
    person.chord("end");
    assertThat(person.list().selected()).isEqualTo(99);
    assertThat(person.list().scrolledDown()).isGreaterThan(1000);
    person.chord("home");
    assertThat(person.list().scrolledDown()).isZero();
    person.chord("pagedown");
    assertThat(person.list().selected()).isBetween(10, 25);
  }

  @Test
  void theSelectedRowFollowsTheScrolling() {
    person.desktop().move(Places.LIST);
    person.desktop().wheel(0, 5);
    person.click(Places.LIST);
    assertThat(person.list().selected()).isEqualTo(24);
  }

  @Test
  void aDoubleClickOpensARow() {
    person.click(Places.LIST);
    assertThat(person.inventory().status().text()).startsWith("Selected: Paper tray, white");
    assertThat(person.list().isOpened(9)).isFalse();
    person.click(MouseButton.LEFT, Places.LIST, 2);
    assertThat(person.list().isOpened(9)).isTrue();
    assertThat(person.inventory().status().text()).startsWith("Opened: Paper tray, white");
  }

  @Test
  void leftAndRightScrollTheColumns() {
    person.click(Places.LIST);
    person.chord("right", 2);
    assertThat(person.list().scrolledAcross()).isEqualTo(120);
    person.chord("left");
    assertThat(person.list().scrolledAcross()).isEqualTo(60);
  }

  @Test
  void theScrollBarCanBeDraggedAndClicked() {
    person.desktop().move(new Position(1228, 120));
    person.desktop().button(MouseButton.LEFT, true);
    person.desktop().move(new Position(1228, 300));
    assertThat(person.list().scrolledDown()).isGreaterThan(800);
    person.desktop().move(new Position(1228, 120));
    assertThat(person.list().scrolledDown()).isZero();
    person.desktop().move(new Position(1228, 700));
    person.desktop().button(MouseButton.LEFT, false);
    int end = person.list().scrolledDown();
    assertThat(end).isGreaterThan(1900);
    person.click(new Position(1228, 110));
    assertThat(person.list().scrolledDown()).isBetween(1, end - 400);
  }

  @Test
  void theMenuOfARowCopiesItsName() {
    person.click(MouseButton.RIGHT, Places.LIST, 1);
    person.chord("down", 2);
    person.chord("return");
    person.click(Places.TEXT);
    person.chord("ctrl+v");
    assertThat(person.text().text()).isEqualTo("Paper tray, white");
  }

  @Test
  void buttonsCountAndResetByMouseAndKeys() {
    person.click(MouseButton.LEFT, Places.CLICK_ME, 3);
    assertThat(person.controls().clicks()).isEqualTo(3);
    person.chord("space");
    person.chord("return");
    person.type(" ");
    assertThat(person.controls().clicks()).isEqualTo(6);
    person.type("\t ");
    assertThat(person.controls().clicks()).isZero();
    person.chord("shift+tab");
    person.chord("space");
    assertThat(person.controls().clicks()).isEqualTo(1);
    person.click(Places.RESET);
    assertThat(person.controls().clicks()).isZero();
  }

  @Test
  void aChordDoesNotPressAButton() {
    person.click(Places.CLICK_ME);
    person.chord("alt+space");
    person.chord("ctrl+return");
    assertThat(person.controls().clicks()).isEqualTo(1);
  }

  @Test
  void tabGoesThroughTheFieldsInTheirOrderAndShiftTabBack() {
    WindowStack windows = person.desktop().screen().windows();
    StringBuilder pressed = new StringBuilder();
    Widget form = new Widget() {};
    List.of("a", "b", "c").forEach(name -> form.add(Button.push(name, () -> pressed.append(name))));
    windows.open(new WindowFrame(windows, "Form", "☰", form), new Rect(0, 0, 100, 100));
    person.type(" \t \t \t ");
    person.chord("shift+tab");
    person.chord("space");
    assertThat(pressed).hasToString("abcac");
  }

  @Test
  void theControlsSayWhatWasDoneLast() {
    assertThat(person.trail()).isEqualTo("Waiting for the mouse or the keyboard");
    person.desktop().move(new Position(3, 4));
    assertThat(person.trail()).isEqualTo("Pointer at 3, 4");
    person.click(MouseButton.LEFT, Places.TEXT, 2);
    assertThat(person.trail()).isEqualTo("Left double click at 360, 250");
    person.click(MouseButton.MIDDLE, Places.TEXT, 1);
    assertThat(person.trail()).isEqualTo("Middle click at 360, 250");
    person.drag(Places.TEXT, new Position(361, 260));
    assertThat(person.trail()).isEqualTo("Left drag to 361, 260");
    person.desktop().button(MouseButton.RIGHT, true);
    assertThat(person.trail()).isEqualTo("Right button down at 361, 260");
    person.desktop().wheel(-2, 0);
    assertThat(person.trail()).isEqualTo("Wheel left 2");
    person.chord("ctrl+shift+a");
    assertThat(person.trail()).isEqualTo("Key ctrl+shift+a");
    person.type("a😀");
    assertThat(person.trail()).isEqualTo("Typed 2 characters");
  }

  @Test
  void theMenuOfATextWorksWithTheMouse() {
    person.type("abc");
    choose("Select all");
    assertThat(person.text().selected()).isEqualTo("abc");
    choose("Cut");
    assertThat(person.text().text()).isEmpty();
    choose("Paste");
    choose("Paste");
    assertThat(person.text().text()).isEqualTo("abcabc");
  }

  @Test
  void theKeysSkipWhatCannotBeDone() {
    person.type("abc");
    person.click(MouseButton.RIGHT, Places.TEXT, 1);
    person.chord("down");
    person.chord("return");
    assertThat(person.text().selected()).isEqualTo("abc");
  }

  @Test
  void whatCannotBeDoneCannotBeChosen() {
    choose("Cut");
    assertThat(person.desktop().screen().menus().menu()).isNotNull();
    person.chord("escape");
    assertThat(person.desktop().screen().menus().menu()).isNull();
  }

  @Test
  void aMenuHasTheKeysAndAClickBesideItClosesItAndCounts() {
    person.click(MouseButton.RIGHT, Places.TEXT, 1);
    person.type("not written");
    assertThat(person.text().text()).isEmpty();
    person.click(Places.CLICK_ME);
    assertThat(person.desktop().screen().menus().menu()).isNull();
    assertThat(person.controls().clicks()).isEqualTo(1);
  }

  @Test
  void aRightClickKeepsTheSelectionThatItHits() {
    person.type("abc");
    person.chord("ctrl+a");
    person.click(MouseButton.RIGHT, Places.FIRST_LINE, 1);
    assertThat(person.text().selected()).isEqualTo("abc");
  }

  @Test
  void aMenuInTheCornerIsMovedIntoTheScreen() {
    person.click(MouseButton.RIGHT, new Position(1279, 759), 1);
    Rect menu = Objects.requireNonNull(person.desktop().screen().menus().menu()).onScreen();
    assertThat(menu.right()).isLessThanOrEqualTo(1280);
    assertThat(menu.bottom()).isLessThanOrEqualTo(800);
  }

  private void choose(String label) {
    person.click(MouseButton.RIGHT, Places.TEXT, 1);
    int row = List.of("Cut", "Copy", "Paste", "Select all").indexOf(label);
    person.click(new Position(Places.TEXT.x() + 30, Places.TEXT.y() + 20 + 26 * row));
  }
}
