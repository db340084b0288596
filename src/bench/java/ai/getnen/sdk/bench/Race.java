package ai.getnen.sdk.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clients side by side in one JVM, round by round, each round in another order. */
final class Race {
  private final Workload workload;
  private final Map<String, Caller> callers = new LinkedHashMap<>();
  private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

  /** Makes the race of those of {@code rivals} that are asked to run in it. */
  Race(Workload workload, List<? extends Rival> rivals) {
    this.workload = workload;
    for (Rival rival : rivals) {
      rival.caller(workload.task()).ifPresent(caller -> add(rival.name(), caller));
    }
  }

  private void add(String name, Caller caller) {
    callers.put(name, caller);
    rounds.put(name, new ArrayList<>());
  }

  Table run() throws InterruptedException {
    List<String> order = new ArrayList<>(callers.keySet());
    for (String name : order) {
      Lanes.run(callers.get(name), workload.lanes(), workload.warmUp());
    }
    for (int i = 0; i < workload.rounds(); i++) {
      for (String name : order) {
        rounds.get(name).add(round(callers.get(name)));
      }
      Collections.rotate(order, 1);
    }
    String first = callers.keySet().iterator().next();
    List<Row> rows =
        callers.keySet().stream()
            .map(name -> Row.of(name, rounds.get(name), rounds.get(first)))
            .toList();
    return new Table(workload.name(), workload.lanes(), rows);
  }

  private Round round(Caller caller) throws InterruptedException {
    System.gc();
    Usage before = Usage.now();
    long[] nanos = Lanes.run(caller, workload.lanes(), workload.calls());
    return Round.of(Usage.now().since(before), nanos);
  }
}
