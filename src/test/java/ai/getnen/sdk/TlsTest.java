package ai.getnen.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.http.UploadBody;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.netty.http.Http11SslContextSpec;
import reactor.test.StepVerifier;

/** Over TLS: certificates are checked, and files and publishers arrive whole. */
class TlsTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final WireMockServer SERVER =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());

  @BeforeAll
  static void start() {
    SERVER.start();
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                okJson(
                    "{\"success\":true,\"size\":1,\"filename\":\"f\",\"desktop_id\":\"d\","
                        + "\"status\":\"running\"}")));
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  private static NenClientBuilder builder() {
    return ReactiveNenClient.builder()
        .baseUrl("https://localhost:" + SERVER.httpsPort())
        .apiKey("k");
  }

  private static ReactiveNenClient trusting() {
    return builder()
        .customizeHttpClient(
            client ->
                client.secure(
                    ssl -> {
                      var spec =
                          Http11SslContextSpec.forClient()
                              .configure(
                                  context ->
                                      context.trustManager(InsecureTrustManagerFactory.INSTANCE));
                      ssl.sslContext((reactor.netty.tcp.SslProvider.GenericSslContextSpec<?>) spec);
                    }))
        .build();
  }

  @Test
  void unknownCertificate_isRefusedOnce_beforeAnythingIsSent() {
    SERVER.resetRequests();
    try (ReactiveNenClient client = builder().build()) {
      StepVerifier.create(client.leftClick("d", 1, 2))
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOfSatisfying(
                          ConnectionException.class,
                          e -> assertThat(e.phase()).isEqualTo(Phase.TLS)))
          .verify(BOUND);
      assertThat(SERVER.getAllServeEvents()).isEmpty();
    }
  }

  @Test
  void files_andPublishers_arriveWhole(@TempDir Path folder) throws Exception {
    byte[] content = new byte[(3 << 20) + 5];
    new Random(7).nextBytes(content);
    Path file = Files.write(folder.resolve("content"), content);
    try (ReactiveNenClient client = trusting()) {
      assertThat(client.getDesktop("d").block(BOUND)).isNotNull();
      for (UploadBody body :
          new UploadBody[] {
            UploadBody.fromFile(file),
            UploadBody.fromBytes(content),
            UploadBody.fromPublisher(Flux.just(ByteBuffer.wrap(content)))
          }) {
        SERVER.resetRequests();
        StepVerifier.create(client.uploadFile("d", body, FileTarget.of("f")))
            .expectNextCount(1)
            .expectComplete()
            .verify(BOUND);
        assertThat(SERVER.getAllServeEvents().get(0).getRequest().getBody()).isEqualTo(content);
      }
    }
  }
}
