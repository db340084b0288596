package ai.getnen.sdk.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the guards caught and nobody has seen yet. */
final class Violations {
  private static final Queue<String> CAUGHT = new ConcurrentLinkedQueue<>();

  private Violations() {}

  static void add(String violation) {
    CAUGHT.add(violation);
  }

  /** Returns and forgets them. */
  static List<String> take() {
    List<String> all = new ArrayList<>();
    String next = CAUGHT.poll();
    while (next != null) {
      all.add(next);
      next = CAUGHT.poll();
    }
    return all;
  }
}
