package ai.getnen.sdk.local;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.HashMap;
import java.util.Map;

/** The paths and methods of the Nen Desktop API, and of the oracle beside it. */
final class NenRoutes implements Api {
  private final Map<String, Map<String, Endpoint>> routes = new HashMap<>();

  NenRoutes(Desktops desktops, JsonBody json) {
    new DesktopEndpoints(desktops, json).register(routes);
    new ToolEndpoints(desktops, json).register(routes);
    new FileEndpoints(desktops).register(routes);
    new OracleEndpoint(desktops).register(routes);
  }

  /** Whatever is nobody else's. */
  @Override
  public boolean owns(String uri) {
    return true;
  }

  @Override
  public Endpoint find(Exchange exchange) {
    return Routing.of(routes, exchange.target().shape(), exchange.method());
  }

  @Override
  public void check(ApiKey key, HttpHeaders headers) {
    key.check(headers.get("Authorization"));
  }

  @Override
  public Reply failure(Failure failure) {
    return Reply.failure(failure);
  }
}
