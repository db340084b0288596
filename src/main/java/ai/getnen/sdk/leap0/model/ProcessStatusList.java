package ai.getnen.sdk.leap0.model;

import java.util.List;

/**
 * All processes of a desktop.
 *
 * @param status {@code running}, {@code degraded}, {@code stopped}, or a word that is new
 * @param items each process
 * @param running how many run
 * @param total how many there are
 */
public record ProcessStatusList(String status, List<ProcessStatus> items, int running, int total) {

  /** Keeps a copy of {@code items}. */
  public ProcessStatusList {
    items = List.copyOf(items);
  }

  /**
   * Returns whether the desktop can be used: its status is {@code running}, or it has processes and
   * all of them run ({@code wire.md} C24).
   */
  public boolean ready() {
    return status.equals("running") || (total > 0 && running >= total);
  }
}
