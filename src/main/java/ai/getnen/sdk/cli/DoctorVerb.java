package ai.getnen.sdk.cli;

import ai.getnen.sdk.NenClientBuilder;
import ai.getnen.sdk.ReactiveNenClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import reactor.core.Exceptions;

/** {@code nen doctor}. */
@Command(
    name = "doctor",
    description =
        "Check key, address, name, connection, TLS, clock and API one after the other, and say in"
            + " words what is wrong. Changes nothing.")
final class DoctorVerb extends Verb {
  private static final int CALLS = 3;

  private int failed;
  private int exitCode = ExitCode.FAILED;

  /** A check: tells what it found, or fails. */
  private interface Check {
    String look() throws IOException;
  }

  @Override
  void run() {
    boolean key = check("key", this::key);
    boolean named = check("address", () -> Host.of(address()).toString());
    if (named && reached(Host.of(address())) && key) {
      check("API", this::api);
    }
    if (failed > 0) {
      throw new CommandFailure(exitCode, "Not all is well.");
    }
  }

  private boolean reached(Host host) {
    return check("name", host::resolve)
        && check("connection", host::connect)
        && check("TLS", host::handshake)
        && check("clock", host::compareClocks);
  }

  private boolean check(String name, Check check) {
    try {
      tell("ok", "green", name, check.look());
      return true;
    } catch (IOException | RuntimeException e) {
      Throwable cause = Exceptions.unwrap(e);
      failed++;
      if (ExitCode.of(cause) == ExitCode.NOT_AUTHENTICATED) {
        exitCode = ExitCode.NOT_AUTHENTICATED;
      }
      tell("wrong", "bold,red", name, Failures.words(cause));
      return false;
    }
  }

  private void tell(String verdict, String style, String name, String words) {
    String shown = "%-5s".formatted(verdict);
    shown = terminal().outHasColour() ? Ansi.ON.string("@|" + style + " " + shown + "|@") : shown;
    out().println(shown + "  %-10s  ".formatted(name) + Printable.line(words));
    out().flush();
  }

  private String address() {
    return nen().address("NEN_API_URL").orElse(NenClientBuilder.DEFAULT_BASE_URL);
  }

  private String key() {
    String key = nen().key("NEN_API_KEY");
    if (!key.chars().allMatch(sign -> sign > ' ' && sign < 0x7F)) {
      throw new CommandFailure(
          ExitCode.NOT_AUTHENTICATED, "The key holds a blank or a sign that no key has.");
    }
    return key.startsWith("sk_nen_")
        ? "there is one"
        : "there is one, but it does not begin with sk_nen_ as Nen's keys do";
  }

  private String api() {
    List<Duration> times = new ArrayList<>();
    int desktops = 0;
    try (ReactiveNenClient client = nen().client()) {
      for (int call = 0; call < CALLS; call++) {
        long start = System.nanoTime();
        desktops = client.listDesktops().collectList().blockOptional().map(List::size).orElse(0);
        times.add(Duration.ofNanos(System.nanoTime() - start));
      }
    }
    return "the key is good, %d desktops; a call takes %d ms"
        .formatted(desktops, Collections.min(times).toMillis());
  }
}
