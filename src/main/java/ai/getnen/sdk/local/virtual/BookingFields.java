package ai.getnen.sdk.local.virtual;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What a booking asks for, and what is wrong with the answers. */
final class BookingFields {
  private final Desk desk;
  private final Choice room =
      new Choice(List.of("Single room", "Double room", "Family room", "Suite"));
  private final Choice meals = new Choice(List.of("None", "Breakfast", "Half board"));
  private final TextField name;
  private final TextField mail;
  private final TextField arrival;
  private final CheckBox quiet = new CheckBox("Quiet side of the house");
  private final CheckBox terms = new CheckBox("I accept the terms");
  private final List<Widget> all;

  BookingFields(Desk desk) {
    this.desk = desk;
    name = new TextField("Name", desk.clipboard());
    mail = new TextField("E-mail", desk.clipboard());
    arrival = new TextField("Arrival", desk.clipboard());
    DropDown rooms = new DropDown("Room", room, desk.menus());
    all = List.of(name, mail, arrival, rooms, new RadioGroup("Meals", meals), quiet, terms);
  }

  /** Returns the fields in the order in which Tab goes through them. */
  List<Widget> all() {
    return all;
  }

  /** Marks what is wrong and returns it in words; empty if nothing is. */
  String problem() {
    boolean named = !name.text().isBlank();
    boolean mailed = mail.text().matches("[^@\\s]+@[^@\\s]+");
    String date = dateProblem();
    name.wrong(!named);
    mail.wrong(!mailed);
    arrival.wrong(!date.isEmpty());
    if (!named) {
      return "Please enter a name";
    }
    if (!mailed) {
      return "Please enter an e-mail address";
    }
    return date.isEmpty() && !terms.ticked() ? "Please accept the terms" : date;
  }

  private String dateProblem() {
    try {
      LocalDate day = LocalDate.parse(arrival.text().strip());
      LocalDate today = desk.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
      return day.isBefore(today) ? "The arrival must not be in the past" : "";
    } catch (DateTimeParseException e) {
      return "Please enter the arrival as year-month-day, such as 2030-05-31";
    }
  }

  List<String> summary() {
    return List.of(
        name.text().strip() + ", " + mail.text(),
        room.chosen() + " from " + arrival.text().strip(),
        "Meals: " + meals.chosen() + (quiet.ticked() ? ", quiet side" : ""));
  }

  void clear() {
    List.of(name, mail, arrival).forEach(field -> field.text(""));
    List.of(name, mail, arrival).forEach(field -> field.wrong(false));
    room.choose(0);
    meals.choose(0);
    quiet.ticked(false);
    terms.ticked(false);
  }
}
