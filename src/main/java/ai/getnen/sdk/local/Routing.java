package ai.getnen.sdk.local;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who answers a method at the shape of a path. */
final class Routing {
  private Routing() {}

  static <E> E of(Map<String, Map<String, E>> routes, String shape, String method) {
    Map<String, E> methods = routes.get(shape);
    if (methods == null) {
      throw Failure.of(404, "Unknown path");
    }
    @Nullable E endpoint = methods.get(method);
    if (endpoint == null) {
      throw Failure.notAllowed(method, methods.keySet());
    }
    return endpoint;
  }
}
