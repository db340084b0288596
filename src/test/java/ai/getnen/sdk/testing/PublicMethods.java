package ai.getnen.sdk.testing;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a type offers, in words that can be compared. */
public final class PublicMethods {
  private PublicMethods() {}

  /** Returns their names. */
  public static Set<String> names(Class<?> type) {
    return of(type).map(Method::getName).collect(Collectors.toSet());
  }

  /** Returns what each takes and returns, but for those of {@code exceptions}. */
  public static Set<String> signatures(Class<?> type, Set<String> exceptions) {
    return signatures(type, exceptions, Stream.of());
  }

  /** Returns the same as if each took a text in front of the rest. */
  public static Set<String> signaturesWithText(Class<?> type, Set<String> exceptions) {
    return signatures(type, exceptions, Stream.of(String.class));
  }

  private static Set<String> signatures(
      Class<?> type, Set<String> exceptions, Stream<Type> inFront) {
    List<Type> first = inFront.toList();
    return of(type)
        .filter(method -> !exceptions.contains(method.getName()))
        .map(method -> signature(method, first))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String signature(Method method, List<Type> inFront) {
    List<String> parameters =
        Stream.concat(inFront.stream(), Arrays.stream(method.getGenericParameterTypes()))
            .map(Type::getTypeName)
            .toList();
    return method.getGenericReturnType().getTypeName() + " " + method.getName() + parameters;
  }

  private static Stream<Method> of(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
  }
}
