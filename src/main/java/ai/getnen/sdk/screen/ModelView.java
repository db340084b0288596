package ai.getnen.sdk.screen;

import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.Screenshot;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * How the models of a provider see: in which size they get a screen, and in which unit they point.
 */
public final class ModelView {
  private static final int GRID = 1001;

  private final UnaryOperator<DisplaySize> imageSize;
  private final UnaryOperator<DisplaySize> gridOfImage;

  private ModelView(UnaryOperator<DisplaySize> imageSize, UnaryOperator<DisplaySize> gridOfImage) {
    this.imageSize = imageSize;
    this.gridOfImage = gridOfImage;
  }

  /** Returns the view of a model that takes any size and points in the picture's pixels. */
  public static ModelView unscaled() {
    return new ModelView(screen -> screen, image -> image);
  }

  /**
   * Returns the view of Claude: at most 1568 pixels a side and 1568 patches of 28x28. A larger
   * picture would be scaled by the provider, and the model's points would be off.
   */
  public static ModelView anthropic() {
    return new ModelView(PatchRule::fit, image -> image);
  }

  /** Returns the view of a model that is told the picture's size and gets it in just that size. */
  public static ModelView declared(DisplaySize size) {
    return new ModelView(screen -> size, image -> image);
  }

  /** Returns the view of Gemini: any size, points from 0 to 1000 on both axes. */
  public static ModelView gemini() {
    return new ModelView(screen -> screen, image -> new DisplaySize(GRID, GRID));
  }

  /** Returns the space for a screen of that size. */
  public ModelSpace space(DisplaySize screen) {
    DisplaySize image = imageSize.apply(screen);
    return new ModelSpace(screen, image, gridOfImage.apply(image));
  }

  /**
   * Emits what the model gets of a screenshot, on a worker thread of Reactor's if it had to be
   * scaled. A damaged picture is {@link IllegalArgumentException}.
   */
  public Mono<Frame> frame(Screenshot screenshot) {
    ModelSpace space = space(screenshot.size());
    if (space.image().equals(screenshot.size())) {
      return Mono.just(new Frame(screenshot, space));
    }
    return Mono.fromCallable(() -> new Frame(screenshot.scaledTo(space.image()), space))
        .subscribeOn(Schedulers.boundedElastic());
  }
}
