package ai.getnen.sdk.local;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Where an action takes place: a desktop's hands, and its time. */
record Stage(Gestures gestures, Lane lane) {

  Mono<Void> pause(Duration time) {
    return lane.pause(time);
  }
}
