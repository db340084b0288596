package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;

/** A black screen with a pointer that nobody sees. */
final class BlankDesktop implements DesktopBackend {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private Position pointer = new Position(0, 0);

  @Override
  public Frame capture() {
    return new Frame(WIDTH, HEIGHT, new int[WIDTH * HEIGHT]);
  }

  @Override
  public Position pointer() {
    return pointer;
  }

  @Override
  public void move(Position to) {
    pointer = to;
  }

  @Override
  public void button(MouseButton button, boolean down) {}

  @Override
  public void wheel(int right, int down) {}

  @Override
  public void key(String key, boolean down) {}

  @Override
  public void type(String text) {}

  @Override
  public void close() {}
}
