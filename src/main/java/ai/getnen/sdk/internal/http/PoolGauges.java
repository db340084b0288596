package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.http.PoolFigures;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import reactor.netty.http.client.HttpConnectionPoolMetrics;
import reactor.netty.resources.ConnectionPoolMetrics;
import reactor.netty.resources.ConnectionProvider;

/** Reads the pools' figures on demand; nothing is published. */
final class PoolGauges implements ConnectionProvider.MeterRegistrar {
  private final Map<String, ConnectionPoolMetrics> pools = new ConcurrentHashMap<>();

  @Override
  public void registerMetrics(
      String pool, String id, SocketAddress remote, ConnectionPoolMetrics metrics) {
    pools.put(pool + id + remote, metrics);
  }

  @Override
  public void deRegisterMetrics(String pool, String id, SocketAddress remote) {
    pools.remove(pool + id + remote);
  }

  /**
   * Returns the sums. A pool of HTTP/2 stands on one of connections, which counts each connection
   * that is shared as taken; the upper one counts it as free, since it takes more calls.
   */
  PoolFigures figures(int max) {
    int shared = sum(metrics -> isShared(metrics) ? metrics.idleSize() : 0);
    int taken = sum(metrics -> isShared(metrics) ? 0 : metrics.acquiredSize());
    int streams =
        sum(metrics -> metrics instanceof HttpConnectionPoolMetrics h2 ? h2.activeStreamSize() : 0);
    return new PoolFigures(
        Math.max(0, taken - shared) + streams,
        sum(ConnectionPoolMetrics::idleSize),
        sum(ConnectionPoolMetrics::pendingAcquireSize),
        max);
  }

  private static boolean isShared(ConnectionPoolMetrics metrics) {
    return metrics instanceof HttpConnectionPoolMetrics;
  }

  private int sum(ToIntFunction<ConnectionPoolMetrics> figure) {
    return pools.values().stream().mapToInt(figure).sum();
  }
}
