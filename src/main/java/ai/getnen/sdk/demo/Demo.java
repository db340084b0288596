package ai.getnen.sdk.demo;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.agent.AgentModel;
import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import ai.getnen.sdk.local.LocalServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Runs the quick start on the embedded desktop, or with the argument {@code cloud} on the cloud;
 * with {@code local} it serves embedded desktops to other programs, with {@code tasks} it does the
 * embedded desktop's tasks.
 */
public final class Demo {
  private static final Path FOLDER = Path.of("target", "quickstart");
  private static final Path AGENT_PAGE = Path.of("target", "agent", "index.html");
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Demo() {}

  /**
   * Runs the quick start; fails unless each of its checks held. With {@code local} it prints what
   * to export and serves until it is interrupted.
   *
   * @param args nothing, {@code agent} for a model that does some of the tasks, {@code cloud} for
   *     the desktop behind {@code NEN_API_KEY}, {@code tasks} for the tasks with a judge, or {@code
   *     local}, by itself or with {@code --port} and a number; without one any free port is taken
   */
  public static void main(String[] args) {
    String where = args.length == 0 ? "embedded" : args[0];
    switch (where) {
      case "embedded" -> onEmbeddedDesktop();
      case "cloud" -> onCloud();
      case "tasks" -> onTasks();
      case "agent" -> byAgent();
      case "local" -> Serving.untilInterrupted(List.of(args).subList(1, args.length));
      default ->
          throw new IllegalArgumentException(
              "The argument is nothing, 'cloud', 'tasks', 'agent' or 'local'");
    }
  }

  private static void onEmbeddedDesktop() {
    try (LocalServer server = LocalServer.start()) {
      System.out.println("Embedded desktop server at " + server.baseUrl());
      Steps steps = new Steps();
      run(client(server), steps, Sight.CHECKED);
      film(server, steps);
    }
  }

  private static void film(LocalServer server, Steps steps) {
    Path film = FOLDER.resolve("leap0.mp4");
    try (ReactiveLeap0Client client =
        ReactiveLeap0Client.builder().embedded(server.baseUrl()).apiKey(server.apiKey()).build()) {
      new Leap0Tour(client, steps, film).run().block(LONGEST);
    }
    System.out.println("All checks held. Recording: " + film);
  }

  private static ReactiveNenClient client(LocalServer server) {
    return ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build();
  }

  private static void onTasks() {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient client = client(server)) {
      new Tasks(server, client, new Steps()).run().block(LONGEST);
    }
  }

  private static void byAgent() {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient client = client(server)) {
      AgentModel real = ProvidersModel.of(System.getenv()).orElse(null);
      System.out.println(real == null ? "The scripted model" : "The model of a provider");
      List<TaskRun> runs =
          Objects.requireNonNull(
              new AgentTasks(server, client, new Steps(), real).run().collectList().block(LONGEST));
      System.out.println("Report: " + TaskRun.report(AGENT_PAGE, runs));
      long passed = runs.stream().filter(run -> run.verdict().passed()).count();
      System.out.printf("The judge passed %d of %d tasks.%n", passed, runs.size());
    }
  }

  private static void onCloud() {
    System.out.println("Cloud; what the pictures show is not checked there.");
    run(ReactiveNenClient.fromEnv(), new Steps(), Sight.UNCHECKED);
  }

  private static void run(ReactiveNenClient client, Steps steps, Sight sight) {
    new QuickStart(client, steps, new Album(FOLDER, sight)).run().block(LONGEST);
    client.closeAsync().block(LONGEST);
    System.out.println("All checks held. Pictures: " + FOLDER);
  }
}
