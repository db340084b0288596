package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.Bounds;
import ai.getnen.sdk.local.backend.InputState;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.backend.WidgetState;
import ai.getnen.sdk.local.backend.WindowState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program is told of the screen. */
class StateTest {
  private final Person person = new Person();

  @Test
  void theWindowsAreThereWithTheOneInFrontLast() {
    assertThat(person.state().windows())
        .extracting(WindowState::title)
        .containsExactly("Inventory", "Controls", "Notes");
    person.click("Inventory", "button", "Minimise");
    person.click(Places.CLICK_ME);
    assertThat(person.state().windows())
        .extracting(WindowState::title)
        .containsExactly("Inventory", "Notes", "Controls");
  }

  @Test
  void aPartHasItsPlaceOnTheScreenItsValueAndTheFocus() {
    person.type("Zoë 🚀");
    WidgetState text = person.find("Notes", "textbox", "Text");
    assertThat(text.value()).isEqualTo("Zoë 🚀");
    assertThat(text.focused()).isTrue();
    assertThat(text.bounds()).isEqualTo(new Bounds(45, 74, 638, 369));
    person.click(Places.CLICK_ME);
    assertThat(person.find("Notes", "textbox", "Text").focused()).isFalse();
    assertThat(person.find("Controls", "button", "Click me").focused()).isTrue();
    assertThat(person.find("Controls", "text", "").enabled()).isTrue();
  }

  @Test
  void aStateStaysAsItIs() {
    ScreenState before = person.state();
    person.type("later");
    assertThat(before.find("Notes", "textbox", "Text").orElseThrow().value()).isEmpty();
    assertThat(before.received()).isZero();
  }

  @Test
  void aStateKeepsCopiesOfItsLists() {
    List<WindowState> windows = new ArrayList<>(person.state().windows());
    ScreenState state =
        new ScreenState(windows, List.of(), "", "", new Position(0, 0), 0, List.of());
    windows.clear();
    assertThat(state.windows()).hasSize(3);
  }

  @Test
  void inputsAreKeptInTheirOrderAndTheOldestAreForgotten() {
    person.click(Places.CLICK_ME);
    person.chord("ctrl+a");
    person.desktop().wheel(0, -2);
    person.type("ß");
    assertThat(person.state().inputs())
        .containsExactly(
            new InputState("move", "", Places.CLICK_ME),
            new InputState("press", "left", Places.CLICK_ME),
            new InputState("release", "left", Places.CLICK_ME),
            new InputState("key", "ctrl", Places.CLICK_ME),
            new InputState("key", "ctrl+a", Places.CLICK_ME),
            new InputState("wheel", "0,-2", Places.CLICK_ME),
            new InputState("type", "ß", Places.CLICK_ME));
    for (int i = 0; i < 1000; i++) {
      person.desktop().move(new Position(i, 5));
    }
    assertThat(person.state().received()).isEqualTo(1007);
    assertThat(person.state().inputs()).hasSize(1000).first().extracting("at.x").isEqualTo(0);
  }

  @Test
  void clipboardSelectionAndPointerAreTold() {
    person.type("one two");
    person.chord("ctrl+a");
    person.chord("ctrl+c");
    person.click(MouseButton.LEFT, Places.FIRST_LINE, 2);
    ScreenState state = person.state();
    assertThat(state.clipboard()).isEqualTo("one two");
    assertThat(state.selection()).isEqualTo("one");
    assertThat(state.pointer()).isEqualTo(Places.FIRST_LINE);
  }

  @Test
  void whatIsPrintedHoldsNothingThatSomebodyWrote() {
    person.type("hunter2");
    ScreenState state = person.state();
    assertThat(state.find("Notes", "textbox", "Text").orElseThrow().toString())
        .isEqualTo("WidgetState[textbox \"Text\" at Bounds[x=45, y=74, width=638, height=369]]");
    assertThat(state.inputs().toString()).startsWith("[InputState[type at ");
    assertThat(List.of(state, state.windows(), state.around(), state.inputs()).toString())
        .doesNotContain("hunter2");
  }

  @Test
  void anOpenMenuIsBesideTheWindows() {
    person.click(MouseButton.RIGHT, Places.TEXT, 1);
    assertThat(person.around("menuitem", "Cut").enabled()).isFalse();
    person.chord("escape");
    assertThat(person.state().around()).extracting(WidgetState::role).containsExactly("taskbar");
    assertThat(person.around("taskbutton", "Notes").bounds().center().y()).isEqualTo(780);
  }
}
