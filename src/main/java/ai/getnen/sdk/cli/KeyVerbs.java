package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.model.ExecuteResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import reactor.core.publisher.Mono;

/** What the keyboard does on one of Nen's desktops, and waiting. */
final class KeyVerbs {
  private KeyVerbs() {}

  /** {@code nen desktop type}. */
  @Command(
      name = "type",
      description = "Type a text; '-' is what is piped in, which no list of processes shows.")
  static final class Type extends ActVerb {
    @Parameters(
        index = "1",
        paramLabel = "TEXT",
        description = "The text, after '--' if it begins with a dash.")
    private String text;

    @Override
    Mono<ExecuteResult> act(DesktopHandle desktop) {
      return desktop.typeText(text.equals("-") ? terminal().readAll() : text);
    }
  }

  /** {@code nen desktop key}. */
  @Command(name = "key", description = "Press a key or chord.")
  static final class Key extends ActVerb {
    @Parameters(
        index = "1",
        paramLabel = "KEY",
        description = "Such as Return or ctrl+a, modifiers first.")
    private String key;

    @Override
    Mono<ExecuteResult> act(DesktopHandle desktop) {
      return desktop.keyPress(key);
    }
  }

  /** {@code nen desktop wait}. */
  @Command(name = "wait", description = "Let the desktop wait.")
  static final class Wait extends ActVerb {
    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "TIME",
        converter = TimeArgument.class,
        description = "Such as 2 (seconds) or 500ms; as the desktop thinks fit if it is left out.")
    private @Nullable Duration time;

    @Override
    void run() {
      Progress.ofTime(terminal(), "Waiting").during(super::run);
    }

    @Override
    Mono<ExecuteResult> act(DesktopHandle desktop) {
      return time == null ? desktop.waitFor() : desktop.waitFor(time);
    }
  }
}
