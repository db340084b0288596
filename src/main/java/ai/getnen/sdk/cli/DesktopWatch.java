package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.driver.Screenshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import reactor.core.publisher.Flux;

/** {@code nen desktop watch}. */
@Command(
    name = "watch",
    description = {
      "Look at the screen again and again, until Ctrl-C or --for or --count ends it.",
      "Pictures that differ from the one before go into a folder as frame-00001.png and so on, and"
          + " their paths are printed; in iTerm2, WezTerm and kitty they are shown in place if no"
          + " folder is named. Other terminals show nothing."
    })
final class DesktopWatch extends DesktopVerb {
  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Where pictures go; made if need be.")
  private @Nullable Path folder;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "1",
      converter = TimeArgument.class,
      description = "Time between two looks, 1 second if it is left out.")
  private Duration every = Duration.ofSeconds(1);

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = TimeArgument.class,
      description = "How long to watch.")
  private Duration time = Duration.ofDays(365);

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many pictures that differ to take.")
  private long count = Long.MAX_VALUE;

  @Override
  void run() throws IOException {
    Pictures.Protocol protocol = Pictures.Protocol.of(terminal());
    if (folder == null && protocol == Pictures.Protocol.NONE) {
      throw new CommandFailure(
          ExitCode.USAGE, "This terminal shows no pictures: name a folder with --to.");
    }
    try (ReactiveNenClient client = nen().client()) {
      int number = 0;
      // in this thread, so that a file is whole or gone when an interrupt ends it
      for (Screenshot picture : frames(client.desktop(id())).toIterable(1)) {
        number++;
        if (folder == null) {
          out().print(protocol.show(picture));
          out().flush();
        } else {
          keep(folder, number, picture);
        }
      }
    }
  }

  private Flux<Screenshot> frames(DesktopHandle desktop) {
    return desktop
        .screenshot()
        .map(Pictures::of)
        .repeatWhen(looks -> looks.delayElements(every))
        .distinctUntilChanged(Screenshot::buffer)
        .take(count)
        .take(time);
  }

  private void keep(Path folder, int number, Screenshot picture) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(Pictures.name("frame-%05d".formatted(number), picture));
    try (PartFile part = PartFile.beside(file)) {
      part.stream().write(picture.bytes());
      part.moveIntoPlace();
    }
    out().println(file);
    out().flush();
  }
}
