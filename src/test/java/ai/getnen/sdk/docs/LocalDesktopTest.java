package ai.getnen.sdk.docs;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.model.ExecuteResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class LocalDesktopTest {
  @Test
  void types() {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient nen =
            ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build()) {
      StepVerifier.create(nen.withDesktop(desktop -> desktop.typeText("hello")))
          .expectNextMatches(ExecuteResult::ok)
          .expectComplete()
          .verify(Duration.ofSeconds(10));
    }
  }
}
