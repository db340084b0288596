package ai.getnen.sdk.local.virtual;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that takes its time: ten seconds by the clock of the desktop, unless it is stopped. */
final class Backup extends Widget {
  private static final Duration LENGTH = Duration.ofSeconds(10);
  private static final int WHOLE = 100;

  private final Desk desk;
  private final Label title = new Label(Face.BOLD, Theme.INK, () -> "Back up this desktop");
  private final Label state = new Label(Face.UI, Theme.FAINT_INK, this::state);
  private final ProgressBar bar = new ProgressBar("Progress", this::percent);
  private final Button start = Button.push("Start", this::start).enabledWhile(() -> !running());
  private final Button stop = Button.plain("Stop", this::stop).enabledWhile(this::running);
  private @Nullable Instant started;
  private int percent;

  Backup(Desk desk) {
    this.desk = desk;
    add(title);
    add(state);
    add(bar);
    add(start);
    add(stop);
  }

  @Override
  void layout() {
    title.place(new Rect(24, 18, width() - 48, 22));
    state.place(new Rect(24, 42, width() - 48, 22));
    bar.place(new Rect(24, 76, width() - 48, 18));
    start.place(new Rect(21, 112, 120, 42));
    stop.place(new Rect(145, 112, 100, 42));
  }

  @Override
  boolean tick(Instant now) {
    boolean changed = super.tick(now);
    if (started == null) {
      return changed;
    }
    int before = percent;
    long passed = Duration.between(started, now).toMillis();
    percent = (int) Math.max(before, Math.min(WHOLE, passed * WHOLE / LENGTH.toMillis()));
    if (percent == WHOLE) {
      finish();
    }
    return changed || percent != before;
  }

  @Override
  @Nullable Instant due() {
    return started == null
        ? null
        : started.plus(LENGTH.multipliedBy(percent + 1L).dividedBy(WHOLE));
  }

  @Override
  void paint(Canvas canvas) {
    canvas.fill(area(), Theme.PAPER);
  }

  private boolean running() {
    return started != null;
  }

  private int percent() {
    return percent;
  }

  private void start() {
    started = desk.clock().instant();
    percent = 0;
  }

  private void finish() {
    started = null;
    WindowFrame window = window();
    if (window != null) {
      Dialog.tell(desk, window, "Backup finished", List.of("Everything on this desktop is safe."));
    }
  }

  private void stop() {
    started = null;
    percent = 0;
  }

  private String state() {
    String idle = percent == WHOLE ? "Finished" : "Not running";
    return running() ? "Copying, " + percent + " % done" : idle;
  }
}
