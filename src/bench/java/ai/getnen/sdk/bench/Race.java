package ai.getnen.sdk.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Clients side by side in one JVM, round by round, in a shuffled order. They are made anew a few
 * times, since two that are the same may differ by luck: by which connection got which event loop.
 */
final class Race {
  private static final int GENERATIONS = 3;

  private final Workload workload;
  private final Supplier<? extends List<? extends Rival>> rivals;
  private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

  /** A client that is asked to run. */
  private record Runner(String name, Caller caller) {}

  /** Makes the race of those of {@code rivals} that can do what is asked; the first is raced to. */
  Race(Workload workload, Supplier<? extends List<? extends Rival>> rivals) {
    this.workload = workload;
    this.rivals = rivals;
  }

  Table run() throws InterruptedException {
    Random turns = new Random(workload.rounds()); // the same in each run
    for (int i = 0; i < GENERATIONS; i++) {
      List<? extends Rival> made = rivals.get();
      try {
        run(runners(made), i == 0 ? workload.warmUp() : workload.calls(), turns);
      } finally {
        made.forEach(Rival::close);
      }
    }
    List<Round> first = Objects.requireNonNull(rounds.values().iterator().next());
    List<Row> rows = new ArrayList<>();
    rounds.forEach((name, own) -> rows.add(Row.of(name, own, first)));
    return new Table(workload.name(), workload.lanes(), rows);
  }

  private List<Runner> runners(List<? extends Rival> made) {
    List<Runner> runners = new ArrayList<>();
    for (Rival rival : made) {
      rival
          .caller(workload.task())
          .ifPresent(caller -> runners.add(new Runner(rival.name(), caller)));
    }
    return runners;
  }

  private void run(List<Runner> runners, int warmUp, Random turns) throws InterruptedException {
    for (Runner runner : runners) {
      rounds.putIfAbsent(runner.name(), new ArrayList<>());
      Lanes.run(runner.caller(), workload.lanes(), warmUp);
    }
    for (int i = 0; i < workload.rounds() / GENERATIONS; i++) {
      for (Runner runner : runners) {
        Objects.requireNonNull(rounds.get(runner.name())).add(round(runner.caller()));
      }
      Collections.shuffle(runners, turns);
    }
  }

  private Round round(Caller caller) throws InterruptedException {
    workload.task().deleteFiles();
    System.gc();
    Usage before = Usage.now();
    Lanes.Result result = Lanes.run(caller, workload.lanes(), workload.calls());
    return Round.of(Usage.now().since(before), result);
  }
}
