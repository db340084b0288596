package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.testing.RawServer;
import ai.getnen.sdk.testing.TestCertificate;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A certificate that is trusted counts for its own host alone. */
class HostNameTest {
  private static final Duration BOUND = Duration.ofSeconds(20);

  @Test
  void certificateOfAnotherHost_isRefusedOnce_beforeAnythingIsSent() {
    try (RawServer server =
            RawServer.start(
                true,
                connection -> {},
                (request, connection) -> connection.json(200, FaultyServer.healthy("d")));
        ReactiveNenClient right = Bench.builder(server.baseUrl(), BOUND).build();
        ReactiveNenClient wrong =
            Bench.builder("https://other.example:" + server.port(), BOUND)
                .customizeHttpClient(
                    http -> TestCertificate.trust().customize(http).resolver(new EverybodyIsHere()))
                .build()) {
      assertThat(catchThrowable(() -> wrong.leftClick("d", 1, 2).block(BOUND)))
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.phase()).isEqualTo(Phase.TLS));
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.requests()).isEmpty();
      assertThat(right.getDesktop("d").block(BOUND)).isNotNull();
    }
  }

  /** Takes every host for this machine. */
  private static final class EverybodyIsHere extends AddressResolverGroup<InetSocketAddress> {
    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
      return new InetNameResolver(executor) {
        @Override
        protected void doResolve(String name, Promise<InetAddress> promise) {
          promise.setSuccess(InetAddress.getLoopbackAddress());
        }

        @Override
        protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
          promise.setSuccess(List.of(InetAddress.getLoopbackAddress()));
        }
      }.asAddressResolver();
    }
  }
}
