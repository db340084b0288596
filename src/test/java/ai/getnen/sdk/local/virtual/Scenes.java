package ai.getnen.sdk.local.virtual;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Desktops in use, one for each program, to be looked at and compared. */
final class Scenes {
  static final Map<String, Supplier<Person>> ALL =
      Map.of(
          "start", Person::new,
          "used", Pictures::used,
          "switcher", Scenes::switcher,
          "booking", Scenes::booking,
          "booking-confirm", Scenes::confirm,
          "booking-list", Scenes::list);

  private Scenes() {}

  static Person of(String name) {
    return Objects.requireNonNull(ALL.get(name)).get();
  }

  private static Person switcher() {
    Person person = new Person();
    person.desktop().key("alt", true);
    person.chord("tab");
    return person;
  }

  /** Fills the open booking form. */
  static void fill(Person person) {
    person.click("Booking", "textbox", "Name");
    person.type("Zoë Müller");
    person.click("Booking", "textbox", "E-mail");
    person.type("zoe@example.org");
    person.click("Booking", "textbox", "Arrival");
    person.type("2026-06-30");
    person.click("Booking", "combobox", "Room");
    person.click(person.around("menuitem", "Family room").bounds().center());
    person.click("Booking", "radio", "Breakfast");
    person.click("Booking", "checkbox", "I accept the terms");
  }

  private static Person booking() {
    Person person = new Person();
    person.open("Booking");
    fill(person);
    person.click("Booking", "textbox", "E-mail");
    person.chord("ctrl+a");
    person.type("zoe");
    person.chord("return");
    return person;
  }

  private static Person confirm() {
    Person person = new Person();
    person.open("Booking");
    fill(person);
    person.click("Booking", "button", "Book");
    return person;
  }

  private static Person list() {
    Person person = new Person();
    person.open("Booking");
    person.click("Booking", "combobox", "Room");
    person.chord("down", 2);
    return person;
  }
}
