package ai.getnen.sdk.cli;

import ai.getnen.sdk.NenClientBuilder;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.leap0.Leap0ClientBuilder;
import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself: what stands before every other, and the clients that it leads to. */
@Command(
    name = "nen",
    description = "Drive cloud desktops from the command line.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DesktopGroup.class,
      Leap0Group.class,
      AgentGroup.class,
      LocalVerb.class,
      DoctorVerb.class,
      CompletionVerb.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:wrong usage",
      "3:not authenticated",
      "4:not found",
      "5:timed out, or it is not known whether it happened"
    })
final class Nen {
  private static final Pattern EMBEDDED = Pattern.compile("(.*)/leap0/*");

  private final Terminal terminal;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "Address of the API, in place of NEN_API_URL or the cloud.")
  private @Nullable String baseUrl;

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "File that holds the API key, in place of NEN_API_KEY.")
  private @Nullable Path apiKeyFile;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      converter = TimeArgument.class,
      description = "Time limit of each call, such as 10 (seconds), 500ms or 2m.")
  private @Nullable Duration timeout;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show version and commit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  Nen(Terminal terminal) {
    this.terminal = terminal;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Returns a client of Nen's API by options and environment. */
  ReactiveNenClient client() {
    NenClientBuilder builder = ReactiveNenClient.builder().apiKey(key("NEN_API_KEY"));
    address("NEN_API_URL").ifPresent(builder::baseUrl);
    return builder.build().withOptions(options());
  }

  /**
   * Returns a client of Leap0's API by options and environment. An address that ends in {@code
   * /leap0} is an embedded server's, which has its desktops there too.
   */
  ReactiveLeap0Client leap0() {
    Leap0ClientBuilder builder = ReactiveLeap0Client.builder().apiKey(key("LEAP0_API_KEY"));
    String address = address("LEAP0_BASE_URL").orElse(Leap0ClientBuilder.DEFAULT_BASE_URL);
    Matcher embedded = EMBEDDED.matcher(address);
    if (embedded.matches()) {
      builder.embedded(embedded.group(1));
    } else {
      builder.baseUrl(address);
      terminal.variable("LEAP0_SANDBOX_DOMAIN").ifPresent(builder::sandboxDomain);
    }
    return builder.build().withOptions(options());
  }

  /** Returns the address by option or the environment's {@code variable}; empty for the default. */
  Optional<String> address(String variable) {
    return Optional.ofNullable(baseUrl).or(() -> terminal.variable(variable));
  }

  /** Returns what the options say of each call. */
  RequestOptions options() {
    return timeout == null ? RequestOptions.none() : RequestOptions.none().timeout(timeout);
  }

  /** Returns the key by option or the environment's {@code variable}. */
  String key(String variable) {
    String key = apiKeyFile == null ? terminal.variable(variable).orElse("") : read(apiKeyFile);
    if (key.isEmpty()) {
      throw new CommandFailure(
          ExitCode.NOT_AUTHENTICATED,
          "There is no API key: set " + variable + ", or name a file with --api-key-file.");
    }
    return key;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
