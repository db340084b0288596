package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.WindowState;
import org.junit.jupiter.api.Test;

/** What the edges, the title and the buttons of a window do, and Alt+Tab. */
class FrameTest {
  private final Person person = new Person();

  @Test
  void anEdgeAndACornerResize() {
    Rect before = person.window("Inventory").bounds();
    person.drag(new Position(before.right() + 2, 300), new Position(before.right() - 98, 320));
    assertThat(person.window("Inventory").bounds()).isEqualTo(new Rect(716, 40, 420, 510));
    person.drag(new Position(716, 550), new Position(750, 600));
    assertThat(person.window("Inventory").bounds()).isEqualTo(new Rect(750, 40, 386, 560));
    person.drag(new Position(900, 38), new Position(900, 20));
    assertThat(person.window("Inventory").bounds()).isEqualTo(new Rect(750, 22, 386, 578));
  }

  @Test
  void aWindowDoesNotGetTooSmallToUse() {
    person.drag(new Position(716, 550), new Position(1279, 0));
    assertThat(person.window("Inventory").bounds()).isEqualTo(new Rect(1036, 40, 200, 120));
  }

  @Test
  void theUpperEdgeStopsAtTheTopOfTheScreen() {
    WindowGrip grip = new WindowGrip(new Rect(100, 3, 300, 200), 200, 0, true);
    assertThat(grip.at(200, -60)).isEqualTo(new Rect(100, 0, 300, 203));
  }

  @Test
  void minimisedItIsAwayUntilItsTaskButtonBringsItBack() {
    person.click("Notes", "button", "Minimise");
    assertThat(notes().minimised()).isTrue();
    assertThat(notes().focused()).isFalse();
    person.type("elsewhere");
    assertThat(person.text().text()).isEmpty();
    person.click(Places.NOTES_TASK);
    assertThat(notes().minimised()).isFalse();
    person.type("here");
    assertThat(person.text().text()).isEqualTo("here");
    person.click(Places.NOTES_TASK);
    assertThat(notes().minimised()).isTrue();
  }

  @Test
  void itFillsTheScreenAndGoesBack() {
    Rect before = person.window("Notes").bounds();
    person.click("Notes", "button", "Maximise");
    assertThat(person.window("Notes").bounds()).isEqualTo(new Rect(0, 0, 1280, 760));
    person.drag(new Position(500, 10), new Position(500, 300));
    assertThat(notes().maximised()).isTrue();
    assertThat(person.window("Notes").bounds().y()).isZero();
    person.click(MouseButton.LEFT, new Position(500, 10), 2);
    assertThat(person.window("Notes").bounds()).isEqualTo(before);
    person.click(MouseButton.LEFT, Places.NOTES_TITLE, 2);
    person.click("Notes", "button", "Restore");
    assertThat(person.window("Notes").bounds()).isEqualTo(before);
  }

  @Test
  void altTabGoesThroughTheWindowsUntilAltIsLetGo() {
    person.desktop().key("alt", true);
    person.chord("tab");
    assertThat(person.around("switcher", "").value()).isEqualTo("Controls");
    person.chord("tab");
    assertThat(person.around("switcher", "").value()).isEqualTo("Inventory");
    assertThat(notes().focused()).isTrue();
    person.desktop().key("alt", false);
    assertThat(person.window("Inventory").active()).isTrue();
    person.chord("alt+tab");
    assertThat(notes().focused()).isTrue();
    person.desktop().key("alt", true);
    person.chord("tab");
    person.chord("escape");
    person.desktop().key("alt", false);
    assertThat(notes().focused()).isTrue();
    assertThat(person.text().text()).isEmpty();
  }

  @Test
  void altTabBringsAMinimisedWindowBack() {
    person.click("Notes", "button", "Minimise");
    person.chord("alt+shift+tab");
    assertThat(notes().focused()).isTrue();
  }

  @Test
  void theMenuOfTheTitleOffersTheSame() {
    person.click(MouseButton.RIGHT, Places.NOTES_TITLE, 1);
    person.click(person.around("menuitem", "Minimise").bounds().center());
    assertThat(notes().minimised()).isTrue();
  }

  @Test
  void aTipShowsOnceThePointerHasRested() {
    person.desktop().move(person.find("Notes", "button", "Minimise").bounds().center());
    person.pause(599);
    assertThat(person.state().around()).noneMatch(part -> part.role().equals("tooltip"));
    int[] before = person.picture();
    person.pause(1);
    assertThat(person.around("tooltip", "Minimise").bounds().width()).isGreaterThan(50);
    assertThat(person.picture()).isNotEqualTo(before);
    person.desktop().move(Places.TEXT);
    assertThat(person.state().around()).noneMatch(part -> part.role().equals("tooltip"));
  }

  @Test
  void aPressPutsTheTipAwayAndOffUntilThePointerMoves() {
    Position close = person.find("Notes", "button", "Maximise").bounds().center();
    person.desktop().move(close);
    person.pause(700);
    person.desktop().button(MouseButton.RIGHT, true);
    person.pause(700);
    assertThat(person.state().around()).noneMatch(part -> part.role().equals("tooltip"));
  }

  private WindowState notes() {
    return person.state().window("Notes").orElseThrow();
  }
}
