package ai.getnen.sdk.cli;

import ai.getnen.sdk.local.LocalServer;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nen local}. */
@Command(
    name = "local",
    description =
        "Serve embedded desktops by both vendors' APIs until Ctrl-C, and print the lines to"
            + " export.")
final class LocalVerb extends Verb {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port of 127.0.0.1; any free one if it is left out.")
  private int port;

  @Override
  void run() {
    try (LocalServer server = LocalServer.builder().port(port).start()) {
      out().println("export NEN_API_URL=" + server.baseUrl());
      out().println("export NEN_API_KEY=" + server.apiKey());
      out().println("export LEAP0_BASE_URL=" + server.baseUrl() + "/leap0");
      out().println("export LEAP0_API_KEY=" + server.apiKey());
      out().println("export LEAP0_SANDBOX_DOMAIN=localhost:" + server.port());
      out().flush();
      terminal().err().println("Serving desktops; Ctrl-C ends it.");
      untilInterrupted();
    }
  }

  /** Ctrl-C is how it is meant to end. */
  private static void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
