package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Desktops in use, one for each program, to be looked at and compared. */
final class Scenes {
  static final Map<String, Supplier<Person>> ALL =
      Map.ofEntries(
          Map.entry("start", Person::new),
          Map.entry("used", Pictures::used),
          Map.entry("switcher", Scenes::switcher),
          Map.entry("booking", Scenes::booking),
          Map.entry("booking-confirm", Scenes::confirm),
          Map.entry("booking-list", Scenes::list),
          Map.entry("inventory", Scenes::inventory),
          Map.entry("paint", Scenes::paint),
          Map.entry("backup", Scenes::backup),
          Map.entry("files", Scenes::files),
          Map.entry("files-rename", Scenes::rename),
          Map.entry("terminal", Scenes::terminal));

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

  private static Person inventory() {
    Person person = new Person();
    person.click("Inventory", "columnheader", "Price");
    person.click("Inventory", "button", "Maximise");
    person.click("Inventory", "columnheader", "Price");
    person.desktop().move(person.find("Inventory", "button", "Restore").bounds().center());
    person.pause(1000);
    return person;
  }

  private static Person paint() {
    Person person = new Person();
    person.open("Paint");
    house(person);
    person.click("Paint", "radio", "Yellow");
    person.click("Paint", "radio", "Thick");
    draw(person, 800, 290, 815, 300, 818, 318, 805, 332, 785, 330, 778, 312, 785, 295, 800, 290);
    person.click("Paint", "radio", "Green");
    draw(person, 330, 520, 420, 505, 520, 515, 640, 500, 760, 515, 920, 505);
    return person;
  }

  private static void house(Person person) {
    person.click("Paint", "radio", "Blue");
    draw(person, 430, 500, 430, 380, 590, 380, 590, 500, 430, 500);
    person.click("Paint", "radio", "Red");
    draw(person, 410, 385, 510, 290, 610, 385);
    person.click("Paint", "radio", "Black");
    draw(person, 490, 500, 490, 430, 530, 430, 530, 500);
  }

  private static void draw(Person person, int... points) {
    person.desktop().move(new Position(points[0], points[1]));
    person.desktop().button(MouseButton.LEFT, true);
    for (int i = 2; i < points.length; i += 2) {
      person.desktop().move(new Position(points[i], points[i + 1]));
    }
    person.desktop().button(MouseButton.LEFT, false);
  }

  private static Person backup() {
    Person person = new Person();
    person.open("Backup");
    person.click("Backup", "button", "Start");
    person.pause(6_400);
    return person;
  }

  /** Puts a folder, a text and something else on the drive. */
  static void stock(Person person) {
    person.drive().write("plan.txt", "one\ntwo\n".getBytes(StandardCharsets.UTF_8));
    person.drive().write("scan.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    byte[] letter = "Dear Zoë 🚀\n".getBytes(StandardCharsets.UTF_8);
    person.drive().write("Letters/to Zoë.txt", letter);
  }

  private static Person files() {
    Person person = new Person();
    stock(person);
    person.open("Files");
    person.click(MouseButton.LEFT, person.find("Files", "row", "plan.txt").bounds().center(), 2);
    person.drag(new Position(500, 190), new Position(800, 380));
    return person;
  }

  private static Person rename() {
    Person person = new Person();
    stock(person);
    person.open("Files");
    person.click("Files", "row", "plan.txt");
    person.chord("f2");
    return person;
  }

  private static Person terminal() {
    Person person = new Person();
    stock(person);
    person.open("Terminal");
    person.type("help\nls\ncat plan.txt\necho Grüße an Zoë\nhello\ndate\nmv plan.txt");
    return person;
  }
}
