package ai.getnen.sdk.leap0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.testing.RawRequest;
import ai.getnen.sdk.testing.RawServer;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.resolver.SimpleNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** The key goes to the control plane and to {@code {id}.{domain}}, and nowhere else. */
class Leap0HostTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final String HEALTHY = "{\"ok\":true}";

  private static Leap0ClientBuilder builder() {
    return ReactiveLeap0Client.builder().apiKey("key_h");
  }

  private static String url(Leap0ClientBuilder builder) {
    try (ReactiveLeap0Client client = builder.build()) {
      return client.desktopUrl("box-1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "a.b",
        "a.",
        ".a",
        "a/b",
        "evil.com/",
        "a\\b",
        "a@b",
        "user:pw@evil",
        "a:80",
        "a#",
        "a?",
        "%2e",
        "a%2Fb",
        "%61",
        "a b",
        "a\n",
        "a\r\nHost: evil",
        "a\0",
        "a_b",
        "-a",
        "a-",
        "-",
        "ä",
        "а",
        "a。b",
        "１",
        "[::1]",
        "{id}",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void idThatIsNoLabel_isRefused(String id) {
    try (RawServer server = RawServer.json(HEALTHY);
        ReactiveLeap0Client client = builder().embedded(server.baseUrl()).build()) {
      for (Runnable use :
          List.<Runnable>of(
              () -> client.sandbox(id),
              () -> client.desktopUrl(id),
              () -> client.health(id),
              () -> client.getSandbox(id),
              () -> client.statusStream(id),
              () -> client.waitUntilReady(id))) {
        assertThatIllegalArgumentException()
            .isThrownBy(use::run)
            .withMessageStartingWith("sandboxId must be one label of a host name");
      }
      assertThat(server.connections()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "7",
        "a-b",
        "a--b",
        "xn--bcher-kva",
        "0f8e6a1c-95fd-4b7e-8d5c-1f2a3b4c5d6e",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void idThatIsALabel_isTheFirstOfTheHost(String id) {
    try (ReactiveLeap0Client client = builder().build()) {
      assertThat(client.desktopUrl(id)).isEqualTo("https://" + id + ".sandbox.leap0.dev/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.com/", "a.b", "", "a@b"})
  void idThatTheServerSends_isHeldToTheSameRule(String id) {
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  request.readBody();
                  connection.json(201, "{\"id\":\"" + id + "\"}");
                });
        ReactiveLeap0Client client = builder().embedded(server.baseUrl()).build()) {
      StepVerifier.create(client.createSandbox(SandboxSpec.desktop()))
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOf(ContractException.class)
                      .hasMessage("POST /v1/sandbox/: field id is not one label of a host name"))
          .verify(BOUND);
    }
  }

  @Test
  void desktopsHost_getsTheKey_andItsOwnNameAsHost() {
    try (RawServer server = RawServer.json(HEALTHY);
        ReactiveLeap0Client client =
            builder()
                .desktopUrl(server.baseUrl().replace("127.0.0.1", "{id}.desktops.localhost"))
                .customizeHttpClient(http -> http.resolver(new EverythingHere()))
                .build()) {
      client.health("box-1").block(BOUND);
      RawRequest request = server.awaitRequest();
      assertThat(request.methodAndTarget()).isEqualTo("GET /api/healthz");
      assertThat(request.header("Host")).startsWith("box-1.desktops.localhost:");
      assertThat(request.header("Authorization")).isEqualTo("Bearer key_h");
      assertThat(client.desktopUrl("box-1")).startsWith("http://box-1.desktops.localhost:");
    }
  }

  @Test
  void redirectOfADesktop_isNotFollowed() {
    try (RawServer other = RawServer.json(HEALTHY);
        RawServer server =
            RawServer.start(
                (request, connection) ->
                    connection.send(
                        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: %s\r\n\r\n"
                            .formatted(other.baseUrl())));
        ReactiveLeap0Client client = builder().embedded(server.baseUrl()).build()) {
      StepVerifier.create(client.health("box-1")).expectError().verify(BOUND);
      assertThat(other.connections()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://{id}.example.com          | https://box-1.example.com/
          HTTPS://{id}.Example.COM:8443/    | https://box-1.example.com:8443/
          https://{id}-8080.example.com     | https://box-1-8080.example.com/
          https://a.{id}.example.com/b      | https://a.box-1.example.com/b/
          http://127.0.0.1:8123/leap0/{id}/ | http://127.0.0.1:8123/leap0/box-1/
          http://[::1]:8123/{id}            | http://[::1]:8123/box-1/
          """)
  void template_saysWhereDesktopsAre(String template, String url) {
    assertThat(url(builder().desktopUrl(template))).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.com",
        "https://{id}.{id}.example.com",
        "https://{id}.example.com/{id}",
        "https://{ID}.example.com",
        "https://{id}",
        "https://{id}:8080/x",
        "https://api.{id}",
        "https://x{id}",
        "{id}.example.com",
        "{id}://example.com",
        "ftp://{id}.example.com",
        "https://{id}@example.com",
        "https://hunter2@{id}.example.com",
        "https://u:hunter2@{id}.example.com",
        "https://{id}.example.com?key=hunter2",
        "https://example.com/?id={id}",
        "https://{id}.example.com#hunter2",
        "https://example.com#{id}",
        "https://example.com:{id}/",
        "https://{id}.example.com:0",
        "https://{id}.example.com:65536",
        "https://{id}.exa mple.com",
        "https://{id}.example.com/../x",
        "https://{id}.example.com\r\nX: hunter2",
        "https://x-id-x.example.com/{id}"
      })
  void templateThatIsNotPlain_isRefused_andNotPrinted(String template) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> url(builder().desktopUrl(template)))
        .withMessageStartingWith("desktopUrl must ")
        .withNoCause()
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter"));
  }

  @ParameterizedTest
  @CsvSource({
    "leap0.example, https://box-1.leap0.example/",
    "Leap0.example:8443, https://box-1.leap0.example:8443/",
    "localhost, https://box-1.localhost/"
  })
  void domain_isUnderHttps(String domain, String url) {
    assertThat(url(builder().sandboxDomain(domain))).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        ".a",
        "a.",
        "https://a",
        "a/b",
        "a@b",
        "a?b",
        "a#b",
        "a b",
        "a:",
        "a:b",
        "ä",
        "{id}.a",
        "a\n"
      })
  void domainThatIsMoreThanOne_isRefused(String domain) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().sandboxDomain(domain))
        .withMessageStartingWith("sandboxDomain must be a domain");
  }

  @Test
  void embeddedServer_needsNoNames() {
    for (String end : List.of("", "/", "//")) {
      assertThat(url(builder().embedded("http://127.0.0.1:8123" + end)))
          .isEqualTo("http://127.0.0.1:8123/leap0/box-1/");
    }
    try (RawServer server = RawServer.json("{\"id\":\"box-1\"}");
        ReactiveLeap0Client client = builder().embedded(server.baseUrl() + "/").build()) {
      client.getSandbox("box-1").block(BOUND);
      assertThat(server.awaitRequest().methodAndTarget()).isEqualTo("GET /leap0/v1/sandbox/box-1/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"key_1", "Bearer key_1", "bearer   key_1", "BEARER key_1 "})
  void wordBearer_isNotDoubled(String key) {
    assertThat(credential(builder().apiKey(key), "Authorization")).isEqualTo("Bearer key_1");
  }

  @Test
  void headerOfTheKey_canBeChosen() {
    String name = "leap0-authorization";
    assertThat(credential(builder().apiKeyHeader(name), name)).isEqualTo("key_h");
    assertThat(credential(builder().apiKeyHeader("authorization"), name)).isEqualTo("null");
  }

  private static String credential(Leap0ClientBuilder builder, String header) {
    try (RawServer server = RawServer.json(HEALTHY);
        ReactiveLeap0Client client = builder.embedded(server.baseUrl()).build()) {
      client.health("box-1").block(BOUND);
      return String.valueOf(server.awaitRequest().header(header));
    }
  }

  @Test
  void environment_givesKeyAndAddresses() {
    for (Map<String, String> none :
        List.of(Map.<String, String>of(), Map.of("LEAP0_API_KEY", " "))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> Leap0ClientBuilder.fromEnv(none))
          .withMessageContaining("LEAP0_API_KEY");
    }
    Map<String, String> domain =
        Map.of("LEAP0_API_KEY", "k", "LEAP0_SANDBOX_DOMAIN", " boxes.example ");
    assertThat(url(Leap0ClientBuilder.fromEnv(domain))).isEqualTo("https://box-1.boxes.example/");
    Map<String, String> template =
        Map.of(
            "LEAP0_API_KEY", "k",
            "LEAP0_SANDBOX_DOMAIN", "boxes.example",
            "LEAP0_DESKTOP_URL", " http://127.0.0.1:81/leap0/{id} ");
    assertThat(url(Leap0ClientBuilder.fromEnv(template)))
        .isEqualTo("http://127.0.0.1:81/leap0/box-1/");
    try (RawServer server = RawServer.json("{\"id\":\"box-1\"}")) {
      Map<String, String> base =
          Map.of("LEAP0_API_KEY", " key_e ", "LEAP0_BASE_URL", " " + server.baseUrl() + " ");
      try (ReactiveLeap0Client client = Leap0ClientBuilder.fromEnv(base).build()) {
        client.getSandbox("box-1").block(BOUND);
        assertThat(client.desktopUrl("b")).isEqualTo("https://b.sandbox.leap0.dev/");
      }
      RawRequest request = server.awaitRequest();
      assertThat(request.methodAndTarget()).isEqualTo("GET /v1/sandbox/box-1/");
      assertThat(request.header("Authorization")).isEqualTo("Bearer key_e");
    }
  }

  /** Every name is this machine's. */
  private static final class EverythingHere extends AddressResolverGroup<InetSocketAddress> {
    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
      return new InetSocketAddressResolver(
          executor,
          new SimpleNameResolver<InetAddress>(executor) {
            @Override
            protected void doResolve(String name, Promise<InetAddress> promise) {
              promise.setSuccess(InetAddress.getLoopbackAddress());
            }

            @Override
            protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
              promise.setSuccess(List.of(InetAddress.getLoopbackAddress()));
            }
          });
    }
  }
}
