package ai.getnen.sdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.NenException;
import ai.getnen.sdk.local.LocalServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.StepVerifier;

/** The pages say what the code does: their code is compiled and run, their tables are complete. */
class DocsTest {
  private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
  private static final Path SOURCES = Path.of("src/test/java/ai/getnen/sdk/docs");

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_showsOnlyCodeThatIsCompiled(Path page) throws IOException {
    String compiled = compiled();
    Matcher blocks = BLOCK.matcher(Files.readString(page));
    while (blocks.find()) {
      assertThat(compiled).contains(flat(blocks.group(1)));
    }
  }

  @Test
  void pages_haveCodeAtAll() throws IOException {
    assertThat(BLOCK.matcher(Files.readString(Path.of("README.md"))).find()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_linksToWhatIsThere(Path page) throws IOException {
    Matcher links = LINK.matcher(Files.readString(page));
    Path folder = page.toAbsolutePath().getParent();
    while (links.find()) {
      if (!links.group(1).startsWith("http")) {
        assertThat(folder.resolve(links.group(1))).exists();
      }
    }
  }

  @Test
  void readme_isShort_andShowsCodeEarly() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    assertThat(lines).hasSizeLessThan(140);
    assertThat(lines.indexOf("```java")).isBetween(1, 18);
  }

  @Test
  void readme_namesEachVerb() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Set<String> unnamed =
        Stream.of(DesktopHandle.class, ReactiveNenClient.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getReturnType().getName().startsWith("reactor."))
            .map(Method::getName)
            .filter(name -> !name.equals("closeAsync") && !readme.contains("`" + name + "("))
            .filter(name -> !readme.contains("`" + name + "`"))
            .collect(Collectors.toSet());
    assertThat(unnamed).isEmpty();
  }

  @Test
  void readme_namesEachError() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(kinds(NenException.class).stream().map(Class::getSimpleName))
        .hasSizeGreaterThan(15)
        .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
  }

  private static Set<Class<?>> kinds(Class<?> type) {
    Set<Class<?>> kinds = new HashSet<>();
    Class<?>[] permitted = type.getPermittedSubclasses();
    for (Class<?> kind : permitted == null ? new Class<?>[0] : permitted) {
      kinds.add(kind);
      kinds.addAll(kinds(kind));
    }
    return kinds;
  }

  @Test
  void firstCodeOfTheLeap0Page_printsAPicture() {
    assertThat(printed(Leap0Snippets::first)).startsWith("Screenshot[");
  }

  @Test
  void readmesFirstCode_printsAPicture() {
    assertThat(printed(Snippets::readme)).contains("ok=true").contains("image=yes");
  }

  private static String printed(Runnable code) {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      code.run();
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void transfersOfTheFilesPage_work() throws IOException {
    Path downloaded = Path.of("rows.csv");
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient client =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      StepVerifier.create(
              client.withDesktop(
                  desktop -> Snippets.upload(desktop).then(Snippets.download(desktop))))
          .expectNext(downloaded.toAbsolutePath())
          .expectComplete()
          .verify(Duration.ofSeconds(20));
      assertThat(Files.readAllLines(downloaded)).hasSize(1000);
    } finally {
      Files.deleteIfExists(downloaded);
    }
  }

  private static String compiled() throws IOException {
    try (Stream<Path> sources = Files.list(SOURCES)) {
      return sources
          .filter(file -> !file.endsWith("DocsTest.java"))
          .map(DocsTest::read)
          .map(DocsTest::flat)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only words and signs matter, not how lines are broken. */
  private static String flat(String code) {
    return code.replaceAll("\\s+", "");
  }
}
