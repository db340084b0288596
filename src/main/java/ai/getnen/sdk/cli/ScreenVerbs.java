package ai.getnen.sdk.cli;

import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.leap0.SandboxHandle;
import ai.getnen.sdk.leap0.model.DesktopWindow;
import ai.getnen.sdk.leap0.model.DisplayInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The screen of one of Leap0's sandboxes. */
final class ScreenVerbs {
  private ScreenVerbs() {}

  /** {@code nen leap0 windows}. */
  @Command(
      name = "windows",
      description = "List the open windows; a star marks the one with focus.")
  static final class Windows extends SandboxVerb {
    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Override
    void run() {
      List<DesktopWindow> windows = askSandbox(sandbox -> sandbox.windows().collectList());
      if (json) {
        out().println(Json.of(windows.stream().map(Windows::fields).toList()));
        return;
      }
      Table table = new Table("ID", "POSITION", "SIZE", "TITLE");
      for (DesktopWindow window : windows) {
        table.row(
            String.valueOf(window.id()),
            window.x() + "," + window.y(),
            window.width() + "x" + window.height(),
            (window.focused() ? "* " : "  ") + (window.title() == null ? "" : window.title()));
      }
      out().print(table);
    }

    private static Map<String, @Nullable Object> fields(DesktopWindow window) {
      return new Json()
          .put("id", window.id())
          .put("desktop", window.desktop())
          .put("pid", window.pid())
          .put("x", window.x())
          .put("y", window.y())
          .put("width", window.width())
          .put("height", window.height())
          .put("class", window.windowClass())
          .put("host", window.host())
          .put("title", window.title())
          .put("focused", window.focused())
          .fields();
    }
  }

  /** {@code nen leap0 resize}. */
  @Command(name = "resize", description = "Give the screen another size.")
  static final class Resize extends SandboxVerb {
    @Parameters(index = "1", paramLabel = "WIDTH", description = "320 to 7680 pixels.")
    private int width;

    @Parameters(index = "2", paramLabel = "HEIGHT", description = "320 to 4320 pixels.")
    private int height;

    @Override
    void run() {
      DisplayInfo display = askSandbox(sandbox -> sandbox.resizeScreen(width, height));
      out().println(display.width() + "x" + display.height());
    }
  }

  /** {@code nen leap0 screenshot}. */
  @Command(
      name = "screenshot",
      description = "Take a picture of the screen, into ID.png if no other file is named.")
  static final class TakeScreenshot extends SandboxVerb {
    @Mixin private Output output;

    @Override
    void run() throws IOException {
      Screenshot picture = askSandbox(SandboxHandle::screenshot);
      output.receive(
          terminal(), Pictures.name(id(), picture), target -> target.write(picture.bytes()));
    }
  }
}
