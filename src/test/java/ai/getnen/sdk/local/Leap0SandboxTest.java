package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Sandboxes come, are told of, and go ({@code wire.md} 5.1). */
class Leap0SandboxTest {
  private static final String TEMPLATE = "\"template_name\":\"system/desktop:v0.1.0\"";
  private static LocalFixture leap0;

  @BeforeAll
  static void start() {
    leap0 = new LocalFixture(LocalServer.builder().maxDesktops(30));
  }

  @AfterAll
  static void stop() {
    leap0.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/sandbox/", "/v1/sandbox", "/leap0/v1/sandbox/", "/leap0/v1/sandbox"})
  void aSandboxIsMadeToldOfAndDeleted(String plane) {
    JsonNode made = leap0.call("POST", plane, "{" + TEMPLATE + "}").is(201).json();
    String id = made.get("id").stringValue();
    String slash = plane.endsWith("/") ? id + "/" : "/" + id;

    assertThat(id).matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?").hasSizeLessThan(64);
    assertThat(made.get("state").stringValue()).isEqualTo("running");
    assertThat(made.get("template_name").stringValue()).isEqualTo("system/desktop:v0.1.0");
    assertThat(made.get("vcpu").intValue()).isEqualTo(1);
    assertThat(made.get("memory").intValue()).isEqualTo(1024);
    assertThat(made.get("timeout").intValue()).isEqualTo(300);
    assertThat(made.get("auto_pause").booleanValue()).isFalse();
    assertThat(Instant.parse(made.get("created_at").stringValue()))
        .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
    assertThat(leap0.call("GET", plane + slash).is(200).json()).isEqualTo(made);

    assertThat(leap0.call("DELETE", plane + slash).is(204).body()).isEmpty();
    leap0.call("GET", plane + slash).isLeap0Error(404, null);
    leap0.call("DELETE", plane + slash).isLeap0Error(404, null);
    leap0.call("GET", "/desktops/" + id).isError(404);
  }

  @Test
  void whatWasAskedForIsToldAgain_butNoSecret() {
    String body =
        "{%s,\"vcpu\":8,\"memory\":8192,\"timeout\":28800,\"auto_pause\":true,\"new\":1,"
            + "\"env_vars\":{\"A\":\"hunter2\"},\"network_policy\":{\"mode\":\"allow\"}}";

    String made = leap0.call("POST", "/v1/sandbox/", body.formatted(TEMPLATE)).is(201).text();

    assertThat(made)
        .contains("\"vcpu\":8", "\"memory\":8192", "\"timeout\":28800", "\"auto_pause\":true")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|template_name",
        "{\"template_name\":null}|template_name",
        "{\"template_name\":5}|template_name",
        "{\"template_name\":\"system/python\"}|template_name",
        "{T,\"vcpu\":0}|vcpu",
        "{T,\"vcpu\":9}|vcpu",
        "{T,\"memory\":511}|memory",
        "{T,\"memory\":8194}|memory",
        "{T,\"memory\":1025}|memory",
        "{T,\"timeout\":0}|timeout",
        "{T,\"timeout\":28801}|timeout",
        "{T,\"timeout\":\"300\"}|timeout",
        "{T,\"auto_pause\":\"yes\"}|auto_pause",
        "{T,\"env_vars\":[]}|env_vars",
        "{T,\"env_vars\":{\"A\":1}}|env_vars",
        "{T,\"network_policy\":\"none\"}|network_policy",
      })
  void whatBreaksARuleIsRefused(String body, String field) {
    int before = leap0.desktops.size();
    leap0.call("POST", "/v1/sandbox/", body.replace("T", TEMPLATE)).isLeap0Error(400, field);
    assertThat(leap0.desktops).hasSize(before);
  }

  @Test
  void thereIsALimit_forBothApisTogether() {
    try (LocalFixture two = new LocalFixture(LocalServer.builder().maxDesktops(2))) {
      two.createDesktop();
      String path = two.createSandbox();
      two.call("POST", "/v1/sandbox/", "{" + TEMPLATE + "}").isLeap0Error(429, null);
      two.call("DELETE", path.replace("/leap0", "/leap0/v1/sandbox")).is(204);
      two.createDesktop();
    }
  }
}
