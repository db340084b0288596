package ai.getnen.sdk.local.task;

import java.util.List;
import java.util.stream.Stream;

/** The tasks that come with the embedded desktop, for screens of 1280x800 and more. */
public final class DesktopTasks {
  private static final List<DesktopTask> ALL =
      Stream.of(FormTasks.all(), FileTasks.all(), ScreenTasks.all()).flatMap(List::stream).toList();

  private DesktopTasks() {}

  /** Returns all of them, ten, in an order that stays. */
  public static List<DesktopTask> all() {
    return ALL;
  }

  /**
   * Returns one of them.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static DesktopTask named(String name) {
    return ALL.stream()
        .filter(task -> task.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no task “" + name + "”"));
  }
}
