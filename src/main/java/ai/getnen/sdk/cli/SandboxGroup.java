package ai.getnen.sdk.cli;

import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import ai.getnen.sdk.leap0.SandboxHandle;
import ai.getnen.sdk.leap0.SandboxSpec;
import ai.getnen.sdk.leap0.model.Sandbox;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import reactor.core.publisher.Mono;

/** {@code nen leap0 sandbox}: what has a desktop. */
@Command(
    name = "sandbox",
    description = "Create, see and delete sandboxes.",
    subcommands = {SandboxGroup.Create.class, SandboxGroup.Get.class, SandboxGroup.Delete.class})
final class SandboxGroup {

  private static String text(Sandbox sandbox, boolean json) {
    if (!json) {
      return Printable.line(sandbox.id());
    }
    Json fields =
        new Json()
            .put("id", sandbox.id())
            .put("state", sandbox.state())
            .put("template_name", sandbox.templateName());
    Map<String, @Nullable Object> more = sandbox.additionalFields();
    more.forEach(fields::put);
    return Json.of(fields.fields());
  }

  /** {@code nen leap0 sandbox create}. */
  @Command(
      name = "create",
      description = "Create a sandbox, wait until its desktop is ready, and print its id.")
  static final class Create extends Verb {
    @Option(
        names = "--template",
        paramLabel = "NAME",
        defaultValue = SandboxSpec.DESKTOP_TEMPLATE,
        description = "What to make it from: " + SandboxSpec.DESKTOP_TEMPLATE + " if left out.")
    private String template = SandboxSpec.DESKTOP_TEMPLATE;

    @Option(names = "--no-wait", description = "Do not wait until it is ready.")
    private boolean noWait;

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Override
    void run() {
      Sandbox made =
          Progress.ofTime(terminal(), "Creating a sandbox")
              .during(() -> Objects.requireNonNull(created().block(), "an answer"));
      out().println(text(made, json));
    }

    private Mono<Sandbox> created() {
      return Mono.using(() -> nen().leap0(), this::create, ReactiveLeap0Client::close);
    }

    private Mono<Sandbox> create(ReactiveLeap0Client client) {
      return client
          .createSandbox(SandboxSpec.template(template))
          .flatMap(
              made ->
                  noWait
                      ? Mono.just(made)
                      : client.sandbox(made.id()).waitUntilReady().thenReturn(made));
    }
  }

  /** {@code nen leap0 sandbox get}. */
  @Command(name = "get", description = "Show a sandbox's state.")
  static final class Get extends SandboxVerb {
    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Override
    void run() {
      Sandbox sandbox = askSandbox(SandboxHandle::getSandbox);
      if (json) {
        out().println(text(sandbox, true));
        return;
      }
      out()
          .print(
              new Labels()
                  .put("Sandbox ID:", sandbox.id())
                  .put("State:", sandbox.state())
                  .put("Template:", sandbox.templateName()));
    }
  }

  /** {@code nen leap0 sandbox delete}. */
  @Command(name = "delete", description = "Delete a sandbox.")
  static final class Delete extends SandboxVerb {
    @Option(
        names = {"-f", "--force"},
        description = "Do not ask.")
    private boolean force;

    @Override
    void run() {
      if (!force) {
        terminal().confirm("Delete sandbox " + id() + "?");
      }
      askSandbox(sandbox -> sandbox.deleteSandbox().thenReturn(true));
      terminal().err().println("Deleted " + id() + ".");
    }
  }
}
