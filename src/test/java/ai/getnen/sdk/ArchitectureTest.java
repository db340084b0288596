package ai.getnen.sdk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house: who may import whom. Rooms that are not built yet stand here too. */
class ArchitectureTest {
  private static final String ROOT = "ai.getnen.sdk";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final List<String> REACTOR = List.of("reactor.core..", "reactor.util..");

  private static final Map<String, String> INTEGRATIONS =
      Map.of(
          "micrometer", "io.micrometer..",
          "spring", "org.springframework..",
          "anthropic", "com.anthropic..",
          "openai", "com.openai..",
          "springai", "org.springframework..",
          "langchain4j", "dev.langchain4j..",
          "mcp", "io.modelcontextprotocol..");

  /** A room, the rooms it may import, and the third parties it may name. */
  record Room(String name, List<String> rooms, List<String> libraries) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Room> rooms() {
    List<String> below =
        List.of(
            "",
            "leap0",
            "leap0.model",
            "agent",
            "fleet",
            "screen",
            "driver",
            "http",
            "error",
            "model");
    List<Room> rooms =
        new ArrayList<>(
            List.of(
                room("error", List.of(), List.of()),
                room("model", List.of(), List.of("com.fasterxml.jackson.annotation..")),
                room("leap0.model", List.of(), List.of("com.fasterxml.jackson.annotation..")),
                room(
                    "local..",
                    List.of("local.."),
                    List.of("reactor..", "io.netty..", "tools.jackson..", "org.jcodec..")),
                room("local.video", List.of("local.backend"), List.of("org.jcodec..")),
                room(
                    "http",
                    List.of("error"),
                    List.of("reactor.core..", "reactor.util..", "reactor.netty.http.client..")),
                room("driver", List.of("error"), REACTOR),
                room(
                    "internal.http",
                    List.of("http", "error"),
                    List.of(
                        "reactor.core..",
                        "reactor.util..",
                        "reactor.netty..",
                        "io.netty..",
                        "tools.jackson..",
                        "jdk.net..")),
                room("screen", List.of("driver", "error"), REACTOR),
                room("", List.of("internal.http", "http", "driver", "error", "model"), REACTOR),
                room(
                    "leap0",
                    List.of("internal.http", "http", "driver", "error", "leap0.model"),
                    REACTOR),
                room("fleet", List.of("driver", "screen", "http", "error"), REACTOR),
                room(
                    "agent",
                    List.of("driver", "screen", "http", "error"),
                    List.of("reactor.core..", "reactor.util..", "tools.jackson..")),
                room(
                    "demo",
                    withAnd(below, "local..", "integration.anthropic", "integration.openai"),
                    REACTOR),
                room(
                    "cli",
                    withAnd(below, "local..", "integration.anthropic", "integration.openai"),
                    List.of("reactor.core..", "reactor.util..", "tools.jackson..", "picocli.."))));
    INTEGRATIONS.forEach(
        (name, library) ->
            rooms.add(room("integration." + name, below, List.of("reactor..", library))));
    return rooms;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void room_importsOnlyWhatTheTableSays(Room room) {
    rule(room).allowEmptyShould(true).check(MAIN);
  }

  @Test
  void table_catchesAForbiddenImport() {
    ArchRule noHttpForTheTransport =
        rule(
            room(
                "internal.http",
                List.of("error"),
                List.of("reactor..", "io.netty..", "tools.jackson..", "jdk.net..")));
    assertThatThrownBy(() -> noHttpForTheTransport.check(MAIN)).isInstanceOf(AssertionError.class);
  }

  @Test
  void table_namesEveryPackage() {
    List<String> listed = rooms().stream().map(room -> packageOf(room.name())).toList();
    List<String> homeless =
        MAIN.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(name -> !listed.contains(name) && !name.startsWith(ROOT + ".local."))
            .filter(name -> !name.equals(ROOT + ".local"))
            .toList();
    assertThat(homeless).isEmpty();
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void reactorNettysClient_isUsedInTheTransportRoomAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".internal.http")
        .and()
        .doNotHaveSimpleName("HttpClientCustomizer")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("reactor.netty.http.client..")
        .check(MAIN);
  }

  @Test
  void jcodec_isNamedInOneRoomAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".local.video")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jcodec..")
        .check(MAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anthropic", "openai"})
  void optionalClients_areNamedInTheirRoomAlone(String name) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".integration." + name)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(INTEGRATIONS.get(name))
        .check(MAIN);
  }

  @Test
  void base64ForModels_isMadeByTheScreenshotAlone() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".agent", ROOT + ".screen", ROOT + ".integration..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Base64")
        .check(MAIN);
  }

  @Test
  void picocli_isNamedInOneRoomAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(MAIN);
  }

  @Test
  void commandLine_isSeenThroughOneType() {
    assertThat(
            MAIN.stream()
                .filter(type -> type.getPackageName().equals(ROOT + ".cli"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName))
        .containsExactly("NenCli");
  }

  @Test
  void theVideoRoom_isSeenThroughTwoTypes() {
    Set<String> shown =
        Set.copyOf(
            MAIN.stream()
                .filter(type -> type.getPackageName().equals(ROOT + ".local.video"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .toList());
    assertThat(shown).containsExactlyInAnyOrder("VideoMaker", "VideoFile");
  }

  @Test
  void responseConnection_isNeverUsed_sinceItLeaksPoolSlots() {
    noClasses().should().callMethodWhere(named("responseConnection", "asByteBuffer")).check(MAIN);
  }

  @Test
  void nothingBlocks_outsideTheDemo() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".demo", ROOT + ".cli", ROOT + ".local")
        .should()
        .callMethodWhere(
            named("block", "blockFirst", "blockLast", "blockOptional", "toIterable", "toStream"))
        .check(MAIN);
  }

  @Test
  void globalsOfReactor_areLeftAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("reactor.core.publisher.Hooks")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("reactor.netty.http.HttpResources")
        .check(MAIN);
  }

  @Test
  void publicSignatures_nameNoInternalType() {
    classes()
        .that()
        .resideOutsideOfPackages(ROOT + ".internal..", ROOT + ".local..")
        .should(nameNoInternalTypeInPublic())
        .check(MAIN);
  }

  @Test
  void localServer_showsLittleElse() {
    Set<String> shown =
        Set.copyOf(
            MAIN.stream()
                .filter(type -> type.getPackageName().equals(ROOT + ".local"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .toList());
    assertThat(shown).contains("LocalServer").hasSizeLessThanOrEqualTo(3);
  }

  private static ArchRule rule(Room room) {
    List<String> allowed =
        Stream.of(
                Stream.of(packageOf(room.name())),
                room.rooms().stream().map(ArchitectureTest::packageOf),
                room.libraries().stream(),
                Stream.of(
                    "java..", "javax..", "org.jspecify..", "org.slf4j..", "org.reactivestreams.."))
            .flatMap(all -> all)
            .toList();
    return classes()
        .that()
        .resideInAPackage(packageOf(room.name()))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new)).or(primitivesAndArrays()));
  }

  private static DescribedPredicate<JavaClass> primitivesAndArrays() {
    return DescribedPredicate.describe(
        "primitives or arrays", type -> type.isPrimitive() || type.isArray());
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> named(
      String... names) {
    Set<String> forbidden = Set.of(names);
    return DescribedPredicate.describe(
        "a call of " + forbidden,
        call ->
            forbidden.contains(call.getName())
                && call.getTargetOwner().getPackageName().startsWith("reactor"));
  }

  private static ArchCondition<JavaClass> nameNoInternalTypeInPublic() {
    DescribedPredicate<JavaClass> internal = resideInAPackage(ROOT + ".internal..");
    return new ArchCondition<>("name no internal type in public") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getModifiers().contains(JavaModifier.PUBLIC)) {
          return;
        }
        type.getMethods().stream()
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(method -> method.getAllInvolvedRawTypes().stream().anyMatch(internal))
            .forEach(
                method -> events.add(SimpleConditionEvent.violated(type, method.getFullName())));
      }
    };
  }

  private static Room room(String name, List<String> rooms, List<String> libraries) {
    return new Room(name, rooms, libraries);
  }

  private static List<String> withAnd(List<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).toList();
  }

  private static String packageOf(String room) {
    return room.isEmpty() ? ROOT : ROOT + "." + room;
  }
}
