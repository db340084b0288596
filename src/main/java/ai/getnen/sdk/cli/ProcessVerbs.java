package ai.getnen.sdk.cli;

import ai.getnen.sdk.leap0.SandboxHandle;
import ai.getnen.sdk.leap0.model.ProcessErrors;
import ai.getnen.sdk.leap0.model.ProcessLogs;
import ai.getnen.sdk.leap0.model.ProcessStatus;
import ai.getnen.sdk.leap0.model.ProcessStatusList;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The processes of one of Leap0's sandboxes. */
final class ProcessVerbs {
  private ProcessVerbs() {}

  private static Map<String, @Nullable Object> fields(ProcessStatusList list) {
    return new Json()
        .put("status", list.status())
        .put("items", list.items().stream().map(ProcessVerbs::fields).toList())
        .put("running", list.running())
        .put("total", list.total())
        .fields();
  }

  private static Map<String, @Nullable Object> fields(ProcessStatus process) {
    return new Json()
        .put("name", process.name())
        .put("running", process.running())
        .put("pid", process.pid())
        .put("stdout_log", process.stdoutLog())
        .put("stderr_log", process.stderrLog())
        .fields();
  }

  /** {@code nen leap0 status}. */
  @Command(name = "status", description = "Tell whether the desktop's processes run.")
  static final class Status extends SandboxVerb {
    @Option(names = "--follow", description = "Go on with a line for each event, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--json", description = "Print each answer as JSON.")
    private boolean json;

    @Override
    void run() {
      if (follow) {
        follow(SandboxHandle::statusStream, this::print);
      } else {
        print(askSandbox(SandboxHandle::processStatus));
      }
    }

    private void print(ProcessStatusList list) {
      String words = list.status() + ", " + list.running() + " of " + list.total();
      out().println(json ? Json.of(fields(list)) : Printable.line(words));
      out().flush();
    }
  }

  /** {@code nen leap0 processes}. */
  @Command(name = "processes", description = "List the desktop's processes.")
  static final class Processes extends SandboxVerb {
    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Override
    void run() {
      ProcessStatusList list = askSandbox(SandboxHandle::processStatus);
      if (json) {
        out().println(Json.of(fields(list)));
        return;
      }
      Table table = new Table("NAME", "STATE", "PID");
      for (ProcessStatus process : list.items()) {
        table.row(
            process.name(),
            process.running() ? "running" : "stopped",
            process.pid() == null ? "" : process.pid().toString());
      }
      out().print(table);
    }
  }

  /** A command on one process. */
  abstract static class OneProcess extends SandboxVerb {
    @Parameters(index = "1", paramLabel = "PROCESS", description = "xvfb, xfce4, x11vnc or novnc.")
    String process;
  }

  /** {@code nen leap0 restart}. */
  @Command(name = "restart", description = "Restart a process of the desktop.")
  static final class Restart extends OneProcess {
    @Override
    void run() {
      askSandbox(sandbox -> sandbox.restartProcess(process));
    }
  }

  /** {@code nen leap0 logs}. */
  @Command(name = "logs", description = "Print what a process wrote.")
  static final class Logs extends OneProcess {
    @Option(names = "--errors", description = "What it wrote to standard error.")
    private boolean errors;

    @Override
    void run() {
      @Nullable String text =
          errors
              ? askSandbox(sandbox -> sandbox.processErrors(process).map(Logs::text))
              : askSandbox(sandbox -> sandbox.processLogs(process).map(Logs::text));
      out().print(Printable.of(text));
    }

    private static String text(ProcessLogs logs) {
      return Objects.requireNonNullElse(logs.logs(), "");
    }

    private static String text(ProcessErrors errors) {
      return Objects.requireNonNullElse(errors.errors(), "");
    }
  }
}
