package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.DriveItem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.node.ArrayNode;

/**
 * One desktop's files. Names and folders live in an index; the bytes lie in a temporary folder of
 * the machine under numbers, so that no name of a caller ever reaches the machine's file system; a
 * link that somebody put there is not followed.
 *
 * <p>Every method may block.
 */
final class Drive {
  private final Path home;
  private final Failure gone;
  private final Folder root = new Folder();
  private final Set<Path> contents = new HashSet<>();
  private long number;
  private final Changes changes = new Changes();
  private boolean closed;

  private Drive(Path home, Failure gone) {
    this.home = home;
    this.gone = gone;
  }

  static Drive create(Path home, Failure gone) throws IOException {
    return new Drive(Files.createDirectory(home), gone);
  }

  /** Returns the folder of the machine's that goes with the desktop. */
  Path home() {
    return home;
  }

  synchronized ArrayNode list(DrivePath path) {
    return folder(path).toJson();
  }

  /** Returns what is in a folder, for the programs of the desktop. */
  synchronized List<DriveItem> items(DrivePath path) {
    return folder(path).items();
  }

  /** Gives a file or folder another name; 409 if something has it already. */
  synchronized Folder rename(DrivePath path, String from, String to) {
    Folder folder = folder(path);
    if (folder.get(from) == null) {
      throw notFound();
    }
    if (folder.get(to) != null) {
      throw Failure.of(409, "Something of that name exists");
    }
    folder.rename(from, to);
    changes.happened();
    return folder;
  }

  /** Returns a number that is another one after every change. */
  long revision() {
    return changes.count();
  }

  /** Emits after every change. */
  Flux<Long> changes() {
    return changes.all();
  }

  /** Opens a file to be read; the caller closes it. */
  synchronized OpenFile open(DrivePath path, String name) throws IOException {
    if (folder(path).get(name) instanceof StoredFile file) {
      FileChannel channel =
          FileChannel.open(file.content(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      return new OpenFile(channel, file.size(), file.contentType());
    }
    throw notFound();
  }

  /** Begins a file that nobody sees before it is complete. */
  synchronized Upload begin() throws IOException {
    if (closed) {
      throw gone;
    }
    Path content = home.resolve(Long.toString(number++));
    Upload upload = new Upload(this, content);
    contents.add(content);
    return upload;
  }

  /** Puts a complete file in its place, folders included, instead of what was there. */
  synchronized void put(DrivePath path, String name, StoredFile file) throws IOException {
    check(path, name);
    DriveEntry before = made(path).put(name, file);
    changes.happened();
    if (before instanceof StoredFile old) {
      remove(old.content());
    }
  }

  synchronized void remove(Path content) throws IOException {
    if (contents.remove(content)) {
      Files.deleteIfExists(content);
    }
  }

  /** Whether a file could be put there now: 404 after the end, 409 where a folder is in the way. */
  synchronized void check(DrivePath path, String name) {
    if (closed) {
      throw gone;
    }
    @Nullable Folder folder = root;
    for (String part : path.folders()) {
      DriveEntry entry = folder == null ? null : folder.get(part);
      if (entry instanceof StoredFile) {
        throw Failure.of(409, "A file is in the place of a directory of the path");
      }
      folder = (Folder) entry;
    }
    if (folder != null && folder.get(name) instanceof Folder) {
      throw Failure.of(409, "A directory of that name exists");
    }
  }

  synchronized void close() throws IOException {
    closed = true;
    contents.clear();
    TempFolder.delete(home);
  }

  private Folder folder(DrivePath path) {
    DriveEntry at = root;
    for (String part : path.folders()) {
      at = at instanceof Folder folder ? folder.get(part) : null;
    }
    if (closed) {
      throw gone;
    }
    if (at instanceof Folder folder) {
      return folder;
    }
    throw notFound();
  }

  private Folder made(DrivePath path) {
    Folder at = root;
    for (String part : path.folders()) {
      at = at.folder(part);
    }
    return at;
  }

  private static Failure notFound() {
    return Failure.of(404, "File not found");
  }
}
