package ai.getnen.sdk.local.virtual;

import ai.getnen.sdk.local.backend.DriveItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the commands of a terminal answer. */
final class Shell {
  private static final int LARGEST = 64 * 1024;
  private static final String HELP =
      """
      cat FILE        shows a text
      clear           empties this window
      date            says what time it is
      echo TEXT       repeats the text
      help            shows this list
      ls [DIRECTORY]  lists the drive
      mv FILE NAME    gives a file another name
      """;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

  private final Desk desk;

  Shell(Desk desk) {
    this.desk = desk;
  }

  /** Returns what {@code line} answers, each line of it ended by a line break. */
  String run(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+", -1));
    String rest = line.strip().substring(words.get(0).length()).strip();
    return switch (words.get(0)) {
      case "" -> "";
      case "echo" -> rest + "\n";
      case "help" -> HELP;
      case "date" -> DATE.format(desk.clock().instant().atZone(ZoneOffset.UTC)) + "\n";
      case "ls" -> answer(() -> list(rest));
      case "cat" -> answer(() -> text(rest));
      case "mv" -> words.size() == 3 ? answer(() -> rename(words)) : "mv: FILE and NAME needed\n";
      default -> words.get(0) + ": command not found\n";
    };
  }

  private interface Command {
    String run() throws IOException;
  }

  private static String answer(Command command) {
    try {
      return command.run();
    } catch (IOException e) {
      return "Not possible: " + e.getMessage() + "\n";
    }
  }

  private String list(String directory) throws IOException {
    return desk.drive().list(directory.replaceAll("^/+|/+$", "")).stream()
        .sorted(Comparator.comparing(DriveItem::name))
        .map(item -> item.name() + (item.directory() ? "/" : "") + "\n")
        .collect(Collectors.joining());
  }

  private String text(String path) throws IOException {
    String text = new String(desk.drive().read(path, LARGEST), StandardCharsets.UTF_8);
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  private String rename(List<String> words) throws IOException {
    desk.drive().rename(words.get(1), words.get(2));
    return "";
  }
}
