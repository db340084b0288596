package ai.getnen.sdk.bench;

import ai.getnen.sdk.ReactiveNenClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The embedded desktop, asked by the SDK: what it takes there is in the notes. */
final class LocalRuns {
  private static final String KEY = "sk_nen_local";

  private final URI server;
  private final JavaProcess process;

  LocalRuns(URI server, JavaProcess process) {
    this.server = server;
    this.process = process;
  }

  Report report() throws IOException, InterruptedException {
    List<Table> tables = new ArrayList<>();
    Map<String, String> notes = new LinkedHashMap<>();
    raced("embedded desktop: click", Operation.CLICK, 3000, tables, notes);
    raced("embedded desktop: screenshot", Operation.SCREENSHOT, 200, tables, notes);
    raced("embedded desktop: create and delete", Operation.CREATE, 500, tables, notes);
    return new Report(Report.thisMachine(), tables, notes);
  }

  private void raced(
      String name, Operation operation, int calls, List<Table> tables, Map<String, String> notes)
      throws IOException, InterruptedException {
    String desktop = newDesktop();
    Task task = new Task(operation, server, 0, Path.of("unused"));
    Workload workload = new Workload(name, task, 1, calls, calls, 15);
    Table table = new Race(workload, () -> List.of(onDesktop(desktop))).run();
    try (Rival rival = onDesktop(desktop)) {
      Caller caller = rival.caller(task).orElseThrow();
      long before = process.cpuNanos();
      Lanes.run(caller, 1, calls);
      double micros = (process.cpuNanos() - before) / 1e3 / calls;
      notes.put(name + ", CPU of the server", Table.number(micros) + " µs");
    }
    tables.add(table);
    System.out.println(table.text());
  }

  private static Rival onDesktop(String desktop) {
    return new OnDesktop(new Sdk(KEY), desktop);
  }

  private String newDesktop() {
    try (ReactiveNenClient client =
        ReactiveNenClient.builder().baseUrl(server.toString()).apiKey(KEY).build()) {
      return client.createDesktop().blockOptional().orElseThrow().desktopId();
    }
  }

  /** The SDK on a desktop that exists. */
  private record OnDesktop(Sdk sdk, String desktop) implements Rival {
    @Override
    public String name() {
      return sdk.name();
    }

    @Override
    public Optional<Caller> caller(Task task) {
      return Optional.of(sdk.onDesktop(desktop, task));
    }

    @Override
    public void close() {
      sdk.close();
    }
  }
}
