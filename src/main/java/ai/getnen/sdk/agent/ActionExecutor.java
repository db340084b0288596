package ai.getnen.sdk.agent;

import ai.getnen.sdk.agent.AgentEvent.Outcome;
import ai.getnen.sdk.agent.ComputerAction.Click;
import ai.getnen.sdk.agent.ComputerAction.Drag;
import ai.getnen.sdk.agent.ComputerAction.HoldKeys;
import ai.getnen.sdk.agent.ComputerAction.Invalid;
import ai.getnen.sdk.agent.ComputerAction.MouseDown;
import ai.getnen.sdk.agent.ComputerAction.MouseUp;
import ai.getnen.sdk.agent.ComputerAction.Move;
import ai.getnen.sdk.agent.ComputerAction.PointerPosition;
import ai.getnen.sdk.agent.ComputerAction.PressKeys;
import ai.getnen.sdk.agent.ComputerAction.Raw;
import ai.getnen.sdk.agent.ComputerAction.Scroll;
import ai.getnen.sdk.agent.ComputerAction.TakeScreenshot;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import ai.getnen.sdk.agent.ComputerAction.Wait;
import ai.getnen.sdk.agent.ComputerAction.Zoom;
import ai.getnen.sdk.driver.Capability;
import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ToolOutput;
import ai.getnen.sdk.error.UnsupportedActionException;
import ai.getnen.sdk.screen.ModelPoint;
import ai.getnen.sdk.screen.ModelSpace;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Does what a model asks for, one action at a time. A failure that the model may deal with is a
 * result, any other an error.
 */
final class ActionExecutor {
  /** A model that wants more time than this can ask again, and is seen to. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final ComputerDriver driver;
  private final Sight sight;

  ActionExecutor(ComputerDriver driver, Sight sight) {
    this.driver = driver;
    this.sight = sight;
  }

  /**
   * Does one action.
   *
   * @param space where the model's points are
   */
  Mono<Performed> perform(ComputerAction action, ModelSpace space) {
    return Mono.defer(() -> start(action, space))
        .switchIfEmpty(Mono.error(() -> Sight.nothing(action.name())))
        .onErrorResume(
            ActionFailures::areTold, failure -> Mono.just(Performed.failed(failure, null)));
  }

  private Mono<Performed> start(ComputerAction action, ModelSpace space) {
    if (action instanceof Click click) {
      return at(click.at(), space, to -> driver.click(to, click.button(), click.count()));
    } else if (action instanceof Move move) {
      return at(move.to(), space, driver::moveMouse);
    } else if (action instanceof MouseDown down) {
      return at(down.at(), space, driver::mouseDown);
    } else if (action instanceof MouseUp up) {
      return at(up.at(), space, driver::mouseUp);
    } else if (action instanceof Drag drag) {
      return point(drag.from(), space)
          .flatMap(from -> at(drag.to(), space, to -> driver.drag(from, to)));
    } else if (action instanceof Scroll scroll) {
      return at(scroll.at(), space, to -> driver.scroll(to, scroll.direction(), scroll.amount()));
    }
    return withoutPlace(action, space);
  }

  private Mono<Performed> withoutPlace(ComputerAction action, ModelSpace space) {
    if (action instanceof TypeText typed) {
      return done(driver.typeText(typed.text()));
    } else if (action instanceof PressKeys pressed) {
      return done(driver.pressKeys(pressed.keys()));
    } else if (action instanceof HoldKeys held) {
      return done(driver.holdKeys(held.keys(), bounded(held.duration())));
    } else if (action instanceof Wait wait) {
      return done(driver.pause(bounded(wait.duration())));
    } else if (action instanceof TakeScreenshot) {
      return sight.look().map(Performed::seen);
    } else if (action instanceof Zoom zoom) {
      return sight
          .part(space.toScreen(zoom.upperLeft(), zoom.lowerRight()), space)
          .map(Performed::seen);
    } else if (action instanceof PointerPosition) {
      return driver.pointerPosition().map(at -> Performed.done(words(space.toModel(at))));
    } else if (action instanceof Raw raw) {
      return execute(raw, space);
    } else if (action instanceof Invalid invalid) {
      throw new IllegalArgumentException(invalid.reason());
    }
    throw new AssertionError(action.name());
  }

  private Mono<Performed> at(
      @Nullable ModelPoint place, ModelSpace space, Function<Point, Mono<Void>> act) {
    return point(place, space).flatMap(point -> at(point, act));
  }

  /** Keeps the place of a failure. */
  private static Mono<Performed> at(Point point, Function<Point, Mono<Void>> act) {
    return Mono.defer(() -> act.apply(point))
        .thenReturn(Performed.at(point))
        .onErrorResume(
            ActionFailures::areTold, failure -> Mono.just(Performed.failed(failure, point)));
  }

  private Mono<Point> point(@Nullable ModelPoint place, ModelSpace space) {
    return place == null
        ? Mono.defer(driver::pointerPosition)
        : Mono.fromCallable(() -> space.toScreen(place));
  }

  private static Mono<Performed> done(Mono<Void> act) {
    return act.thenReturn(Performed.done(""));
  }

  private Mono<Performed> execute(Raw raw, ModelSpace space) {
    if (!driver.capabilities().contains(Capability.RAW_TOOLS)) {
      throw new UnsupportedActionException(driver.vendor(), raw.tool() + "/" + raw.action());
    }
    return driver
        .execute(raw.tool(), raw.action(), raw.params())
        .flatMap(output -> passedOn(output, space));
  }

  private Mono<Performed> passedOn(ToolOutput output, ModelSpace space) {
    Screenshot picture = output.screenshot();
    if (picture == null) {
      return Mono.just(new Performed(Outcome.DONE, output.text(), output.pointer(), null));
    }
    return sight
        .given(picture, space)
        .map(frame -> new Performed(Outcome.DONE, output.text(), output.pointer(), frame));
  }

  private static Duration bounded(Duration asked) {
    if (asked.isNegative() || asked.compareTo(LONGEST_WAIT) > 0) {
      throw new IllegalArgumentException(
          "a duration must be from 0 to %d s, is %s s"
              .formatted(LONGEST_WAIT.toSeconds(), asked.toMillis() / 1000.0));
    }
    return asked;
  }

  private static String words(ModelPoint point) {
    return "X=%d,Y=%d".formatted(Math.round(point.x()), Math.round(point.y()));
  }
}
