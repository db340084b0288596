package ai.getnen.sdk.local;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** What the keyboard does. No outcome repeats what was typed. */
final class KeyActions {
  private static final Duration FIRST_REPEAT = Duration.ofMillis(500);
  private static final Duration NEXT_REPEAT = Duration.ofMillis(33);

  private KeyActions() {}

  static Act type(Params params) {
    String text = typable(params.text("text"));
    int length = text.codePointCount(0, text.length());
    return ComputerTool.now(
        gestures -> {
          gestures.type(text);
          return Outcome.said("typed " + length + " characters");
        });
  }

  /** The text as it is typed: line ends are line feeds, and other controls are a 400. */
  static String typable(String given) {
    String text = given.replace("\r\n", "\n").replace('\r', '\n');
    text.chars().filter(KeyActions::untypable).findFirst().ifPresent(KeyActions::refuse);
    return text;
  }

  static Act press(Params params) {
    Chord chord = Chord.parse(params.text("text"));
    return ComputerTool.now(
        gestures -> {
          gestures.press(chord);
          gestures.release(chord);
          return Outcome.said("key pressed");
        });
  }

  static Act hold(Params params) {
    Chord chord = Chord.parse(params.text("text"));
    Duration time = params.duration("duration");
    return stage ->
        Mono.using(
                () -> stage.gestures().press(chord),
                held -> repeatFor(time, held, stage),
                stage.gestures()::release)
            .thenReturn(Outcome.said("key held for " + ComputerTool.seconds(time)));
  }

  /** The keyboard's own repeat: a longer first step, then a steady rate until time is up. */
  private static Mono<Void> repeatFor(Duration time, Chord held, Stage stage) {
    long end = System.nanoTime() + time.toNanos();
    Mono<Void> step =
        Mono.defer(() -> next(end - System.nanoTime(), held, stage))
            .repeat(() -> end > System.nanoTime())
            .then();
    return stage.pause(shorter(FIRST_REPEAT, time)).then(step);
  }

  private static Mono<Void> next(long nanosLeft, Chord held, Stage stage) {
    if (nanosLeft <= 0) {
      return Mono.empty();
    }
    stage.gestures().repeat(held);
    return stage.pause(shorter(NEXT_REPEAT, Duration.ofNanos(nanosLeft)));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static boolean untypable(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t';
  }

  private static void refuse(int control) {
    throw Failure.badRequest("text holds a control character: U+%04X".formatted(control));
  }
}
