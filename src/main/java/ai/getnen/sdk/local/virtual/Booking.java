package ai.getnen.sdk.local.virtual;

import java.util.ArrayList;
import java.util.List;

/** A form to book a room with; what is wrong is said, what is right has to be confirmed. */
final class Booking extends Widget {
  private static final int LABEL_WIDTH = 110;
  private static final int ROW = 56;
  private static final int FIELD = 34;

  private final Desk desk;
  private final BookingFields fields;
  private final List<Label> labels = new ArrayList<>();
  private final Label error = new Label(Face.UI, Theme.WRONG, this::error).saying("Problem");
  private final Button submit = Button.push("Book", this::submit);
  private final Button clear = Button.plain("Clear", this::clear);
  private final StatusLine status = new StatusLine(this::status);
  private String problem = "";
  private String booked = "";

  Booking(Desk desk) {
    this.desk = desk;
    this.fields = new BookingFields(desk);
    for (Widget field : fields.all()) {
      Label label = new Label(Face.UI, Theme.FAINT_INK, field::name).silent();
      labels.add(label);
      add(label);
      add(field);
    }
    add(error);
    add(submit);
    add(clear);
    add(status);
  }

  @Override
  void layout() {
    int room = width() - LABEL_WIDTH - 48;
    for (int i = 0; i < labels.size(); i++) {
      Widget field = fields.all().get(i);
      boolean own = field instanceof CheckBox;
      int top = 20 + i * (ROW - 10);
      labels.get(i).place(own ? Rect.EMPTY : new Rect(24, top, LABEL_WIDTH, FIELD));
      field.place(new Rect(24 + LABEL_WIDTH, top, room, FIELD));
    }
    int end = 20 + labels.size() * (ROW - 10);
    error.place(new Rect(24 + LABEL_WIDTH, end - 6, room, 24));
    submit.place(new Rect(21 + LABEL_WIDTH, end + 22, 120, 42));
    clear.place(new Rect(145 + LABEL_WIDTH, end + 22, 100, 42));
    status.place(new Rect(0, height() - Theme.STATUS_HEIGHT, width(), Theme.STATUS_HEIGHT));
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (stroke.plain("return")) {
      submit();
      return true;
    }
    return false;
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.PAPER);
  }

  private void submit() {
    problem = fields.problem();
    WindowFrame window = window();
    if (problem.isEmpty() && window != null) {
      Answer confirm = new Answer("Confirm", this::confirm);
      Dialog.ask(desk, window, "Confirm booking", fields.summary(), confirm, "Cancel");
    }
  }

  private void confirm() {
    booked = "Booked: " + String.join("; ", fields.summary());
    fields.clear();
  }

  private void clear() {
    fields.clear();
    problem = "";
  }

  private String error() {
    return problem;
  }

  private String status() {
    return booked.isEmpty() ? "Nothing booked yet" : booked;
  }
}
