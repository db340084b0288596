package ai.getnen.sdk.demo;

import ai.getnen.sdk.http.ProgressListener;

/** Prints a dot for each eighth of a transfer. */
final class ProgressBar implements ProgressListener {
  private static final int PARTS = 8;

  private final String name;
  private long printed;

  ProgressBar(String name) {
    this.name = name;
  }

  @Override
  public synchronized void onProgress(long transferredBytes, long totalBytes) {
    long parts = totalBytes <= 0 ? 0 : transferredBytes * PARTS / totalBytes;
    for (; printed < parts; printed++) {
      System.out.print(printed == 0 ? "    " + name + " ." : ".");
      if (printed == PARTS - 1) {
        System.out.println(" " + totalBytes + " bytes");
      }
    }
  }
}
