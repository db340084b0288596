package ai.getnen.sdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of reliability names tests that exist, and leaves no row out. */
class ReliabilityPageTest {
  private static final Path PAGE = Path.of("docs/reliability.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w*Test)\\.(\\w+)");
  private static final Pattern CLASS_ALONE = Pattern.compile("`([A-Z]\\w*Test)`");
  private static final Set<String> KINDS = Set.of("Test", "ParameterizedTest", "Property");

  /** How many rows each section of the checklist has, by the letter of their names. */
  private static final Map<String, Integer> ROWS =
      Map.of("C", 17, "T", 15, "U", 18, "R", 20, "L", 7, "X", 9, "S", 11);

  static List<String> named() throws IOException {
    Matcher names = NAMED.matcher(Files.readString(PAGE));
    return names.results().map(name -> name.group()).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("named")
  void everyTestThatIsNamed_isThere_andIsATest(String name) throws Exception {
    String[] parts = name.split("\\.", 2);
    assertThat(classesNamed(parts[0]).flatMap(type -> Arrays.stream(type.getDeclaredMethods())))
        .anyMatch(method -> method.getName().equals(parts[1]) && isTest(method));
  }

  @Test
  void classesAreNeverNamedAlone_sinceThatWouldProveNothing() throws IOException {
    assertThat(CLASS_ALONE.matcher(Files.readString(PAGE)).results().map(name -> name.group()))
        .isEmpty();
    assertThat(named()).hasSizeGreaterThan(80);
  }

  @Test
  void noRowIsLeftOut_andEachHasATestOrAReason() throws IOException {
    Set<String> missing = new TreeSet<>();
    List<String> lines = Files.readAllLines(PAGE);
    ROWS.forEach(
        (letter, count) ->
            IntStream.rangeClosed(1, count)
                .mapToObj(number -> letter + number)
                .filter(row -> lines.stream().noneMatch(line -> answers(line, row)))
                .forEach(missing::add));
    assertThat(missing).isEmpty();
  }

  private static boolean answers(String line, String row) {
    String[] cells = line.split("\\|", -1);
    return cells.length == 4
        && cells[1].strip().matches(row + "\\b.*")
        && !cells[2].isBlank()
        && (NAMED.matcher(cells[2]).find() || cells[2].contains("not tested:"));
  }

  private static Stream<Class<?>> classesNamed(String simpleName) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(TESTS)) {
      files = all.filter(file -> file.endsWith(simpleName + ".java")).toList();
    }
    Stream.Builder<Class<?>> types = Stream.builder();
    for (Path file : files) {
      String path = TESTS.relativize(file).toString().replace(".java", "");
      String name = path.replace('/', '.').replace('\\', '.');
      types.add(Class.forName(name, false, ReliabilityPageTest.class.getClassLoader()));
    }
    return types.build();
  }

  private static boolean isTest(Method method) {
    return Arrays.stream(method.getDeclaredAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> KINDS.contains(type.getSimpleName()));
  }
}
