package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.driver.Screenshot;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nen desktop screenshot}. */
@Command(
    name = "screenshot",
    description = "Take a picture of the screen, into ID.png if no other file is named.")
final class DesktopScreenshot extends DesktopVerb {
  @Mixin private Output output;

  @Override
  void run() throws IOException {
    Screenshot picture = Pictures.of(askDesktop(DesktopHandle::screenshot));
    output.receive(
        terminal(), Pictures.name(id(), picture), target -> target.write(picture.bytes()));
  }
}
