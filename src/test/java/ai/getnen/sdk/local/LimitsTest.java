package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.getnen.sdk.local.LocalFixture.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server takes on, and how it refuses the rest. */
class LimitsTest {
  private static final String KEY = "Authorization: Bearer " + LocalFixture.KEY;

  @Test
  void oneDesktopTooMany_is429_untilOneIsDeleted() {
    try (LocalFixture nen = new LocalFixture(LocalServer.builder().maxDesktops(2))) {
      String first = nen.createDesktop();
      nen.createDesktop();
      assertThat(nen.call("POST", "/desktops", "{}").isError(429).error()).contains("2 desktops");
      assertThat(nen.desktops).hasSize(2);

      nen.call("DELETE", "/desktops/" + first).is(200);
      nen.createDesktop();
      nen.call("POST", "/desktops", "{}").isError(429);
    }
  }

  @Test
  void manyAtOnceDoNotPassTheLimit() {
    try (LocalFixture nen = new LocalFixture(LocalServer.builder().maxDesktops(3))) {
      List<CompletableFuture<Answer>> all =
          Stream.generate(
                  () -> CompletableFuture.supplyAsync(() -> nen.call("POST", "/desktops", "{}")))
              .limit(20)
              .toList();
      assertThat(all.stream().map(answer -> answer.join().status()))
          .containsOnly(200, 429)
          .filteredOn(status -> status == 200)
          .hasSize(3);
      assertThat(nen.desktops).hasSize(3);
    }
  }

  @Test
  void aScreenThatCannotBeMadeTakesNoPlace() {
    LocalServerBuilder builder = LocalServer.builder().maxDesktops(1);
    try (LocalFixture nen = new LocalFixture(builder)) {
      nen.onCreate =
          () -> {
            throw new StackOverflowError();
          };
      nen.call("POST", "/desktops", "{}").isError(500);
      nen.onCreate = () -> {};
      nen.createDesktop();
    }
  }

  @Test
  void aTextThatIsTooLong_is413_andNothingIsTyped() {
    try (LocalFixture nen = new LocalFixture(LocalServer.builder().maxTextLength(10))) {
      String desktop = "/desktops/" + nen.createDesktop();
      String id = desktop.substring(desktop.lastIndexOf('/') + 1);
      nen.execute(id, "type", "{\"text\":\"0123456789\"}").is(200);
      nen.execute(id, "type", "{\"text\":\"0123456789a\"}").isError(413);
      nen.execute(id, "screenshot", "{\"extra\":[{\"deep\":\"0123456789a\"}]}").isError(413);
      nen.call("PATCH", desktop, "{\"name\":\"0123456789\"}").is(200);
      nen.call("PATCH", desktop, "{\"name\":\"0123456789a\"}").isError(413);
      assertThat(nen.lastDesktop().deeds()).containsExactly("type 0123456789");
      assertThat(nen.call("GET", desktop).json().get("name").stringValue()).isEqualTo("0123456789");
    }
  }

  @Test
  void theDefaultsStandInTheDocumentation() {
    assertThat(Limits.DEFAULT).isEqualTo(new Limits(256, 1_048_576, 100_000));
    try (LocalFixture nen = new LocalFixture()) {
      String id = nen.createDesktop();
      nen.execute(id, "type", "{\"text\":\"" + "ä".repeat(100_000) + "\"}").is(200);
      nen.execute(id, "type", "{\"text\":\"" + "ä".repeat(100_001) + "\"}").isError(413);
    }
  }

  @Test
  void aBodyThatIsTooLong_is413() {
    try (LocalFixture nen = new LocalFixture(LocalServer.builder().maxBodyBytes(30))) {
      nen.call("POST", "/desktops", "{" + " ".repeat(28) + "}").is(200);
      nen.call("POST", "/desktops", "{" + " ".repeat(29) + "}").isError(413);
    }
  }

  @Test
  void namesOfActionsDoNotFillTheLog() {
    try (LocalFixture nen = new LocalFixture()) {
      String id = nen.createDesktop();
      nen.execute(id, "x".repeat(90_000), "{}").isError(400);
      assertThat(nen.call("GET", "/desktops/" + id + "/tool-logs").body()).hasSizeLessThan(2_000);
    }
  }

  @ParameterizedTest
  @CsvSource({"/desktops?path=, X: , 414", "/desktops?a=, X: b, 414", "/desktops, X: , 431"})
  void aHeadThatIsTooLong_isAnErrorWithABody(String target, String header, int status) {
    boolean line = status == 414;
    try (LocalFixture nen = new LocalFixture()) {
      String answer =
          RawClient.exchange(
              nen.server,
              RawClient.head(
                  "GET",
                  target + (line ? "a".repeat(20_000) : ""),
                  KEY,
                  header + (line ? "" : "a".repeat(20_000))));
      assertThat(answer)
          .startsWith("HTTP/1.1 " + status)
          .containsIgnoringCase("content-type: application/json")
          .containsPattern("\r\n\r\n\\{\"error\":\"[^\"]+\"}$");
    }
  }

  @Test
  void aLimitIsAtLeastOne() {
    LocalServerBuilder builder = LocalServer.builder();
    assertThatThrownBy(() -> builder.maxDesktops(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.maxBodyBytes(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.maxTextLength(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
