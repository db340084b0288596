package ai.getnen.sdk.agent;

import java.util.ArrayList;
import java.util.List;

/** The conversation of one run: all of its texts, and the pictures that its window leaves. */
final class AgentHistory {
  private final PictureWindow window;
  private final List<AgentMessage> messages = new ArrayList<>();
  private int pictures;

  AgentHistory(PictureWindow window) {
    this.window = window;
  }

  void add(AgentMessage message) {
    messages.add(message);
    pictures += picturesIn(message);
    drop(window.surplus(pictures));
  }

  List<AgentMessage> messages() {
    return List.copyOf(messages);
  }

  int pictures() {
    return pictures;
  }

  private void drop(int surplus) {
    int left = surplus;
    for (int i = 0; left > 0; i++) {
      int dropped = Math.min(left, picturesIn(messages.get(i)));
      if (dropped > 0) {
        messages.set(i, without(messages.get(i), dropped));
        left -= dropped;
      }
    }
    pictures -= surplus;
  }

  private static int picturesIn(AgentMessage message) {
    if (message instanceof AgentMessage.Task task) {
      return task.frame() == null ? 0 : 1;
    }
    return message instanceof AgentMessage.Results results
        ? (int) results.results().stream().filter(AgentHistory::shows).count()
        : 0;
  }

  private static AgentMessage without(AgentMessage message, int count) {
    if (message instanceof AgentMessage.Task task) {
      return new AgentMessage.Task(task.text(), null);
    }
    AgentMessage.Results results = (AgentMessage.Results) message;
    return new AgentMessage.Results(without(results.results(), count), results.note());
  }

  private static List<ToolResult> without(List<ToolResult> results, int count) {
    List<ToolResult> changed = new ArrayList<>();
    int left = count;
    for (ToolResult result : results) {
      boolean drops = left > 0 && shows(result);
      changed.add(drops ? result.withoutFrame() : result);
      left -= drops ? 1 : 0;
    }
    return List.copyOf(changed);
  }

  private static boolean shows(ToolResult result) {
    return result.frame() != null;
  }
}
