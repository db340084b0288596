package ai.getnen.sdk.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Clients side by side in one JVM, round by round, in a shuffled order. */
final class Race {
  private final Workload workload;
  private final List<Runner> runners = new ArrayList<>();

  /** A client and what it did. */
  private record Runner(String name, Caller caller, List<Round> rounds) {}

  /** Makes the race of those of {@code rivals} that are asked to run in it. */
  Race(Workload workload, List<? extends Rival> rivals) {
    this.workload = workload;
    for (Rival rival : rivals) {
      rival
          .caller(workload.task())
          .ifPresent(caller -> runners.add(new Runner(rival.name(), caller, new ArrayList<>())));
    }
  }

  Table run() throws InterruptedException {
    for (Runner runner : runners) {
      Lanes.run(runner.caller(), workload.lanes(), workload.warmUp());
    }
    List<Runner> order = new ArrayList<>(runners);
    Random turns = new Random(workload.rounds()); // the same in each run
    for (int i = 0; i < workload.rounds(); i++) {
      for (Runner runner : order) {
        runner.rounds().add(round(runner.caller()));
      }
      Collections.shuffle(order, turns);
    }
    List<Round> first = runners.get(0).rounds();
    List<Row> rows =
        runners.stream().map(runner -> Row.of(runner.name(), runner.rounds(), first)).toList();
    return new Table(workload.name(), workload.lanes(), rows);
  }

  private Round round(Caller caller) throws InterruptedException {
    workload.task().deleteFiles();
    System.gc();
    Usage before = Usage.now();
    Lanes.Result result = Lanes.run(caller, workload.lanes(), workload.calls());
    return Round.of(Usage.now().since(before), result);
  }
}
