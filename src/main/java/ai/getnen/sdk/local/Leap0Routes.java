package ai.getnen.sdk.local;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leap0's desktop API and its sandboxes, for the same desktops ({@code wire.md} 5). */
final class Leap0Routes implements Api {
  private final Desktops desktops;
  private final Map<String, Map<String, Leap0Endpoint>> routes = new HashMap<>();
  private final Map<String, Map<String, Endpoint>> control = new HashMap<>();

  Leap0Routes(Desktops desktops, JsonBody json) {
    this.desktops = desktops;
    new Leap0Display(json).register(routes);
    new Leap0Input(json).register(routes);
    new Leap0Processes(desktops.threads().timer()).register(routes);
    Leap0Recordings.register(routes);
    new Leap0Sandboxes(desktops, json, this::sandbox).register(control);
  }

  @Override
  public boolean owns(String uri) {
    return Leap0Path.isOne(uri);
  }

  @Override
  public Endpoint find(Exchange exchange) {
    Leap0Path path = Leap0Path.of(exchange);
    if (path.control()) {
      return Routing.of(control, path.shape(), exchange.method());
    }
    Leap0Endpoint endpoint = Routing.of(routes, path.shape(), exchange.method());
    return found -> endpoint.answer(new Leap0Call(found, sandbox(path.sandbox()), path.item()));
  }

  /**
   * A desktop made by Nen's API has no id that a host can have: a hyphen is its underscore there.
   */
  private LocalDesktop sandbox(@Nullable String name) {
    if (name == null) {
      throw Failure.of(404, "No sandbox is named, neither by the host nor by the path");
    }
    return desktops.get(name.startsWith("dsk-") ? Desktops.NEN + name.substring(4) : name);
  }

  /** Either header of the vendor's; a caller that sends both needs one that is right. */
  @Override
  public void check(ApiKey key, HttpHeaders headers) {
    List<String> given = new ArrayList<>(headers.getAll("Authorization"));
    given.addAll(headers.getAll("Leap0-Authorization"));
    key.checkAny(given);
  }

  @Override
  public Reply failure(Failure failure) {
    return Leap0Json.failure(failure);
  }
}
