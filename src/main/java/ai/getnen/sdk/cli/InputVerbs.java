package ai.getnen.sdk.cli;

import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.leap0.SandboxHandle;
import ai.getnen.sdk.leap0.model.PointerPosition;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reactor.core.publisher.Mono;

/** Pointer and keyboard of one of Leap0's sandboxes. */
final class InputVerbs {
  private InputVerbs() {}

  /** Prints where the pointer is afterwards. */
  abstract static class PointerVerb extends SandboxVerb {
    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    abstract Mono<PointerPosition> act(SandboxHandle sandbox);

    @Override
    void run() {
      PointerPosition at = askSandbox(this::act);
      out()
          .println(
              json
                  ? Json.of(new Json().put("x", at.x()).put("y", at.y()).fields())
                  : at.x() + " " + at.y());
    }
  }

  /** At a point. */
  abstract static class AtPoint extends PointerVerb {
    @Parameters(index = "1", paramLabel = "X", description = "Pixels from the left edge.")
    int x;

    @Parameters(index = "2", paramLabel = "Y", description = "Pixels from the upper edge.")
    int y;
  }

  /** With a button. */
  abstract static class WithButton extends AtPoint {
    @Option(
        names = "--button",
        paramLabel = "BUTTON",
        description = "left, middle or right; left if it is left out.")
    MouseButton button = MouseButton.LEFT;
  }

  /** {@code nen leap0 click}. */
  @Command(name = "click", description = "Click, and print where the pointer is.")
  static final class Click extends WithButton {
    @Override
    Mono<PointerPosition> act(SandboxHandle sandbox) {
      return sandbox.click(x, y, button);
    }
  }

  /** {@code nen leap0 drag}. */
  @Command(name = "drag", description = "Drag from one point to another.")
  static final class Drag extends WithButton {
    @Parameters(index = "3", paramLabel = "TO_X", description = "The other point.")
    private int toX;

    @Parameters(index = "4", paramLabel = "TO_Y", description = "The other point.")
    private int toY;

    @Override
    Mono<PointerPosition> act(SandboxHandle sandbox) {
      return sandbox.drag(x, y, toX, toY, button);
    }
  }

  /** {@code nen leap0 move}. */
  @Command(name = "move", description = "Move the pointer.")
  static final class Move extends AtPoint {
    @Override
    Mono<PointerPosition> act(SandboxHandle sandbox) {
      return sandbox.movePointer(x, y);
    }
  }

  /** {@code nen leap0 pointer}. */
  @Command(name = "pointer", description = "Print where the pointer is.")
  static final class Pointer extends PointerVerb {
    @Override
    Mono<PointerPosition> act(SandboxHandle sandbox) {
      return sandbox.pointerPosition();
    }
  }

  /** {@code nen leap0 scroll}. */
  @Command(name = "scroll", description = "Scroll where the pointer is.")
  static final class Scroll extends PointerVerb {
    @Parameters(index = "1", paramLabel = "DIRECTION", description = "up, down, left or right.")
    private ScrollDirection direction;

    @Parameters(
        index = "2",
        arity = "0..1",
        paramLabel = "AMOUNT",
        defaultValue = "3",
        description = "1 to 100 steps, 3 if it is left out.")
    private int amount;

    @Override
    Mono<PointerPosition> act(SandboxHandle sandbox) {
      return sandbox.scroll(direction, amount);
    }
  }

  /** Fails if the desktop says that nothing was typed. */
  abstract static class TypingVerb extends SandboxVerb {
    abstract Mono<Boolean> act(SandboxHandle sandbox);

    @Override
    void run() {
      if (!askSandbox(this::act)) {
        throw new CommandFailure(ExitCode.FAILED, "The desktop says that it did not work.");
      }
    }
  }

  /** {@code nen leap0 type}. */
  @Command(name = "type", description = "Type a text of at most 50,000 characters.")
  static final class Type extends TypingVerb {
    @Parameters(
        index = "1",
        paramLabel = "TEXT",
        description = "The text, after '--' if it begins with a dash; '-' is what is piped in.")
    private String text;

    @Override
    Mono<Boolean> act(SandboxHandle sandbox) {
      return sandbox.typeText(text.equals("-") ? terminal().readAll() : text);
    }
  }

  /** {@code nen leap0 press}. */
  @Command(name = "press", description = "Press a key.")
  static final class Press extends TypingVerb {
    @Parameters(index = "1", paramLabel = "KEY", description = "Such as Return.")
    private String key;

    @Override
    Mono<Boolean> act(SandboxHandle sandbox) {
      return sandbox.pressKey(key);
    }
  }

  /** {@code nen leap0 hotkey}. */
  @Command(name = "hotkey", description = "Press up to 10 keys together.")
  static final class Hotkey extends TypingVerb {
    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "KEY",
        description = "Such as ctrl s, modifiers first.")
    private List<String> keys;

    @Override
    Mono<Boolean> act(SandboxHandle sandbox) {
      return sandbox.hotkey(keys);
    }
  }
}
