package ai.getnen.sdk.bench;

/**
 * A task under a load.
 *
 * @param name what it is called in tables
 * @param task what is done
 * @param lanes how many calls run at once
 * @param calls how many a round
 * @param warmUp how many before it counts
 * @param rounds how often the clients take turns
 */
record Workload(String name, Task task, int lanes, int calls, int warmUp, int rounds) {
  Workload named(String other) {
    return new Workload(other, task, lanes, calls, warmUp, rounds);
  }
}
