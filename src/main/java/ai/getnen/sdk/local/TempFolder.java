package ai.getnen.sdk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** A folder of the machine's for as long as a server runs; only its owner may look into it. */
final class TempFolder {
  private TempFolder() {}

  static Path create() {
    try {
      return Files.createTempDirectory("nen-local-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes {@code folder} and all that is in it: links too, but nothing that they point at. */
  static void delete(Path folder) throws IOException {
    for (Path path : inside(folder)) {
      Files.deleteIfExists(path);
    }
  }

  static Mono<Void> deleted(Path folder) {
    return Mono.fromCallable(
            () -> {
              delete(folder);
              return folder;
            })
        .then();
  }

  /** The deepest first; a walk follows no link unless it is told to. */
  private static List<Path> inside(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
