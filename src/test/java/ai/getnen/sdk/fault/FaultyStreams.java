package ai.getnen.sdk.fault;

import ai.getnen.sdk.testing.FrameRequest;
import ai.getnen.sdk.testing.FrameServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A server that treats requests as an {@link Http2Fault} says, until it is healed. */
final class FaultyStreams implements FrameServer.Script, AutoCloseable {
  final FrameServer server;
  volatile boolean healed;
  private final Http2Fault fault;
  private final int times;
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();

  /** Starts a server that treats the first {@code times} requests of each desktop badly. */
  FaultyStreams(Http2Fault fault, boolean secure, int times) {
    this.fault = fault;
    this.times = times;
    this.server = FrameServer.start(secure, this);
  }

  @Override
  public boolean head(FrameRequest request) {
    boolean acts = fault.atHead() && misbehaves(request);
    if (acts) {
      fault.act().accept(request);
    }
    return !acts;
  }

  @Override
  public void whole(FrameRequest request) {
    if (!fault.atHead() && misbehaves(request)) {
      fault.act().accept(request);
    } else {
      request.json(200, FaultyServer.healthy(desktopOf(request)));
    }
  }

  /** Returns the requests for {@code desktopId} that came so far. */
  List<FrameRequest> requestsFor(String desktopId) {
    return server.requests().stream().filter(r -> desktopOf(r).equals(desktopId)).toList();
  }

  private boolean misbehaves(FrameRequest request) {
    return !healed && seen.merge(desktopOf(request), 1, Integer::sum) <= times;
  }

  private static String desktopOf(FrameRequest request) {
    return request.path().replaceAll("^/desktops/([^/?]+).*$", "$1");
  }

  @Override
  public void close() {
    server.close();
  }
}
