package ai.getnen.sdk.demo;

import ai.getnen.sdk.local.backend.WidgetState;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** One way to do each of the embedded desktop's tasks, with the verbs of the client alone. */
final class Solutions {
  private static final Map<String, Function<Hands, Mono<?>>> ALL =
      Map.ofEntries(
          Map.entry("book-a-room", Solutions::book),
          Map.entry("correct-a-form", Solutions::correct),
          Map.entry("answer-the-dialog", Solutions::answer),
          Map.entry("rename-a-file", Solutions::rename),
          Map.entry("save-a-note", Solutions::save),
          Map.entry("copy-a-line", Solutions::copy),
          Map.entry("read-the-table", Solutions::read),
          Map.entry("tidy-the-screen", Solutions::tidy),
          Map.entry("draw-a-cross", Solutions::draw),
          Map.entry("wait-for-the-backup", Solutions::backUp));

  private Solutions() {}

  static Mono<?> of(String task, Hands hands) {
    return Objects.requireNonNull(ALL.get(task), task).apply(hands);
  }

  private static Mono<?> book(Hands hands) {
    return hands
        .fill("Name", "Zoë Müller")
        .then(hands.fill("E-mail", "zoe@example.org"))
        .then(hands.fill("Arrival", "2099-05-04"))
        .then(hands.click("Booking", "combobox", "Room"))
        .then(hands.choose("Double room"))
        .then(hands.click("Booking", "radio", "Half board"))
        .then(hands.click("Booking", "checkbox", "Quiet side of the house"))
        .then(accept(hands));
  }

  private static Mono<?> correct(Hands hands) {
    return hands.fill("Arrival", "2099-07-15").then(accept(hands));
  }

  private static Mono<?> accept(Hands hands) {
    return hands
        .click("Booking", "checkbox", "I accept the terms")
        .then(hands.click("Booking", "button", "Book"))
        .then(hands.click("Confirm booking", "button", "Confirm"));
  }

  private static Mono<?> answer(Hands hands) {
    return hands.click("Confirm booking", "button", "Cancel").then(note(hands, "not booked"));
  }

  private static Mono<?> rename(Hands hands) {
    return hands
        .click("Files", "row", "report-draft.txt")
        .then(hands.key("F2"))
        .then(hands.key("ctrl+a"))
        .then(hands.type("report-final.txt"))
        .then(hands.key("Return"));
  }

  private static Mono<?> save(Hands hands) {
    return note(hands, "The meeting is on Friday at 14:00").then(hands.key("ctrl+s"));
  }

  /** By the clipboard: the second line from its start to its end. */
  private static Mono<?> copy(Hands hands) {
    return hands
        .click("letter.txt – Notes", "textbox", "Text")
        .then(hands.key("ctrl+Home"))
        .then(hands.key("Down"))
        .then(hands.key("shift+End"))
        .then(hands.key("ctrl+c"))
        .then(hands.front("Notes"))
        .then(hands.key("ctrl+v"));
  }

  /** Twice on the head: the highest price comes first. */
  private static Mono<?> read(Hands hands) {
    return hands
        .click("Inventory", "columnheader", "Price")
        .then(hands.click("Inventory", "columnheader", "Price"))
        .then(hands.part("Inventory", "table", "Goods"))
        .map(Solutions::firstProduct)
        .flatMap(product -> note(hands, product));
  }

  private static String firstProduct(WidgetState table) {
    return table.children().stream()
        .filter(part -> part.role().equals("row"))
        .findFirst()
        .flatMap(row -> row.find("cell", "Product"))
        .map(WidgetState::value)
        .orElseThrow();
  }

  private static Mono<?> tidy(Hands hands) {
    return hands
        .click("Inventory", "button", "Minimise")
        .then(hands.click("Controls", "button", "Minimise"))
        .then(hands.click("Notes", "button", "Maximise"));
  }

  private static Mono<?> draw(Hands hands) {
    return hands
        .click("Paint", "radio", "Red")
        .then(hands.drag(340, 400, 920, 400))
        .then(hands.click("Paint", "radio", "Blue"))
        .then(hands.drag(630, 240, 630, 590));
  }

  private static Mono<?> backUp(Hands hands) {
    return hands
        .click("Backup", "button", "Start")
        .then(hands.until(state -> state.window("Backup finished").isPresent()))
        .then(hands.click("Backup finished", "button", "OK"));
  }

  private static Mono<?> note(Hands hands, String text) {
    return hands.front("Notes").then(hands.type(text));
  }
}
