package ai.getnen.sdk.demo;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.local.backend.Bounds;
import ai.getnen.sdk.local.backend.WidgetState;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands that remember what they did, and how all that they clicked looked. */
final class Rehearsal extends Hands {
  private final DesktopHandle desktop;
  private final List<Move> moves = new ArrayList<>();

  Rehearsal(LocalServer server, DesktopHandle desktop) {
    super(server, desktop);
    this.desktop = desktop;
  }

  /** Returns what was done so far, in order. */
  List<Move> moves() {
    return List.copyOf(moves);
  }

  @Override
  Mono<?> click(WidgetState part, Bounds limit) {
    return desktop
        .asDriver()
        .screenshot()
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(shot -> moves.add(new Move.Click(look(part, limit, shot))))
        .then(super.click(part, limit).then());
  }

  @Override
  Mono<?> type(String text) {
    return super.type(text).doOnSuccess(done -> moves.add(new Move.Type(text)));
  }

  @Override
  Mono<?> key(String chord) {
    return super.key(chord).doOnSuccess(done -> moves.add(new Move.Press(chord)));
  }

  private static Look look(WidgetState part, Bounds limit, Screenshot shot) {
    String name = part.role() + (part.name().isEmpty() ? "" : " “" + part.name() + "”");
    return Look.of(name, shot, rectangle(part.bounds()), rectangle(limit));
  }

  private static Rectangle rectangle(Bounds bounds) {
    return new Rectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height());
  }
}
