package ai.getnen.sdk.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for a provider: answers as told, and remembers what it was asked. */
public final class ModelServer implements AutoCloseable {
  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  /** Starts it. */
  public ModelServer() {
    server.start();
  }

  /** Returns its address. */
  public String baseUrl() {
    return server.baseUrl();
  }

  /** Answers every request with that JSON. */
  public void answers(String json) {
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(okJson(json)));
  }

  /** Answers the first request with the first JSON and so on; the last answers all that follow. */
  public void answersInTurn(String... replies) {
    server.resetAll();
    for (int turn = 0; turn < replies.length; turn++) {
      String next = Integer.toString(Math.min(turn + 1, replies.length - 1));
      server.stubFor(
          any(anyUrl())
              .inScenario("turns")
              .whenScenarioStateIs(turn == 0 ? Scenario.STARTED : Integer.toString(turn))
              .willSetStateTo(next)
              .willReturn(okJson(replies[turn])));
    }
  }

  /** Answers every request with an error. */
  public void fails(int status, String json) {
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(failure(status, json)));
  }

  /** Answers the first request with an error, and those after it with that JSON. */
  public void failsOnce(int status, String error, String json) {
    server.resetAll();
    server.stubFor(
        any(anyUrl())
            .inScenario("recovery")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("well")
            .willReturn(failure(status, error).withHeader("retry-after-ms", "1")));
    server.stubFor(
        any(anyUrl()).inScenario("recovery").whenScenarioStateIs("well").willReturn(okJson(json)));
  }

  /** Returns what was asked, in order. */
  public List<LoggedRequest> requests() {
    return server.findAll(anyRequestedFor(anyUrl()));
  }

  /** Returns the JSON that was asked last. */
  public JsonNode asked() {
    List<LoggedRequest> requests = requests();
    return JsonMapper.shared().readTree(requests.get(requests.size() - 1).getBodyAsString());
  }

  @Override
  public void close() {
    server.stop();
  }

  private static ResponseDefinitionBuilder failure(int status, String json) {
    return aResponse()
        .withStatus(status)
        .withHeader("content-type", "application/json")
        .withBody(json);
  }
}
