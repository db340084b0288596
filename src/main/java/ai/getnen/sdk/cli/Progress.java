package ai.getnen.sdk.cli;

import ai.getnen.sdk.http.ProgressListener;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** A line for a person who waits, drawn again and again, and only where words are read by one. */
final class Progress implements ProgressListener {
  private static final Duration EVERY = Duration.ofMillis(100);
  private static final int PARTS = 30;
  private static final String ERASED = "\r\u001b[2K";

  private final Terminal terminal;
  private final String words;
  private final boolean ofBytes;
  private final long start = System.nanoTime();
  private volatile long done;
  private volatile long total = -1;
  private boolean ended;

  private Progress(Terminal terminal, String words, boolean ofBytes) {
    this.terminal = terminal;
    this.words = Printable.line(words);
    this.ofBytes = ofBytes;
  }

  /** Returns a bar for a transfer, which it has to be told of. */
  static Progress ofBytes(Terminal terminal, String words) {
    return new Progress(terminal, words, true);
  }

  /** Returns a count of seconds. */
  static Progress ofTime(Terminal terminal, String words) {
    return new Progress(terminal, words, false);
  }

  @Override
  public void onProgress(long transferredBytes, long totalBytes) {
    done = transferredBytes;
    total = totalBytes;
  }

  /** Does {@code work} with the line on show. */
  void during(Runnable work) {
    during(
        () -> {
          work.run();
          return true;
        });
  }

  /** Does {@code work} with the line on show, and returns what comes of it. */
  <T> T during(Supplier<T> work) {
    if (!terminal.errIsTerminal()) {
      return work.get();
    }
    Disposable ticks =
        Flux.interval(EVERY, Schedulers.boundedElastic())
            .onBackpressureDrop()
            .subscribe(tick -> draw());
    try {
      return work.get();
    } finally {
      ticks.dispose();
      erase();
    }
  }

  private synchronized void draw() {
    if (!ended) {
      terminal.err().print(ERASED + words + "  " + (ofBytes ? bytes() : seconds() + " s"));
      terminal.err().flush();
    }
  }

  private synchronized void erase() {
    ended = true;
    terminal.err().print(ERASED);
    terminal.err().flush();
  }

  private String bytes() {
    long all = total;
    if (all <= 0) {
      return mebibytes(done);
    }
    int full = (int) (Math.min(done, all) * PARTS / all);
    return "[%s%s] %3d%%  %s of %s"
        .formatted(
            "=".repeat(full),
            " ".repeat(PARTS - full),
            Math.min(done, all) * 100 / all,
            mebibytes(done),
            mebibytes(all));
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
  }

  private long seconds() {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }
}
