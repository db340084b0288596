package ai.getnen.sdk.cli;

import picocli.CommandLine.Command;

/** {@code nen desktop}: Nen's cloud desktops. */
@Command(
    name = "desktop",
    description = "Create, see, drive and delete cloud desktops.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DesktopCreate.class,
      DesktopList.class,
      DesktopStatus.class,
      DesktopRename.class,
      DesktopDelete.class,
      FilesGroup.class,
      SessionGroup.class,
      DesktopScreenshot.class,
      DesktopWatch.class,
      PointerVerbs.Click.class,
      PointerVerbs.DoubleClick.class,
      PointerVerbs.RightClick.class,
      PointerVerbs.Drag.class,
      PointerVerbs.Move.class,
      PointerVerbs.Scroll.class,
      KeyVerbs.Type.class,
      KeyVerbs.Key.class,
      KeyVerbs.Wait.class,
      ToolVerbs.Exec.class,
      ToolVerbs.Tools.class,
      ToolVerbs.Logs.class
    })
final class DesktopGroup {}
