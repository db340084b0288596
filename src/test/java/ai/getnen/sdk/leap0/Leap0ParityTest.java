package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The facade lists what the handle does: the same operations, with the id in front. */
class Leap0ParityTest {
  /** What only one side has, and why. */
  private static final Set<String> CLIENT_ONLY =
      Set.of(
          "createSandbox",
          "withSandbox", // they have no sandbox yet
          "sandbox",
          "builder",
          "fromEnv",
          "close",
          "closeAsync",
          "poolFigures", // no operations
          "withOptions");

  private static final Set<String> HANDLE_ONLY = Set.of("id", "withOptions", "toString");

  @Test
  void client_hasEachOperationOfTheHandle_withTheIdInFront() {
    assertThat(operations(ReactiveLeap0Client.class, CLIENT_ONLY, false))
        .isEqualTo(operations(SandboxHandle.class, HANDLE_ONLY, true));
  }

  @Test
  void exceptions_existOnTheirSide() {
    assertThat(names(ReactiveLeap0Client.class)).containsAll(CLIENT_ONLY);
    assertThat(names(SandboxHandle.class)).containsAll(HANDLE_ONLY);
  }

  private static Set<String> operations(Class<?> type, Set<String> exceptions, boolean addId) {
    return publicMethods(type)
        .filter(method -> !exceptions.contains(method.getName()))
        .map(method -> signature(method, addId))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String signature(Method method, boolean addId) {
    Stream<String> id = addId ? Stream.of(String.class.getName()) : Stream.empty();
    List<String> parameters =
        Stream.concat(id, Arrays.stream(method.getGenericParameterTypes()).map(Type::getTypeName))
            .toList();
    return method.getGenericReturnType().getTypeName() + " " + method.getName() + parameters;
  }

  private static Set<String> names(Class<?> type) {
    return publicMethods(type).map(Method::getName).collect(Collectors.toSet());
  }

  private static Stream<Method> publicMethods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
  }
}
