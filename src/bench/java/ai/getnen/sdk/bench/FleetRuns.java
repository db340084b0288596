package ai.getnen.sdk.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ten thousand clicks at once that the server holds for a second. Each client is new in each round
 * and opens its connections in it, or there would be no ports left for the others.
 */
final class FleetRuns {
  private static final int CALLS = 10_000;
  private static final int ROUNDS = 5;
  private static final List<Supplier<Rival>> RIVALS =
      List.of(
          () -> Raw.plain("Reactor Netty by hand", CALLS),
          () -> new Sdk("k"),
          () -> Raw.plain(Bench.CONTROL, CALLS),
          () -> new Naive(CALLS),
          () -> new Spring(CALLS));

  private final URI server;

  FleetRuns(URI server) {
    this.server = server;
  }

  Report report() throws InterruptedException {
    Table table = new Table("10,000 clicks at once, held 1 s", CALLS, rows());
    System.out.println(table.text());
    Map<String, String> notes = new LinkedHashMap<>();
    for (Supplier<Rival> made : RIVALS.subList(0, 2)) {
      try (Rival rival = made.get()) {
        notes.put(
            "live heap a call in flight, " + rival.name(),
            Table.number(liveHeap(rival) / 1024.0) + " KB");
      }
    }
    return new Report(Report.thisMachine(), List.of(table), notes);
  }

  private List<Row> rows() throws InterruptedException {
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    for (int i = 0; i <= ROUNDS; i++) {
      for (int j = 0; j < RIVALS.size(); j++) {
        try (Rival rival = RIVALS.get((i + j) % RIVALS.size()).get()) {
          Round round = round(rival);
          if (i > 0) { // the first warms up
            rounds.computeIfAbsent(rival.name(), name -> new ArrayList<>()).add(round);
          }
        }
      }
    }
    List<Round> reference = Objects.requireNonNull(rounds.get("Reactor Netty by hand"));
    return rounds.entrySet().stream()
        .map(entry -> Row.of(entry.getKey(), entry.getValue(), reference))
        .sorted((a, b) -> Boolean.compare(a.ratio() != 1, b.ratio() != 1))
        .toList();
  }

  private Round round(Rival rival) throws InterruptedException {
    Caller caller = rival.caller(held(1000)).orElseThrow();
    awaitClosed();
    System.gc();
    Usage before = Usage.now();
    Lanes.Result result = Lanes.run(caller, CALLS, CALLS);
    return Round.of(Usage.now().since(before), result);
  }

  /** The connections of the client before close by and by, and both clients' are too many. */
  private static void awaitClosed() throws InterruptedException {
    for (int i = 0; i < 100 && Usage.openFiles() > CALLS / 2; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Returns what a call keeps alive while it waits, its connection included. */
  private double liveHeap(Rival rival) throws InterruptedException {
    Caller caller = rival.caller(held(10_000)).orElseThrow();
    awaitClosed();
    long before = Usage.liveHeap();
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(
            () -> {
              try {
                Lanes.run(caller, CALLS, CALLS);
              } catch (InterruptedException e) {
                throw new CompletionException(e);
              }
            });
    TimeUnit.SECONDS.sleep(7); // all are sent by then, and none is answered
    double live = Usage.liveHeap() - before;
    running.join();
    return live / CALLS;
  }

  private Task held(int millis) {
    return new Task(Operation.CLICK, URI.create(server + "/slow/" + millis), 0, Path.of("unused"));
  }
}
