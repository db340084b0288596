package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.screen.ModelPoint;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a model wants done, whatever its provider calls it. Points are the model's. */
public sealed interface ComputerAction {
  /** Returns a short name, such as {@code click}; never a text that is typed. */
  String name();

  /** Look. */
  record TakeScreenshot() implements ComputerAction {
    @Override
    public String name() {
      return "screenshot";
    }
  }

  /**
   * Look closer at a part of the screen.
   *
   * @param upperLeft one corner
   * @param lowerRight the other
   */
  record Zoom(ModelPoint upperLeft, ModelPoint lowerRight) implements ComputerAction {
    @Override
    public String name() {
      return "zoom";
    }
  }

  /** Tell where the pointer is. */
  record PointerPosition() implements ComputerAction {
    @Override
    public String name() {
      return "pointer_position";
    }
  }

  /**
   * Click.
   *
   * @param at where; null for where the pointer is
   * @param button with what
   * @param count how often, 1 to 3
   */
  record Click(@Nullable ModelPoint at, MouseButton button, int count) implements ComputerAction {
    @Override
    public String name() {
      return "click";
    }
  }

  /** Move the pointer. */
  record Move(ModelPoint to) implements ComputerAction {
    @Override
    public String name() {
      return "move";
    }
  }

  /**
   * Press the left button and keep it down.
   *
   * @param at where; null for where the pointer is
   */
  record MouseDown(@Nullable ModelPoint at) implements ComputerAction {
    @Override
    public String name() {
      return "mouse_down";
    }
  }

  /**
   * Release the left button.
   *
   * @param at where; null for where the pointer is
   */
  record MouseUp(@Nullable ModelPoint at) implements ComputerAction {
    @Override
    public String name() {
      return "mouse_up";
    }
  }

  /**
   * Drag with the left button.
   *
   * @param from where it goes down; null for where the pointer is
   * @param to where it goes up
   */
  record Drag(@Nullable ModelPoint from, ModelPoint to) implements ComputerAction {
    @Override
    public String name() {
      return "drag";
    }
  }

  /**
   * Scroll.
   *
   * @param at where; null for where the pointer is
   * @param direction to where
   * @param amount notches of the wheel, 1 to 100
   */
  record Scroll(@Nullable ModelPoint at, ScrollDirection direction, int amount)
      implements ComputerAction {
    @Override
    public String name() {
      return "scroll";
    }
  }

  /** Type a text. */
  record TypeText(String text) implements ComputerAction {
    @Override
    public String name() {
      return "type";
    }

    /** Leaves the text out. */
    @Override
    public String toString() {
      return "TypeText[" + text.length() + " characters]";
    }
  }

  /** Press a key, or several together. */
  record PressKeys(KeyChord keys) implements ComputerAction {
    @Override
    public String name() {
      return "press";
    }
  }

  /** Hold keys down. */
  record HoldKeys(KeyChord keys, Duration duration) implements ComputerAction {
    @Override
    public String name() {
      return "hold";
    }
  }

  /** Let time pass. */
  record Wait(Duration duration) implements ComputerAction {
    @Override
    public String name() {
      return "wait";
    }
  }

  /**
   * Something that this version does not know, to be passed on as it is where the vendor takes it.
   *
   * @param tool the tool
   * @param action its action
   * @param params its parameters
   */
  record Raw(String tool, String action, Map<String, @Nullable Object> params)
      implements ComputerAction {
    @Override
    public String name() {
      return "raw";
    }

    /** Leaves the parameters out. */
    @Override
    public String toString() {
      return "Raw[" + tool + "/" + action + "]";
    }
  }

  /**
   * Something that cannot be done; the model is told why.
   *
   * @param reason in words for the model
   */
  record Invalid(String reason) implements ComputerAction {
    @Override
    public String name() {
      return "invalid";
    }
  }

  /** Returns whether this only looks, so that doing it again harms nothing. */
  default boolean looks() {
    return this instanceof TakeScreenshot
        || this instanceof Zoom
        || this instanceof PointerPosition
        || this instanceof Wait
        || this instanceof Invalid;
  }
}
