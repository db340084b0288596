package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.WidgetState;
import ai.getnen.sdk.local.backend.WindowState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The booking form, its fields and the dialog that asks again. */
class BookingTest {
  private final Person person = new Person();

  @BeforeEach
  void open() {
    person.open("Booking");
  }

  @Test
  void aBookingIsMadeByKeyboardAlone() {
    person.type("Zoë Müller\tzoe@example.org\t2026-05-04\t");
    person.chord("down");
    person.chord("tab");
    person.chord("right", 2);
    person.type("\t \t ");
    person.chord("return");
    assertThat(booking().blocked()).isTrue();
    person.chord("return");
    assertThat(booking().blocked()).isFalse();
    assertThat(person.value("Booking", "status", ""))
        .isEqualTo(
            "Booked: Zoë Müller, zoe@example.org; Double room from 2026-05-04;"
                + " Meals: Half board, quiet side");
    assertThat(person.value("Booking", "textbox", "Name")).isEmpty();
    assertThat(person.value("Booking", "checkbox", "I accept the terms")).isEqualTo("false");
  }

  @Test
  void aBookingIsMadeByMouse() {
    Scenes.fill(person);
    person.click("Booking", "button", "Book");
    assertThat(person.find("Confirm booking", "button", "Confirm").focused()).isTrue();
    person.click("Confirm booking", "button", "Cancel");
    assertThat(person.value("Booking", "status", "")).isEqualTo("Nothing booked yet");
    assertThat(person.value("Booking", "textbox", "Name")).isEqualTo("Zoë Müller");
    person.click("Booking", "button", "Book");
    person.click("Confirm booking", "button", "Confirm");
    assertThat(person.value("Booking", "status", ""))
        .contains("Family room from 2026-06-30", "Breakfast");
  }

  @Test
  void theDialogBlocksItsWindowAndNoOther() {
    Scenes.fill(person);
    person.click("Booking", "button", "Book");
    person.click(person.find("Booking", "button", "Clear").bounds().center());
    person.type("x");
    assertThat(person.value("Booking", "textbox", "Name")).isEqualTo("Zoë Müller");
    person.chord("alt+tab");
    person.type("free");
    assertThat(person.text().text()).isEqualTo("free");
    person.click(person.around("taskbutton", "Booking").bounds().center());
    assertThat(person.state().window("Confirm booking").orElseThrow().focused()).isTrue();
    person.chord("escape");
    assertThat(person.state().window("Confirm booking")).isEmpty();
    assertThat(booking().focused()).isTrue();
  }

  @Test
  void whatIsWrongIsSaidOneAfterTheOther() {
    Scenes.fill(person);
    wrong("Name", "", "Please enter a name");
    wrong("E-mail", "zoe", "Please enter an e-mail address");
    wrong(
        "Arrival", "2026-02-30", "Please enter the arrival as year-month-day, such as 2030-05-31");
    wrong("Arrival", "2026-03-01", "The arrival must not be in the past");
    person.click("Booking", "checkbox", "I accept the terms");
    person.click("Booking", "button", "Book");
    assertThat(problem()).isEqualTo("Please accept the terms");
    assertThat(booking().blocked()).isFalse();
  }

  @Test
  void aFieldIsEditedLikeAnyText() {
    person.type("one two");
    person.chord("ctrl+backspace");
    person.chord("shift+home");
    person.chord("ctrl+c");
    person.chord("end");
    person.chord("ctrl+v");
    person.chord("up");
    person.chord("x");
    person.chord("ctrl+z");
    assertThat(person.value("Booking", "textbox", "Name")).isEqualTo("one one ");
    person.type("long ".repeat(100));
    assertThat(person.value("Booking", "textbox", "Name")).hasSize(508);
  }

  @Test
  void theListPopsUpAndIsChosenFromByMouseAndKeys() {
    person.click("Booking", "combobox", "Room");
    person.click(person.around("menuitem", "Suite").bounds().center());
    assertThat(person.value("Booking", "combobox", "Room")).isEqualTo("Suite");
    person.chord("space");
    person.chord("down");
    person.chord("return");
    assertThat(person.value("Booking", "combobox", "Room")).isEqualTo("Single room");
    person.chord("f");
    assertThat(person.value("Booking", "combobox", "Room")).isEqualTo("Family room");
  }

  @Test
  void aSecondPressOnTheFieldClosesItsListAgain() {
    person.click("Booking", "combobox", "Room");
    person.click("Booking", "combobox", "Room");
    assertThat(person.state().around()).extracting(WidgetState::role).containsExactly("taskbar");
    assertThat(person.value("Booking", "combobox", "Room")).isEqualTo("Single room");
    person.click("Booking", "combobox", "Room");
    assertThat(person.around("menuitem", "Suite").enabled()).isTrue();
  }

  @Test
  void aSecondPressOnApplicationsClosesItsMenuAgain() {
    person.click(Places.APPLICATIONS);
    person.click(Places.APPLICATIONS);
    assertThat(person.state().around()).extracting(WidgetState::role).containsExactly("taskbar");
  }

  private void wrong(String field, String text, String problem) {
    String before = person.value("Booking", "textbox", field);
    person.click("Booking", "textbox", field);
    person.chord("ctrl+a");
    person.chord("backspace");
    person.type(text);
    person.click("Booking", "button", "Book");
    assertThat(problem()).isEqualTo(problem);
    assertThat(booking().blocked()).isFalse();
    person.click("Booking", "textbox", field);
    person.chord("ctrl+a");
    person.type(before);
  }

  private String problem() {
    return person.value("Booking", "alert", "Problem");
  }

  private WindowState booking() {
    return person.state().window("Booking").orElseThrow();
  }
}
