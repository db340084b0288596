package ai.getnen.sdk.cli;

import ai.getnen.sdk.model.DesktopFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nen desktop files list}. */
@Command(
    name = "list",
    description = "List a directory of a desktop's drive. Directories end with a slash.")
final class FilesList extends DesktopVerb {
  private static final int NAME_WIDTH = 16;
  private static final int SIZE_WIDTH = 8;

  @Option(
      names = {"-p", "--path"},
      paramLabel = "DIR",
      description = "The directory, in place of the drive's root.")
  private @Nullable String path;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print names only, one a line.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  void run() {
    List<DesktopFile> files = askDesktop(desktop -> desktop.listFiles(path).collectList());
    if (json) {
      out().println(Json.of(Map.of("files", files.stream().map(FilesList::json).toList())));
    } else if (quiet) {
      files.forEach(file -> out().println(Printable.line(name(file))));
    } else {
      out().print(table(files, Instant.now()));
    }
  }

  /** Returns the documented columns. */
  static String table(List<DesktopFile> files, Instant now) {
    Table table = new Table("NAME", "SIZE", "MODIFIED").atLeast(NAME_WIDTH, SIZE_WIDTH);
    for (DesktopFile file : files) {
      String size = file.isDirectory() ? "<DIR>" : Long.toString(file.sizeBytes());
      table.row(name(file), size, Age.of(file.modified(), now));
    }
    return table.toString();
  }

  private static String name(DesktopFile file) {
    return file.isDirectory() ? file.name() + "/" : file.name();
  }

  private static Map<String, @Nullable Object> json(DesktopFile file) {
    BigDecimal modified = BigDecimal.valueOf(file.modified().toEpochMilli(), 3);
    return new Json()
        .put("name", file.name())
        .put("size", file.sizeBytes())
        .put("modified", modified)
        .put("is_dir", file.isDirectory() ? true : null)
        .fields();
  }
}
