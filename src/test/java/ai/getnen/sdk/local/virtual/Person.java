package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DesktopClock;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import ai.getnen.sdk.local.backend.ScreenState;
import ai.getnen.sdk.local.backend.WidgetState;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/** Someone who sits at a desktop and does what the server does: clicks, drags, chords. */
final class Person {
  private final VirtualDesktop desktop;
  private final DesktopClock clock = DesktopClock.frozenAt(Instant.parse("2026-03-02T09:30:00Z"));
  private final MemoryDrive drive = new MemoryDrive();

  Person() {
    this(1280, 800);
  }

  Person(int width, int height) {
    desktop = VirtualDesktop.create(width, height, clock, drive);
  }

  VirtualDesktop desktop() {
    return desktop;
  }

  MemoryDrive drive() {
    return drive;
  }

  ScreenState state() {
    return desktop.state().orElseThrow();
  }

  Editor text() {
    return ((Notes) window("Notes").content()).text().editor();
  }

  TextArea textArea() {
    return ((Notes) window("Notes").content()).text();
  }

  Inventory inventory() {
    return (Inventory) window("Inventory").content();
  }

  ListView list() {
    return inventory().list();
  }

  Controls controls() {
    return (Controls) window("Controls").content();
  }

  String trail() {
    return controls().status().text();
  }

  WindowFrame window(String title) {
    return desktop.screen().windows().opened().stream()
        .filter(window -> window.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  void pause(long millis) {
    clock.step(Duration.ofMillis(millis));
  }

  /** Returns the part of that role and name in the window of that title. */
  WidgetState find(String title, String role, String name) {
    return state().find(title, role, name).orElseThrow();
  }

  /** Returns what the part of that role and name holds. */
  String value(String title, String role, String name) {
    return Objects.requireNonNull(find(title, role, name).value());
  }

  /** Clicks the part of that role and name in the window of that title. */
  void click(String title, String role, String name) {
    click(find(title, role, name).bounds().center());
  }

  /** Opens a program from the menu of the task bar. */
  void open(String program) {
    click(Places.APPLICATIONS);
    click(around("menuitem", "Open " + program).bounds().center());
  }

  /** Returns a part that is in no window. */
  WidgetState around(String role, String name) {
    return state().around().stream()
        .flatMap(part -> part.find(role, name).stream())
        .findFirst()
        .orElseThrow();
  }

  void click(Position at) {
    click(MouseButton.LEFT, at, 1);
  }

  /** Clicks {@code times} in a quick series that belongs to no click before it. */
  void click(MouseButton button, Position at, int times) {
    pause(1000);
    desktop.move(at);
    for (int i = 0; i < times; i++) {
      pause(20);
      desktop.button(button, true);
      desktop.button(button, false);
    }
  }

  void drag(Position from, Position to) {
    pause(1000);
    desktop.move(from);
    desktop.button(MouseButton.LEFT, true);
    desktop.move(to);
    desktop.button(MouseButton.LEFT, false);
  }

  /** Presses keys joined by {@code +}, the last one released first. */
  void chord(String keys) {
    String[] parts = keys.split("\\+", -1);
    for (String part : parts) {
      desktop.key(part, true);
    }
    for (int i = parts.length - 1; i >= 0; i--) {
      desktop.key(parts[i], false);
    }
  }

  void chord(String keys, int times) {
    for (int i = 0; i < times; i++) {
      chord(keys);
    }
  }

  void type(String text) {
    desktop.type(text);
  }

  int[] picture() {
    return desktop.capture().rgb().clone();
  }

  /** Returns the SHA-256 of the pixels, each as four bytes, the first byte 0. */
  String pictureHash() {
    int[] rgb = desktop.capture().rgb();
    ByteBuffer bytes = ByteBuffer.allocate(rgb.length * Integer.BYTES);
    bytes.asIntBuffer().put(rgb);
    return sha256(bytes.array());
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
