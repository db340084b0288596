package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.DesktopClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The four processes: what is told of them, and what a restart does ({@code wire.md} 5.2). */
class Leap0ProcessesTest {
  private static LocalFixture leap0;
  private String api;
  private String id;

  @BeforeAll
  static void start() {
    leap0 = LocalFixture.embedded(DesktopClock.running());
  }

  @AfterAll
  static void stop() {
    leap0.close();
  }

  @BeforeEach
  void sandbox() {
    String path = leap0.createSandbox();
    id = path.substring("/leap0/".length());
    api = path + "/api/";
  }

  @Test
  void theServiceIsWell() {
    assertThat(get("healthz").toString()).isEqualTo("{\"ok\":true}");
  }

  @Test
  void allFourAreThereAndRun() {
    JsonNode status = get("status");

    assertThat(status.get("status").stringValue()).isEqualTo("running");
    assertThat(status.get("running").intValue()).isEqualTo(4);
    assertThat(status.get("total").intValue()).isEqualTo(4);
    assertThat(status.get("items").values())
        .extracting(item -> item.get("name").stringValue())
        .containsExactly("xvfb", "xfce4", "x11vnc", "novnc");
    assertThat(pids().values()).doesNotHaveDuplicates();
    status
        .get("items")
        .forEach(
            item -> {
              assertThat(item.propertyNames())
                  .containsExactly("name", "running", "pid", "stdout_log", "stderr_log");
              assertThat(get("process/" + item.get("name").stringValue() + "/status"))
                  .isEqualTo(item);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"xvfb", "xfce4", "x11vnc", "novnc"})
  void aRestartGivesANewPidAndALineInBothLogs(String name) {
    assertThat(get("process/" + name + "/errors").get("errors").stringValue()).isEmpty();
    int before = pids().getOrDefault(name, 0);

    JsonNode restarted = leap0.call("POST", api + "process/" + name + "/restart").is(200).json();

    assertThat(restarted.get("message").stringValue()).contains(name);
    assertThat(restarted.get("status")).isEqualTo(get("process/" + name + "/status"));
    assertThat(restarted.get("status").get("running").booleanValue()).isTrue();
    assertThat(pids()).doesNotContainEntry(name, before);
    JsonNode logs = get("process/" + name + "/logs");
    assertThat(logs.get("process").stringValue()).isEqualTo(name);
    assertThat(logs.get("logs").stringValue().lines()).hasSize(2).allMatch(l -> l.contains("pid"));
    JsonNode errors = get("process/" + name + "/errors");
    assertThat(errors.get("process").stringValue()).isEqualTo(name);
    assertThat(errors.get("errors").stringValue()).contains("pid " + before);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, status",
    "GET, logs",
    "GET, errors",
    "POST, restart",
  })
  void anotherNameIsABadRequest(String method, String what) {
    for (String name : List.of("sshd", "XVFB", "%20xvfb", "xvfb%2F")) {
      leap0.call(method, api + "process/" + name + "/" + what).isLeap0Error(400, "process_name");
    }
  }

  @Test
  void theProgramsBeginAnew_andThePointerStays() {
    spoil();
    leap0.call("POST", api + "process/xfce4/restart").is(200);
    assertThat(titles()).containsExactlyInAnyOrder("Notes", "Inventory", "Controls");
    JsonNode state = leap0.call("GET", "/_state/" + id).json();
    assertThat(state.get("clipboard").stringValue()).isEmpty();
    assertThat(state.get("windows").toString()).doesNotContain("gone");
    assertThat(get("input/position").toString()).isEqualTo("{\"x\":3,\"y\":4}");
    assertThat(get("display").get("width").intValue()).isEqualTo(1000);
  }

  @Test
  void theScreenBeginsAnew_andKeepsItsSize() {
    spoil();
    Map<String, Integer> before = pids();
    leap0.call("POST", api + "process/xvfb/restart").is(200);
    assertThat(titles()).containsExactlyInAnyOrder("Notes", "Inventory", "Controls");
    assertThat(get("input/position").toString()).isEqualTo("{\"x\":500,\"y\":350}");
    assertThat(get("display").get("width").intValue()).isEqualTo(1000);
    assertThat(pids().get("xfce4")).isNotEqualTo(before.get("xfce4"));
    assertThat(pids().get("novnc")).isEqualTo(before.get("novnc"));
  }

  @Test
  void theLiveViewLeavesTheScreenAsItIs() {
    leap0.call("POST", api + "input/type", "{\"text\":\"kept\"}").is(200);
    leap0.call("POST", api + "process/x11vnc/restart").is(200);
    leap0.call("POST", api + "process/novnc/restart").is(200);
    assertThat(leap0.call("GET", "/_state/" + id).text()).contains("kept");
  }

  @Test
  void aNewSizeStandsInTheLogOfTheScreen() {
    leap0.call("POST", api + "display/screen", "{\"width\":640,\"height\":480}").is(200);
    assertThat(get("process/xvfb/logs").get("logs").stringValue()).contains("640x480");
  }

  @Test
  void whatCannotBeRestartedRunsOn() {
    try (LocalFixture other = new LocalFixture()) {
      String path = other.createSandbox() + "/api/";
      other.call("POST", path + "process/xfce4/restart").isLeap0Error(501, null);
      other.call("POST", path + "process/novnc/restart").is(200);
      assertThat(other.call("GET", path + "status").text()).contains("\"status\":\"running\"");
    }
  }

  private void spoil() {
    leap0.call("POST", api + "display/screen", "{\"width\":1000,\"height\":700}").is(200);
    leap0.call("POST", api + "input/type", "{\"text\":\"gone\"}").is(200);
    leap0.call("POST", api + "input/hotkey", "{\"keys\":[\"ctrl\",\"a\"]}").is(200);
    leap0.call("POST", api + "input/hotkey", "{\"keys\":[\"ctrl\",\"c\"]}").is(200);
    leap0.call("POST", api + "input/hotkey", "{\"keys\":[\"alt\",\"F4\"]}").is(200);
    leap0.call("POST", api + "input/move", "{\"x\":3,\"y\":4}").is(200);
    assertThat(titles()).containsExactlyInAnyOrder("Inventory", "Controls");
  }

  private List<String> titles() {
    return get("display/windows")
        .get("items")
        .valueStream()
        .map(window -> window.get("title").stringValue())
        .toList();
  }

  private Map<String, Integer> pids() {
    Map<String, Integer> pids = new HashMap<>();
    get("status")
        .get("items")
        .forEach(item -> pids.put(item.get("name").stringValue(), item.get("pid").intValue()));
    return pids;
  }

  private JsonNode get(String path) {
    return leap0.call("GET", api + path).is(200).json();
  }
}
