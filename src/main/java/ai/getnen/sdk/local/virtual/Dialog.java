package ai.getnen.sdk.local.virtual;

import java.util.List;

/** A question or a message that has to be answered before its window can be used again. */
final class Dialog extends Widget {
  private static final int WIDTH = 420;
  private static final int LINE = 22;
  private static final int MARGIN = 24;
  private static final int BUTTON_WIDTH = 112;
  private static final int BUTTON_HEIGHT = 40;

  private final List<String> lines;
  private final Button yes;
  private final Button no;
  private final Runnable leave;

  private Dialog(List<String> lines, Button yes, Button no, Runnable leave) {
    this.lines = lines;
    this.yes = yes;
    this.no = no;
    this.leave = leave;
    lines.forEach(line -> add(new Label(Face.UI, Theme.INK, () -> line)));
    add(yes);
    if (!no.label().isEmpty()) {
      add(no);
    }
  }

  /** Opens a message above {@code owner} with one button to put it away. */
  static void tell(Desk desk, WindowFrame owner, String title, List<String> lines) {
    ask(desk, owner, title, lines, new Answer("OK", () -> {}), "");
  }

  /**
   * Opens a question above {@code owner}: a button that goes away and does {@code answer}, and one
   * with {@code refusal} on it that only goes away, as Escape does.
   */
  static void ask(
      Desk desk,
      WindowFrame owner,
      String title,
      List<String> lines,
      Answer answer,
      String refusal) {
    Runnable leave = () -> close(desk.windows(), owner);
    Button yes =
        Button.push(
            answer.label(),
            () -> {
              leave.run();
              answer.action().run();
            });
    Dialog dialog = new Dialog(lines, yes, Button.plain(refusal, leave), leave);
    WindowFrame frame = new WindowFrame(desk.windows(), title, "ℹ", dialog, owner);
    int height = Theme.TITLE_HEIGHT + lines.size() * LINE + BUTTON_HEIGHT + 3 * MARGIN - 8;
    desk.windows().openDialog(frame, WIDTH, height);
  }

  private static void close(WindowStack windows, WindowFrame owner) {
    WindowFrame open = windows.dialogOf(owner);
    if (open != null) {
      windows.close(open);
    }
  }

  @Override
  boolean key(KeyStroke stroke) {
    if (stroke.plain("escape")) {
      leave.run();
      return true;
    }
    return false;
  }

  @Override
  void layout() {
    for (int i = 0; i < lines.size(); i++) {
      children().get(i).place(new Rect(MARGIN, MARGIN - 4 + i * LINE, width() - 2 * MARGIN, LINE));
    }
    int top = height() - BUTTON_HEIGHT - MARGIN + 6;
    int right = width() - MARGIN + 3;
    boolean two = no.parent() != null;
    if (two) {
      no.place(new Rect(right - BUTTON_WIDTH, top, BUTTON_WIDTH, BUTTON_HEIGHT));
      right -= BUTTON_WIDTH + 4;
    }
    yes.place(new Rect(right - BUTTON_WIDTH, top, BUTTON_WIDTH, BUTTON_HEIGHT));
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.PAPER);
  }
}
