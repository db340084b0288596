package ai.getnen.sdk.local.virtual;

/** Two buttons, how often the first was clicked, and what mouse and keyboard did last. */
final class Controls extends Widget {
  private final Button click = Button.push("Click me", this::count);
  private final Button reset = Button.push("Reset", this::startAgain);
  private final Label explanation =
      new Label(Face.UI, Theme.FAINT_INK, () -> "Counts every click on the first button.");
  private final Label counter = new Label(Face.TEXT, Theme.INK, this::counted);
  private final StatusLine status;
  private int clicks;

  Controls(InputTrail trail) {
    status = new StatusLine(trail::last);
    add(explanation);
    add(counter);
    add(click);
    add(reset);
    add(status);
  }

  int clicks() {
    return clicks;
  }

  Button clickButton() {
    return click;
  }

  StatusLine status() {
    return status;
  }

  @Override
  void layout() {
    explanation.place(new Rect(24, 18, width() - 48, 20));
    counter.place(new Rect(24, 44, width() - 48, 26));
    click.place(new Rect(21, 86, 140, 42));
    reset.place(new Rect(171, 86, 110, 42));
    status.place(new Rect(0, height() - Theme.STATUS_HEIGHT, width(), Theme.STATUS_HEIGHT));
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.PAPER);
  }

  private void count() {
    clicks++;
  }

  private void startAgain() {
    clicks = 0;
  }

  private String counted() {
    return "Clicks: " + clicks;
  }
}
