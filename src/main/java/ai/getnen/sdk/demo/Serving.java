package ai.getnen.sdk.demo;

import ai.getnen.sdk.local.LocalServer;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Serves embedded desktops until the process is ended, for programs in any language. */
final class Serving {
  private static final String USAGE = "After 'local' comes nothing, or --port and a number";

  private Serving() {}

  /** Prints the lines to export, and returns only if its thread is interrupted. */
  static void untilInterrupted(List<String> options) {
    LocalServer server = LocalServer.builder().port(port(options)).start();
    // the process may be ended from outside: nothing of it is left on the disk
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "nen-local-end"));
    System.out.println("export NEN_API_URL=" + server.baseUrl());
    System.out.println("export NEN_API_KEY=" + server.apiKey());
    System.out.println("export LEAP0_BASE_URL=" + server.baseUrl() + "/leap0");
    System.out.println("export LEAP0_API_KEY=" + server.apiKey());
    System.out.println("export LEAP0_DESKTOP_URL='" + server.baseUrl() + "/leap0/{id}'");
    System.out.println("# Serving desktops; Ctrl-C ends it");
    System.out.flush();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.close();
    }
  }

  private static int port(List<String> options) {
    if (options.isEmpty()) {
      return 0;
    }
    if (options.size() != 2 || !options.get(0).equals("--port")) {
      throw new IllegalArgumentException(USAGE);
    }
    try {
      return Integer.parseInt(options.get(1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(USAGE, e);
    }
  }
}
