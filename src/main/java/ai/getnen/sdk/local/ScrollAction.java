package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The wheel. Either pair of names is read, {@code direction} and {@code amount} or {@code
 * scroll_direction} and {@code scroll_amount} ({@code wire.md} C3); given twice they must agree. A
 * missing direction is an error here: taking it for "down" would hide a client that sends the wrong
 * names.
 */
record ScrollAction(@Nullable Point point, String direction, int amount) {
  private static final int DEFAULT_AMOUNT = 3;

  /** Far beyond any page, and near enough that a backend without a bulk call gets through it. */
  private static final int MOST = 10_000;

  static Act read(Params params) {
    String direction =
        agreed(params.optionalText("direction"), params.optionalText("scroll_direction"));
    Long amount = agreed(params.optionalWhole("amount"), params.optionalWhole("scroll_amount"));
    ScrollAction scroll =
        new ScrollAction(params.optionalPoint("coordinate"), known(direction), notches(amount));
    return ComputerTool.now(scroll::turn);
  }

  private Outcome turn(Gestures gestures) {
    Position at = point == null ? gestures.pointer() : MouseActions.moved(gestures, point);
    gestures.wheel(direction, amount);
    return Outcome.at(at, "scrolled " + direction + " " + amount + " at");
  }

  private static <T> @Nullable T agreed(@Nullable T one, @Nullable T other) {
    if (one != null && other != null && !one.equals(other)) {
      throw Failure.badRequest("The two names of a scroll parameter contradict each other");
    }
    return one == null ? other : one;
  }

  private static String known(@Nullable String direction) {
    return switch (Objects.requireNonNullElse(direction, "")) {
      case "up", "down", "left", "right" -> Objects.requireNonNull(direction);
      default -> throw Failure.badRequest("direction must be up, down, left or right");
    };
  }

  private static int notches(@Nullable Long amount) {
    if (amount == null) {
      return DEFAULT_AMOUNT;
    }
    if (amount < 0 || amount > MOST) {
      throw Failure.badRequest("amount must be an integer from 0 to " + MOST);
    }
    return amount.intValue();
  }
}
