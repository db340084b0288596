package ai.getnen.sdk.cli;

import picocli.CommandLine.Command;

/** {@code nen leap0}: the other vendor's desktops. */
@Command(
    name = "leap0",
    description = {
      "Drive the desktops of Leap0's sandboxes.",
      "The key is LEAP0_API_KEY, the address LEAP0_BASE_URL and LEAP0_SANDBOX_DOMAIN; an address"
          + " that ends in /leap0 is an embedded server's."
    },
    subcommands = {
      SandboxGroup.class,
      RecordGroup.class,
      ScreenVerbs.Windows.class,
      ScreenVerbs.Resize.class,
      ScreenVerbs.TakeScreenshot.class,
      ProcessVerbs.Status.class,
      ProcessVerbs.Processes.class,
      ProcessVerbs.Restart.class,
      ProcessVerbs.Logs.class,
      InputVerbs.Click.class,
      InputVerbs.Drag.class,
      InputVerbs.Move.class,
      InputVerbs.Pointer.class,
      InputVerbs.Scroll.class,
      InputVerbs.Type.class,
      InputVerbs.Press.class,
      InputVerbs.Hotkey.class
    })
final class Leap0Group {}
