package ai.getnen.sdk.local.task;

import java.util.List;

/** What is done in the booking form. */
final class FormTasks {
  private static final String FORM = "Booking";
  private static final String CONFIRM = "Confirm booking";

  private FormTasks() {}

  static List<DesktopTask> all() {
    return List.of(book(), correct(), answer());
  }

  private static DesktopTask book() {
    return new DesktopTask(
        "book-a-room",
        "In the Booking window, book a double room with half board for Zoë Müller,"
            + " zoe@example.org, who arrives on 2099-05-04 and wants the quiet side of the house."
            + " Accept the terms, and confirm.",
        (screen, drive) -> new Hand(screen).open(FORM),
        (screen, drive) ->
            new Findings(screen, drive)
                .expectValue(
                    FORM,
                    "status",
                    "",
                    "Booked: Zoë Müller, zoe@example.org; Double room from 2099-05-04;"
                        + " Meals: Half board, quiet side")
                .expectNoWindow(CONFIRM)
                .verdict());
  }

  private static DesktopTask correct() {
    return new DesktopTask(
        "correct-a-form",
        "The form in the Booking window was refused. The guest arrives on 2099-07-15 and accepts"
            + " the terms; put that right, leave the rest as it is, book and confirm.",
        (screen, drive) -> filled(new Hand(screen), "2001-07-15").click(FORM, "button", "Book"),
        (screen, drive) ->
            new Findings(screen, drive)
                .expectValue(
                    FORM,
                    "status",
                    "",
                    "Booked: Jón Þór, jon@example.org; Single room from 2099-07-15;"
                        + " Meals: Breakfast")
                .expectNoWindow(CONFIRM)
                .verdict());
  }

  private static DesktopTask answer() {
    return new DesktopTask(
        "answer-the-dialog",
        "A dialog asks whether to book. Cancel it, so that nothing is booked, and then write"
            + " “not booked” in Notes and nothing else.",
        (screen, drive) ->
            filled(new Hand(screen), "2099-07-15")
                .click(FORM, "checkbox", "I accept the terms")
                .click(FORM, "button", "Book"),
        (screen, drive) ->
            new Findings(screen, drive)
                .expectNoWindow(CONFIRM)
                .expectValue(FORM, "status", "", "Nothing booked yet")
                .expectValue("Notes", "textbox", "Text", "not booked")
                .verdict());
  }

  private static Hand filled(Hand hand, String arrival) {
    return hand.open(FORM)
        .fill(FORM, "Name", "Jón Þór")
        .fill(FORM, "E-mail", "jon@example.org")
        .fill(FORM, "Arrival", arrival)
        .click(FORM, "radio", "Breakfast");
  }
}
