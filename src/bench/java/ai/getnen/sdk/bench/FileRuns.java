package ai.getnen.sdk.bench;

import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Files of 100 MiB each way, and what of the heap they hold meanwhile. */
final class FileRuns {
  private static final int SIZE = 100 << 20;
  private static final int ROUNDS = 15;
  private static final List<Operation> WAYS =
      List.of(Operation.UPLOAD_FILE, Operation.UPLOAD_STREAM, Operation.DOWNLOAD);

  private final URI server;

  FileRuns(URI server) {
    this.server = server;
  }

  /** Runs the SDK beside Reactor Netty by hand, which throws downloads away or writes them. */
  Report all() throws IOException, InterruptedException {
    List<Table> tables = new ArrayList<>();
    for (Operation way : WAYS) {
      tables.add(raced(way, SIZE));
    }
    tables.add(raced(Operation.DISCARD, SIZE));
    for (int size : new int[] {1 << 20, 10 << 20}) {
      tables.add(raced(Operation.UPLOAD_STREAM, size));
      tables.add(raced(Operation.DOWNLOAD, size));
    }
    return new Report(Report.thisMachine(), tables, memory());
  }

  Report sdkAlone() throws IOException, InterruptedException {
    return new Report(Report.thisMachine(), List.of(), memory());
  }

  private Table raced(Operation way, int size) throws IOException, InterruptedException {
    Task task = task(way, size);
    int calls = Math.max(8, (100 << 20) / size);
    String name = "%s of %d MiB".formatted(words(way), size >> 20);
    try {
      Workload workload = new Workload(name, task, 1, calls, calls, ROUNDS);
      Table table = new Race(workload, FileRuns::rivals).run();
      System.out.println(table.text() + Report.noise(table));
      return table;
    } finally {
      delete(task);
    }
  }

  private static List<Rival> rivals() {
    return List.of(
        Raw.plain("Reactor Netty by hand", 4),
        Raw.plain(Bench.CONTROL, 4),
        RawToFile.onTheLoop(),
        RawToFile.plain(),
        new Sdk("k"));
  }

  private Map<String, String> memory() throws IOException, InterruptedException {
    Map<String, String> notes = new LinkedHashMap<>();
    for (Operation way : WAYS) {
      Task task = task(way, SIZE);
      try (Sdk sdk = new Sdk("k")) {
        growth(words(way), sdk.caller(task).orElseThrow(), notes);
      } finally {
        delete(task);
      }
    }
    return notes;
  }

  private Task task(Operation way, int size) throws IOException {
    Path file =
        switch (way) {
          case DOWNLOAD -> Files.createTempDirectory("bench");
          case DISCARD -> Path.of("/dev/null");
          default -> file(size);
        };
    return new Task(way, URI.create(server + "/file/" + size), size, file);
  }

  private static void delete(Task task) throws IOException {
    if (task.operation() != Operation.DISCARD) {
      task.deleteFiles();
      Files.delete(task.file());
    }
  }

  private static void growth(String way, Caller caller, Map<String, String> notes)
      throws InterruptedException {
    Lanes.run(caller, 1, 2);
    long heap = Usage.liveHeap();
    long direct = PlatformDependent.usedDirectMemory();
    long mostHeap = heap;
    long mostDirect = direct;
    CompletableFuture<Void> running = CompletableFuture.runAsync(() -> several(caller));
    while (!running.isDone()) {
      mostHeap = Math.max(mostHeap, Usage.liveHeap());
      mostDirect = Math.max(mostDirect, PlatformDependent.usedDirectMemory());
      TimeUnit.MILLISECONDS.sleep(40);
    }
    running.join();
    String where = way + " of 100 MiB at -Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m";
    notes.put(where + ", growth of live heap", Table.number((mostHeap - heap) / 1024.0) + " KB");
    notes.put(
        where + ", growth of direct memory", Table.number((mostDirect - direct) / 1024.0) + " KB");
  }

  private static void several(Caller caller) {
    try {
      Lanes.run(caller, 1, 4);
    } catch (InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private static String words(Operation way) {
    return switch (way) {
      case UPLOAD_FILE -> "upload from a file";
      case UPLOAD_STREAM -> "upload from a stream";
      case DISCARD -> "download to /dev/null";
      default -> "download to a file";
    };
  }

  private static Path file(int size) throws IOException {
    Path file = Files.createTempFile("bench", ".bin");
    try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)) {
      java.nio.ByteBuffer piece = java.nio.ByteBuffer.allocate(1 << 20);
      for (int i = 0; i < size >> 20; i++) {
        channel.write(piece.clear());
      }
    }
    return file;
  }
}
