package ai.getnen.sdk.agent;

import ai.getnen.sdk.driver.Capability;
import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.KeyChord;
import ai.getnen.sdk.driver.MouseButton;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.driver.Region;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.driver.ToolDefinition;
import ai.getnen.sdk.driver.ToolOutput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes down what it is asked to do, and answers as a test wants it to. */
final class RecordingDriver implements ComputerDriver {
  private final DisplaySize size;
  private final byte[] picture;
  private final Map<String, Mono<?>> answers = new HashMap<>();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private Set<Capability> capabilities = EnumSet.allOf(Capability.class);

  RecordingDriver() {
    this(new DisplaySize(100, 80));
  }

  RecordingDriver(DisplaySize size) {
    this.size = size;
    this.picture = png(size);
  }

  /** Answers the verb with that from now on. */
  RecordingDriver on(String verb, Mono<?> answer) {
    answers.put(verb, answer);
    return this;
  }

  RecordingDriver lacking(Capability capability) {
    capabilities = EnumSet.complementOf(EnumSet.of(capability));
    return this;
  }

  /** Returns what was subscribed to, in order, such as {@code click 5,6 LEFT 1}. */
  List<String> log() {
    return List.copyOf(log);
  }

  /** Returns the same without what only looks. */
  List<String> acts() {
    return log.stream().filter(line -> !line.matches("(screenshot|tools|displaySize).*")).toList();
  }

  long pictures() {
    return log.stream().filter(line -> line.startsWith("screenshot")).count();
  }

  @Override
  public String vendor() {
    return "fake";
  }

  @Override
  public Set<Capability> capabilities() {
    return capabilities;
  }

  @Override
  public Flux<ToolDefinition> tools() {
    return answer("tools", "", Mono.just(new ToolDefinition("computer", "A desktop.", Map.of())))
        .flux();
  }

  @Override
  public Mono<DisplaySize> displaySize() {
    return answer("displaySize", "", Mono.just(size));
  }

  @Override
  public Mono<Screenshot> screenshot() {
    return answer("screenshot", "", Mono.fromCallable(() -> Screenshot.of(picture)));
  }

  @Override
  public Mono<Screenshot> screenshot(Region region) {
    return answer(
        "screenshot",
        " %d,%d %dx%d".formatted(region.x(), region.y(), region.width(), region.height()),
        Mono.fromCallable(
            () -> Screenshot.of(png(new DisplaySize(region.width(), region.height())))));
  }

  @Override
  public Mono<Point> pointerPosition() {
    return answer("pointerPosition", "", Mono.just(new Point(7, 9)));
  }

  @Override
  public Mono<Void> moveMouse(Point to) {
    return answer("moveMouse", at(to), Mono.empty());
  }

  @Override
  public Mono<Void> click(Point at, MouseButton button, int count) {
    return answer("click", at(at) + " " + button + " " + count, Mono.empty());
  }

  @Override
  public Mono<Void> mouseDown(Point at) {
    return answer("mouseDown", at(at), Mono.empty());
  }

  @Override
  public Mono<Void> mouseUp(Point at) {
    return answer("mouseUp", at(at), Mono.empty());
  }

  @Override
  public Mono<Void> drag(Point from, Point to) {
    return answer("drag", at(from) + at(to), Mono.empty());
  }

  @Override
  public Mono<Void> scroll(Point at, ScrollDirection direction, int amount) {
    return answer("scroll", at(at) + " " + direction + " " + amount, Mono.empty());
  }

  @Override
  public Mono<Void> typeText(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text must not be empty");
    }
    return answer("typeText", " " + text, Mono.empty());
  }

  @Override
  public Mono<Void> pressKeys(KeyChord chord) {
    return answer("pressKeys", " " + chord, Mono.empty());
  }

  @Override
  public Mono<Void> holdKeys(KeyChord chord, Duration duration) {
    return answer("holdKeys", " " + chord + " " + duration.toMillis(), Mono.empty());
  }

  @Override
  @SuppressWarnings("unchecked")
  public Mono<Void> pause(Duration duration) {
    return (Mono<Void>) answers.getOrDefault("pause", ComputerDriver.super.pause(duration));
  }

  @Override
  public Mono<ToolOutput> execute(
      String tool, String action, Map<String, ? extends @Nullable Object> params) {
    return answer(
        "execute", " " + tool + "/" + action + params, Mono.just(new ToolOutput("42", null, null)));
  }

  @SuppressWarnings("unchecked")
  private <T> Mono<T> answer(String verb, String details, Mono<T> usual) {
    return Mono.defer(
        () -> {
          log.add(verb + details);
          return (Mono<T>) answers.getOrDefault(verb, usual);
        });
  }

  private static String at(Point point) {
    return " " + point.x() + "," + point.y();
  }

  static byte[] png(DisplaySize size) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(
          new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
