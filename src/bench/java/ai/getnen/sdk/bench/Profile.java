package ai.getnen.sdk.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the SDK's time and memory go: runs {@code click} or {@code screenshot} under Flight
 * Recorder, and writes the recording and two files of stacks, one a line with its weight, which
 * flame graph tools draw.
 */
final class Profile {
  private static final int CALLS = 200_000;
  private static final int IMAGE = 1_500_000;
  private static final int SHOWN = 30;

  private Profile() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    String what = args.length > 0 ? args[0] : "click";
    Path folder = Path.of("target/bench");
    Files.createDirectories(folder);
    try (JavaProcess server = JavaProcess.start(List.of(), BenchServer.class, "plain");
        Sdk sdk = new Sdk("k")) {
      Caller caller =
          sdk.caller(task(what, URI.create("http://127.0.0.1:" + server.line()))).orElseThrow();
      int calls = what.equals("click") ? CALLS : CALLS / 100;
      Lanes.run(caller, 32, calls);
      Path recording = folder.resolve(what + ".jfr");
      record(caller, calls, recording);
      show(recording, "jdk.ExecutionSample", "cpu", folder.resolve(what + "-cpu.txt"));
      show(
          recording,
          "jdk.ObjectAllocationSample",
          "allocation",
          folder.resolve(what + "-allocation.txt"));
    }
    System.exit(0);
  }

  private static Task task(String what, URI server) {
    return what.equals("click")
        ? new Task(Operation.CLICK, URI.create(server + "/small"), 0, Path.of("unused"))
        : new Task(
            Operation.SCREENSHOT, URI.create(server + "/image/" + IMAGE), IMAGE, Path.of("unused"));
  }

  private static void record(Caller caller, int calls, Path file)
      throws IOException, InterruptedException {
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10)).withStackTrace();
      recording.enable("jdk.ObjectAllocationSample").with("throttle", "2000/s").withStackTrace();
      recording.start();
      Lanes.run(caller, 32, calls);
      recording.dump(file);
    }
  }

  private static void show(Path recording, String event, String title, Path stacks)
      throws IOException {
    Map<String, Long> weights = new TreeMap<>();
    Map<String, Long> tops = new TreeMap<>();
    for (RecordedEvent sample : RecordingFile.readAllEvents(recording)) {
      if (sample.getEventType().getName().equals(event) && sample.getStackTrace() != null) {
        long weight = sample.hasField("weight") ? sample.getLong("weight") : 1;
        List<RecordedFrame> frames = sample.getStackTrace().getFrames();
        weights.merge(stack(frames), weight, Long::sum);
        tops.merge(top(sample, frames), weight, Long::sum);
      }
    }
    Files.write(
        stacks, weights.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    print(title, tops);
  }

  private static void print(String title, Map<String, Long> tops) {
    double all = tops.values().stream().mapToLong(Long::longValue).sum();
    System.out.println(title);
    tops.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SHOWN)
        .forEach(
            e ->
                System.out.println(
                    String.format(
                        Locale.ROOT, "  %5.1f%%  %s", 100 * e.getValue() / all, e.getKey())));
  }

  /** Returns what was allocated or run, and who of ours or Reactor Netty's wanted it. */
  private static String top(RecordedEvent sample, List<RecordedFrame> frames) {
    String what = sample.hasField("objectClass") ? sample.getClass("objectClass").getName() : "";
    String caller =
        frames.stream()
            .map(Profile::name)
            .filter(name -> name.startsWith("ai.getnen") || name.startsWith("reactor.netty"))
            .findFirst()
            .orElse("");
    return what + " " + name(frames.get(0)) + " <- " + caller;
  }

  private static String stack(List<RecordedFrame> frames) {
    List<String> names = frames.stream().map(Profile::name).collect(Collectors.toList());
    Collections.reverse(names);
    return String.join(";", names);
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }
}
