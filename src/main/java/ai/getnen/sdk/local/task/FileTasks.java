package ai.getnen.sdk.local.task;

import ai.getnen.sdk.local.backend.DriveView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is done with the drive. */
final class FileTasks {
  private static final String LETTER =
      "Dear Zoë,\nthe ferry leaves at 07:40 from pier 3.\nBring the blue folder.\nBest, Jón";

  private FileTasks() {}

  static List<DesktopTask> all() {
    return List.of(rename(), save(), copy());
  }

  private static DesktopTask rename() {
    return new DesktopTask(
        "rename-a-file",
        "In Files, rename report-draft.txt to report-final.txt.",
        (screen, drive) -> {
          write(drive, "notes.txt", "one");
          write(drive, "report-draft.txt", "All is well.");
          write(drive, "report-old.txt", "All was well.");
          new Hand(screen).open("Files");
        },
        (screen, drive) ->
            new Findings(screen, drive)
                .expectNames("notes.txt", "report-final.txt", "report-old.txt")
                .expectText("report-final.txt", "All is well.")
                .verdict());
  }

  private static DesktopTask save() {
    return new DesktopTask(
        "save-a-note",
        "Write “The meeting is on Friday at 14:00” in the Notes window and save it with ctrl+s;"
            + " it becomes the file Notes.txt.",
        (screen, drive) -> {},
        (screen, drive) ->
            new Findings(screen, drive)
                .expectText("Notes.txt", "The meeting is on Friday at 14:00")
                .verdict());
  }

  private static DesktopTask copy() {
    return new DesktopTask(
        "copy-a-line",
        "letter.txt is open. Write the line of it that says when the ferry leaves, exactly as it"
            + " stands, in the empty Notes window, and leave the letter as it is.",
        (screen, drive) -> {
          write(drive, "letter.txt", LETTER);
          new Hand(screen).open("Files").openRow("Files", "letter.txt");
        },
        (screen, drive) ->
            new Findings(screen, drive)
                .expectValue("Notes", "textbox", "Text", LETTER.lines().toList().get(1))
                .expectValue("letter.txt – Notes", "textbox", "Text", LETTER)
                .expectText("letter.txt", LETTER)
                .verdict());
  }

  private static void write(DriveView drive, String path, String text) throws IOException {
    drive.write(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
