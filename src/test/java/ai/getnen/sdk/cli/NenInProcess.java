package ai.getnen.sdk.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Runs commands in this process. */
final class NenInProcess {
  private final Map<String, String> environment = new TreeMap<>();
  private IntPredicate isTerminal = stream -> false;

  NenInProcess(String baseUrl, String key) {
    environment.put("NEN_API_URL", baseUrl);
    environment.put("NEN_API_KEY", key);
    environment.put("LEAP0_BASE_URL", baseUrl + "/leap0");
    environment.put("LEAP0_API_KEY", key);
  }

  NenInProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  NenInProcess onATerminal() {
    isTerminal = stream -> true;
    return this;
  }

  Ran run(String... args) {
    return typed("", args);
  }

  /** Runs with {@code input} piped or typed in. */
  Ran typed(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            environment,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            isTerminal);
    int code = NenCli.run(terminal, args);
    return new Ran(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }
}
