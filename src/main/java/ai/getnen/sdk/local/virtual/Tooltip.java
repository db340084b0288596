package ai.getnen.sdk.local.virtual;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What the widget under the pointer says about itself once the pointer has rested there. */
final class Tooltip extends Widget {
  private static final Duration REST = Duration.ofMillis(600);
  private static final int BELOW = 20;

  private final InstantSource clock;
  private @Nullable Widget over;
  private String text = "";
  private Instant since = Instant.MIN;
  private int x;
  private int y;
  private boolean shown;

  Tooltip(InstantSource clock) {
    this.clock = clock;
  }

  /** The pointer moved to a point of the screen, onto {@code widget}. */
  void pointAt(Widget widget, int newX, int newY) {
    String said = widget.tip();
    boolean same = widget == over && said.equals(text);
    if (!same) {
      hide();
    }
    if (!same || (!shown && (newX != x || newY != y))) {
      since = clock.instant();
      x = newX;
      y = newY;
    }
    over = widget;
    text = said;
  }

  /** Hides the tip, until the pointer moves again; a button or a key was pressed. */
  void dismiss() {
    hide();
    since = Instant.MAX;
  }

  private void hide() {
    shown = false;
    place(Rect.EMPTY);
  }

  @Override
  @Nullable Instant due() {
    return shown || text.isEmpty() || since.equals(Instant.MAX) ? null : since.plus(REST);
  }

  @Override
  boolean tick(Instant now) {
    Instant due = due();
    if (due == null || now.isBefore(due) || parent() == null) {
      return false;
    }
    shown = true;
    int width = Face.UI.typeface().width(text) + 20;
    int left = Math.max(0, Math.min(x, parent().width() - width));
    int top = y + BELOW + 26 <= parent().height() ? y + BELOW : y - 32;
    place(new Rect(left, top, width, 26));
    return true;
  }

  @Override
  String role() {
    return shown ? "tooltip" : "";
  }

  @Override
  String name() {
    return text;
  }

  /** The mouse goes through a tip. */
  @Override
  @Nullable Widget at(int pointX, int pointY) {
    return null;
  }

  @Override
  void paint(Canvas canvas) {
    Shapes.round(canvas, area(), 4, Theme.BAR);
    canvas.text(Face.UI, 10, 6, text, Theme.ON_DARK);
  }
}
