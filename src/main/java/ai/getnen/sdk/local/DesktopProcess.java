package ai.getnen.sdk.local;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.databind.node.ObjectNode;

/** A process that Leap0's desktops have, and its logs. Guarded by its {@link Processes}. */
final class DesktopProcess {
  private static final int LINES = 500;

  private final String name;
  private final Deque<String> out = new ArrayDeque<>();
  private final Deque<String> errors = new ArrayDeque<>();
  private int pid;
  private boolean running;

  DesktopProcess(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  boolean running() {
    return running;
  }

  void start(int newPid) {
    pid = newPid;
    running = true;
    say(name + " started, pid " + newPid);
  }

  void stop() {
    running = false;
    add(errors, name + " (pid " + pid + ") terminated to be restarted");
  }

  void say(String line) {
    add(out, line);
  }

  String out() {
    return String.join("", out);
  }

  String errors() {
    return String.join("", errors);
  }

  /** The ProcessStatus of {@code wire.md} 5.3; its files are names only. */
  ObjectNode toJson() {
    ObjectNode json = Json.object().put("name", name).put("running", running);
    if (running) {
      json.put("pid", pid);
    }
    return json.put("stdout_log", "/var/log/desktop/" + name + ".out.log")
        .put("stderr_log", "/var/log/desktop/" + name + ".err.log");
  }

  private static void add(Deque<String> lines, String line) {
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.addLast(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line + "\n");
  }
}
