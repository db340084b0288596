package ai.getnen.sdk.local;

import java.util.HashMap;
import java.util.Map;

/** The paths and methods of the Nen Desktop API, and of the oracle beside it. */
final class NenRoutes {
  private final Map<String, Map<String, Endpoint>> routes = new HashMap<>();

  NenRoutes(Desktops desktops, JsonBody json) {
    new DesktopEndpoints(desktops, json).register(routes);
    new ToolEndpoints(desktops, json).register(routes);
    new FileEndpoints(desktops).register(routes);
    new OracleEndpoint(desktops).register(routes);
  }

  /** Finds who answers: 404 for a path that is nobody's, 405 for a method that the path lacks. */
  Endpoint find(String method, Target target) {
    Map<String, Endpoint> methods = routes.get(target.shape());
    if (methods == null) {
      throw Failure.of(404, "Unknown path");
    }
    Endpoint endpoint = methods.get(method);
    if (endpoint == null) {
      throw Failure.notAllowed(method, methods.keySet());
    }
    return endpoint;
  }
}
