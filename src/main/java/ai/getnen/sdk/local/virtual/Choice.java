package ai.getnen.sdk.local.virtual;

import java.util.List;

/** What is chosen among a few possibilities. */
final class Choice {
  private final List<String> options;
  private int chosen;

  /** Makes a choice of which the first option is taken. */
  Choice(List<String> options) {
    this.options = options;
  }

  List<String> options() {
    return options;
  }

  String chosen() {
    return options.get(chosen);
  }

  boolean isChosen(String option) {
    return chosen().equals(option);
  }

  void choose(int index) {
    chosen = Math.max(0, Math.min(index, options.size() - 1));
  }

  void choose(String option) {
    choose(options.indexOf(option));
  }

  void step(int by) {
    choose(chosen + by);
  }
}
