package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.io.IOException;

/** Writes what a desktop looks like into a directory: {@code Pictures <directory>}. */
final class Pictures {
  private Pictures() {}

  public static void main(String[] args) throws IOException {
    VirtualDesktop desktop = VirtualDesktop.create();
    FramePng.write(desktop.capture(), args[0] + "/start.png");
    desktop.move(new Position(300, 200));
    desktop.button(MouseButton.LEFT, true);
    desktop.button(MouseButton.LEFT, false);
    desktop.type(
        "Grüße aus Zürich — ναι, да ☕\n\tTabbed → ∑ ≠ │└─┘ 日本語 🚀 😀 é ñ ✓\n"
            + "The quick brown fox jumps over the lazy dog and then goes on and on until the line wraps.");
    desktop.key("shift", true);
    desktop.key("up", true);
    desktop.key("shift", false);
    desktop.move(new Position(1000, 300));
    desktop.wheel(0, 5);
    desktop.wheel(2, 0);
    desktop.move(new Position(900, 56));
    desktop.button(MouseButton.LEFT, true);
    desktop.move(new Position(800, 160));
    desktop.button(MouseButton.LEFT, false);
    desktop.move(new Position(800, 300));
    desktop.button(MouseButton.RIGHT, true);
    desktop.button(MouseButton.RIGHT, false);
    desktop.move(new Position(830, 320));
    FramePng.write(desktop.capture(), args[0] + "/used.png");
    FramePng.write(VirtualDesktop.create(640, 480).capture(), args[0] + "/small.png");
    long best = Long.MAX_VALUE;
    long total = 0;
    for (int i = 0; i < 400; i++) {
      desktop.move(new Position(100 + i, 300));
      long start = System.nanoTime();
      desktop.capture();
      long took = System.nanoTime() - start;
      best = Math.min(best, took);
      total += i < 200 ? 0 : took;
    }
    System.out.println("paint best us " + best / 1000 + " mean us " + total / 200 / 1000);
  }
}
