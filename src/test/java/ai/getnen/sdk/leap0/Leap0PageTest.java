package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.http.Effect;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/leap0.md: every operation with its answer, and the effect that it carries. */
class Leap0PageTest {
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (`[a-z].*) \\| ([^|]*) \\| (READ|IDEMPOTENT|ACT|–) \\|$", Pattern.MULTILINE);
  private static final Pattern OPERATION = Pattern.compile("`([a-zA-Z]+)\\(");
  private static final Pattern TYPE = Pattern.compile("`([^`]+)`");
  private static final Set<String> NO_OPERATIONS = Set.of("closeAsync", "sandbox", "withOptions");

  @Test
  void page_saysTheEffectOfEveryOperation_asTheCallsCarryIt() throws IOException {
    Map<String, String> carried = new TreeMap<>();
    for (Leap0Rows.Row row : Leap0Rows.rows()) {
      carried.put(row.operation(), row.effect().name());
    }
    carried.put("statusStream", Leap0Rows.stream().effect().name());
    carried.put("downloadRecordingTo", Effect.READ.name()); // the same call
    for (String composed : Set.of("withSandbox", "desktopUrl", "waitUntilReady")) {
      carried.put(composed, "–");
    }
    Map<String, String> said = new TreeMap<>();
    rows().forEach(row -> names(row).forEach(name -> said.put(name, row.group(3))));
    assertThat(said).isEqualTo(carried);
  }

  @Test
  void page_namesEveryOperation_withItsAnswer() throws IOException {
    Map<String, Set<String>> answers = new TreeMap<>();
    Stream.of(SandboxHandle.class, ReactiveLeap0Client.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(Leap0PageTest::isOperation)
        .forEach(
            method ->
                answers
                    .computeIfAbsent(method.getName(), name -> new TreeSet<>())
                    .add(plain(method.getGenericReturnType())));
    Map<String, Set<String>> said = new TreeMap<>();
    rows().forEach(row -> names(row).forEach(name -> said.put(name, types(row))));
    assertThat(said.keySet()).isEqualTo(answers.keySet());
    answers.forEach((name, types) -> assertThat(said.get(name)).as(name).containsAll(types));
  }

  private static boolean isOperation(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !method.isSynthetic()
        && !NO_OPERATIONS.contains(method.getName())
        && (method.getReturnType().getName().startsWith("reactor.")
            || method.getName().equals("desktopUrl"));
  }

  private static String plain(Type type) {
    return type.getTypeName().replaceAll("[a-z0-9]+\\.", "");
  }

  private static Set<String> names(MatchResult row) {
    return OPERATION
        .matcher(row.group(1).replaceAll(":.*", ""))
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> types(MatchResult row) {
    return TYPE.matcher(row.group(2))
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<MatchResult> rows() throws IOException {
    String page = Files.readString(Path.of("docs", "leap0.md"));
    String section = page.substring(page.indexOf("## Operations"), page.indexOf("## Recordings"));
    return ROW.matcher(section).results();
  }
}
