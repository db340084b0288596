package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.driver.Region;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.screen.Frame;
import ai.getnen.sdk.screen.ModelSpace;
import ai.getnen.sdk.screen.ModelView;
import reactor.core.publisher.Mono;

/** The screen as a model gets to see it. */
final class Sight {
  private final ComputerDriver driver;
  private final ModelView view;

  Sight(ComputerDriver driver, ModelView view) {
    this.driver = driver;
    this.view = view;
  }

  /** Takes a picture of the whole screen. */
  Mono<Frame> look() {
    return Mono.defer(driver::screenshot)
        .flatMap(view::frame)
        .switchIfEmpty(Mono.error(() -> nothing("screenshot")));
  }

  /** Returns the space of a model that has seen nothing yet. */
  Mono<ModelSpace> space() {
    return Mono.defer(driver::displaySize)
        .map(view::space)
        .switchIfEmpty(Mono.error(() -> nothing("displaySize")));
  }

  /** Takes a picture of a part of the screen; the model keeps pointing at the whole. */
  Mono<Frame> part(Region region, ModelSpace space) {
    return driver.screenshot(region).flatMap(part -> detail(part, space));
  }

  /** Returns a picture that came with a result, taken for the screen if it has its size. */
  Mono<Frame> given(Screenshot picture, ModelSpace space) {
    return picture.size().equals(space.screen()) ? view.frame(picture) : detail(picture, space);
  }

  /** A driver's mistake: what came of it, nobody knows. */
  static IllegalStateException nothing(String verb) {
    return new IllegalStateException("the driver's answer to " + verb + " was empty");
  }

  private Mono<Frame> detail(Screenshot part, ModelSpace space) {
    return view.frame(part).map(frame -> new Frame(frame.image(), space));
  }
}
