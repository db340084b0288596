package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What each action of the computer tool does, seen on the screen and in what the desktop holds. */
class ActionsTest {
  private final Person person = new Person();
  private final VirtualDesktop desktop = person.desktop();

  @Test
  void startsWithTheKeyboardInTheEmptyText() {
    person.type("a");
    assertThat(person.text().text()).isEqualTo("a");
    assertThat(person.textArea().focused()).isTrue();
  }

  @Test
  void screenshotIsTheWholeScreen() {
    Frame frame = desktop.capture();
    assertThat(frame.width()).isEqualTo(1280);
    assertThat(frame.height()).isEqualTo(800);
    assertThat(frame.rgb()).hasSize(1280 * 800);
  }

  @Test
  void nothingIsPaintedWhileNothingChanges() {
    Frame frame = desktop.capture();
    frame.rgb()[0] = 0xabcdef;
    assertThat(desktop.capture().rgb()[0]).isEqualTo(0xabcdef);
    desktop.move(Places.TEXT);
    assertThat(desktop.capture().rgb()[0]).isNotEqualTo(0xabcdef);
  }

  @Test
  void leftClickPlacesTheCaret() {
    person.type("first\nsecond");
    person.click(Places.FIRST_LINE);
    person.type("|");
    assertThat(person.text().text()).isEqualTo("|first\nsecond");
  }

  @Test
  void rightClickOpensAMenu() {
    int[] before = person.picture();
    person.click(MouseButton.RIGHT, Places.TEXT, 1);
    Menu menu = Objects.requireNonNull(desktop.screen().menus().menu());
    assertThat(menu.items())
        .extracting(MenuItem::label)
        .containsExactly("Cut", "Copy", "Paste", "Select all");
    assertThat(changes(before, person.picture(), menu.onScreen())).isGreaterThan(1000);
  }

  @Test
  void doubleClickSelectsAWord() {
    person.type("Grüße aus Zürich");
    person.click(MouseButton.LEFT, Places.FIRST_LINE, 2);
    assertThat(person.text().selected()).isEqualTo("Grüße");
  }

  @Test
  void tripleClickSelectsALine() {
    person.type("Grüße aus Zürich\nna dann");
    person.click(MouseButton.LEFT, Places.FIRST_LINE, 3);
    assertThat(person.text().selected()).isEqualTo("Grüße aus Zürich");
  }

  @Test
  void pressesThatAreTooFarApartInTimeOrPlaceAreSingleClicks() {
    person.type("one two");
    person.click(Places.FIRST_LINE);
    person.pause(501);
    press(Places.FIRST_LINE);
    assertThat(person.text().hasSelection()).isFalse();
    person.pause(100);
    press(new Position(Places.FIRST_LINE.x() + 5, Places.FIRST_LINE.y()));
    assertThat(person.text().hasSelection()).isFalse();
    person.pause(500);
    press(new Position(Places.FIRST_LINE.x() + 5, Places.FIRST_LINE.y()));
    assertThat(person.text().selected()).isEqualTo("one");
  }

  @Test
  void middleClickPastesTheSelection() {
    person.type("tea\n");
    person.click(MouseButton.LEFT, Places.FIRST_LINE, 2);
    person.click(MouseButton.MIDDLE, Places.TEXT, 1);
    assertThat(person.text().text()).isEqualTo("tea\ntea");
  }

  @Test
  void mouseMoveMovesTheArrowAndNothingElseAboveWallpaper() {
    desktop.move(Places.WALLPAPER);
    int[] before = person.picture();
    Position to = new Position(620, 700);
    desktop.move(to);
    int[] after = person.picture();
    assertThat(after[to.y() * 1280 + to.x()]).isZero();
    assertThat(changes(before, after, new Rect(620, 700, 12, 19))).isGreaterThan(50);
    assertThat(changes(before, after, new Rect(700, 0, 580, 800))).isZero();
    assertThat(desktop.pointer()).isEqualTo(to);
  }

  @Test
  void mouseMoveLightsTheButtonUnderIt() {
    desktop.move(Places.WALLPAPER);
    int[] before = person.picture();
    desktop.move(Places.CLICK_ME);
    assertThat(person.controls().clickButton().hovered()).isTrue();
    assertThat(changes(before, person.picture(), person.controls().clickButton().onScreen()))
        .isGreaterThan(3000);
  }

  @Test
  void dragMovesAWindow() {
    Rect before = person.window("Inventory").bounds();
    person.drag(Places.LIST_TITLE, new Position(700, 156));
    assertThat(person.window("Inventory").bounds()).isEqualTo(before.movedBy(-200, 100));
  }

  @Test
  void dragSelectsText() {
    person.type("first\nsecond");
    person.drag(Places.FIRST_LINE, Places.TEXT);
    assertThat(person.text().selected()).isEqualTo("first\nsecond");
  }

  @Test
  void mouseDownSinksTheButtonAndMouseUpClicksIt() {
    desktop.move(Places.CLICK_ME);
    int[] before = person.picture();
    desktop.button(MouseButton.LEFT, true);
    assertThat(person.controls().clickButton().sunken()).isTrue();
    assertThat(changes(before, person.picture(), person.controls().clickButton().onScreen()))
        .isGreaterThan(3000);
    assertThat(person.controls().clicks()).isZero();
    desktop.button(MouseButton.LEFT, false);
    assertThat(person.controls().clickButton().sunken()).isFalse();
    assertThat(person.controls().clicks()).isEqualTo(1);
  }

  @Test
  void mouseUpBesideTheButtonDoesNotClickIt() {
    person.drag(Places.CLICK_ME, Places.WALLPAPER);
    assertThat(person.controls().clicks()).isZero();
  }

  @Test
  void typeShowsTheText() {
    int[] before = person.picture();
    person.type("Grüße aus Zürich — ναι, да ☕");
    assertThat(person.text().text()).isEqualTo("Grüße aus Zürich — ναι, да ☕");
    assertThat(changes(before, person.picture(), new Rect(57, 86, 240, 21))).isGreaterThan(800);
  }

  @Test
  void keyPressesAChord() {
    person.type("all of it");
    int[] before = person.picture();
    person.chord("ctrl+a");
    assertThat(person.text().selected()).isEqualTo("all of it");
    assertThat(changes(before, person.picture(), new Rect(57, 86, 60, 21))).isGreaterThan(500);
  }

  @Test
  void scrollGoesInAllFourDirections() {
    desktop.move(Places.LIST);
    desktop.wheel(0, 5);
    assertThat(person.list().scrolledDown()).isEqualTo(15 * Theme.ROW_HEIGHT);
    desktop.wheel(0, -2);
    assertThat(person.list().scrolledDown()).isEqualTo(9 * Theme.ROW_HEIGHT);
    desktop.wheel(3, 0);
    assertThat(person.list().scrolledAcross()).isEqualTo(180);
    desktop.wheel(-1, 0);
    assertThat(person.list().scrolledAcross()).isEqualTo(120);
  }

  @Test
  void eachDirectionOfScrollShows() {
    desktop.move(Places.LIST);
    int[] before = person.picture();
    desktop.wheel(0, 1);
    int[] down = person.picture();
    desktop.wheel(1, 0);
    int[] right = person.picture();
    Rect rows = new Rect(717, 98, 504, 400);
    assertThat(changes(before, down, rows)).isGreaterThan(3000);
    assertThat(changes(down, right, rows)).isGreaterThan(3000);
  }

  @Test
  void holdKeyRepeatsTheKey() {
    for (int i = 0; i < 12; i++) {
      desktop.key("x", true);
    }
    desktop.key("x", false);
    assertThat(person.text().text()).isEqualTo("x".repeat(12));
    assertThat(person.trail()).isEqualTo("Key x, 12 times");
  }

  @Test
  void waitChangesNothing() {
    int[] before = person.picture();
    person.pause(10_000);
    assertThat(person.picture()).isEqualTo(before);
  }

  @Test
  void cursorPositionIsWhereThePointerWent() {
    assertThat(desktop.pointer()).isEqualTo(new Position(640, 400));
    desktop.move(new Position(0, 799));
    assertThat(desktop.pointer()).isEqualTo(new Position(0, 799));
  }

  private void press(Position at) {
    desktop.move(at);
    desktop.button(MouseButton.LEFT, true);
    desktop.button(MouseButton.LEFT, false);
  }

  private static int changes(int[] before, int[] after, Rect where) {
    int changes = 0;
    for (int y = where.y(); y < where.bottom(); y++) {
      for (int x = where.x(); x < where.right(); x++) {
        changes += before[y * 1280 + x] == after[y * 1280 + x] ? 0 : 1;
      }
    }
    return changes;
  }
}
