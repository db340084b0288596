package ai.getnen.sdk.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one client did in a workload; medians over the rounds. Ratios are to the first client in the
 * same round, so that a machine that becomes slower for a while does not favour anybody.
 *
 * @param client its name
 * @param cpuMicros of this process, a call
 * @param ratio of that to the first client's
 * @param ratioLow lower quartile of the ratio
 * @param ratioHigh upper quartile of the ratio
 * @param bytes allocated, a call
 * @param perSecond calls a second
 * @param p50Micros half of the calls took less
 * @param p99Micros all but one of a hundred took less
 * @param failed how many calls failed in all rounds
 */
record Row(
    String client,
    double cpuMicros,
    double ratio,
    double ratioLow,
    double ratioHigh,
    double bytes,
    double perSecond,
    double p50Micros,
    double p99Micros,
    int failed) {

  static Row of(String client, List<Round> rounds, List<Round> reference) {
    double[] ratios = new double[rounds.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = rounds.get(i).cpuMicros() / reference.get(i).cpuMicros();
    }
    Arrays.sort(ratios);
    return new Row(
        client,
        median(rounds, Round::cpuMicros),
        at(ratios, 0.5),
        at(ratios, 0.25),
        at(ratios, 0.75),
        median(rounds, Round::bytes),
        median(rounds, Round::perSecond),
        median(rounds, Round::p50),
        median(rounds, Round::p99),
        rounds.stream().mapToInt(Round::failed).sum());
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return at(rounds.stream().mapToDouble(figure).sorted().toArray(), 0.5);
  }

  /** Returns the value at that {@code share} of {@code sorted}, between two of them if need be. */
  static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
