package ai.getnen.sdk.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.TransportException;
import ai.getnen.sdk.http.RequestOptions;
import ai.getnen.sdk.http.RetryPolicy;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WireMock's own four faults and its dribble: another server that misbehaves. */
class WireMockFaultTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final WireMockServer SERVER =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private static ReactiveNenClient client;

  @BeforeAll
  static void start() {
    SERVER.start();
    client = Bench.builder(SERVER.baseUrl(), BOUND).retryPolicy(RetryPolicy.none()).build();
  }

  @AfterAll
  static void stop() {
    client.closeAsync().block(BOUND);
    SERVER.stop();
  }

  @BeforeEach
  void forget() {
    SERVER.resetAll();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void fault_losesTheAnswer_ofOneRequest_andTheNextCallIsAnswered(Fault fault) {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
    assertThat(catchThrowable(() -> client.getDesktop(fault.name()).block(BOUND)))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.phase()).isEqualTo(phase(fault)));
    assertThat(catchThrowable(() -> client.leftClick(fault.name(), 1, 2).block(BOUND)))
        .isInstanceOfSatisfying(
            OutcomeUnknownException.class, e -> assertThat(e.phase()).isEqualTo(phase(fault)));
    assertThat(SERVER.findAll(anyRequestedFor(urlMatching(".*" + fault + ".*")))).hasSize(2);
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).willReturn(okJson(FaultyServer.healthy("next"))));
    assertThat(client.getDesktop("d").map(next -> next.desktopId()).block(BOUND)).isEqualTo("next");
  }

  private static Phase phase(Fault fault) {
    return fault == Fault.MALFORMED_RESPONSE_CHUNK ? Phase.BODY : Phase.RESPONSE;
  }

  @Test
  void bodyThatDribbles_endsAtTheDeadline_andNotWithItsLastByte() {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(okJson(FaultyServer.healthy("d")).withChunkedDribbleDelay(100, 5_000)));
    ReactiveNenClient hurried =
        client.withOptions(RequestOptions.none().timeout(Duration.ofMillis(1500)));
    long start = System.nanoTime();
    assertThat(catchThrowable(() -> hurried.getDesktop("d").block(BOUND)))
        .isInstanceOf(CallTimeoutException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
  }
}
