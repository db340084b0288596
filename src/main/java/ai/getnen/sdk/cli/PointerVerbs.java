package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.model.ExecuteResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import reactor.core.publisher.Mono;

/** What the pointer does on one of Nen's desktops. */
final class PointerVerbs {
  private PointerVerbs() {}

  /** At a point. */
  abstract static class AtPoint extends ActVerb {
    @Parameters(index = "1", paramLabel = "X", description = "Pixels from the left edge.")
    int x;

    @Parameters(index = "2", paramLabel = "Y", description = "Pixels from the upper edge.")
    int y;
  }

  /** {@code nen desktop click}. */
  @Command(name = "click", description = "Click with the left button.")
  static final class Click extends AtPoint {
    @Override
    Mono<ExecuteResult> act(DesktopHandle desktop) {
      return desktop.leftClick(x, y);
    }
  }

  /** {@code nen desktop double-click}. */
  @Command(name = "double-click", description = "Click twice with the left button.")
  static final class DoubleClick extends AtPoint {
    @Override
    Mono<ExecuteResult> act(DesktopHandle desktop) {
      return desktop.doubleClick(x, y);
    }
  }

  /** {@code nen desktop right-click}. */
  @Command(name = "right-click", description = "Click with the right button.")
  static final class RightClick extends AtPoint {
    @Override
    Mono<ExecuteResult> act(DesktopHandle desktop) {
      return desktop.rightClick(x, y);
    }
  }

  /** {@code nen desktop move}. */
  @Command(name = "move", description = "Move the pointer.")
  static final class Move extends AtPoint {
    @Override
    Mono<ExecuteResult> act(DesktopHandle desktop) {
      return desktop.mouseMove(x, y);
    }
  }

  /** {@code nen desktop drag}. */
  @Command(name = "drag", description = "Drag with the left button from one point to another.")
  static final class Drag extends AtPoint {
    @Parameters(index = "3", paramLabel = "TO_X", description = "The other point.")
    private int toX;

    @Parameters(index = "4", paramLabel = "TO_Y", description = "The other point.")
    private int toY;

    @Override
    Mono<ExecuteResult> act(DesktopHandle desktop) {
      return desktop.leftClickDrag(x, y, toX, toY);
    }
  }

  /** {@code nen desktop scroll}. */
  @Command(name = "scroll", description = "Scroll with the pointer at a point.")
  static final class Scroll extends AtPoint {
    @Parameters(index = "3", paramLabel = "DIRECTION", description = "up, down, left or right.")
    private ScrollDirection direction;

    @Parameters(
        index = "4",
        arity = "0..1",
        paramLabel = "AMOUNT",
        defaultValue = "3",
        description = "Notches of the wheel, 3 if it is left out.")
    private int amount;

    @Override
    Mono<ExecuteResult> act(DesktopHandle desktop) {
      return desktop.scroll(x, y, direction, amount);
    }
  }
}
