package ai.getnen.sdk.bench;

/**
 * What a call cost in one round.
 *
 * @param cpuMicros of this process, a call
 * @param bytes allocated, a call
 * @param perSecond calls a second
 * @param p50 half of the calls took less, in microseconds
 * @param p99 all but one of a hundred took less, in microseconds
 * @param failed how many calls failed
 */
record Round(double cpuMicros, double bytes, double perSecond, double p50, double p99, int failed) {
  static Round of(Usage used, Lanes.Result result) {
    long[] sortedNanos = result.nanos();
    int calls = sortedNanos.length;
    return new Round(
        used.cpuNanos() / 1e3 / calls,
        (double) used.allocatedBytes() / calls,
        calls * 1e9 / used.wallNanos(),
        sortedNanos[calls / 2] / 1e3,
        sortedNanos[(int) (calls * 0.99)] / 1e3,
        result.failed());
  }
}
