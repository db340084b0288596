package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.http.HttpVersion;
import ai.getnen.sdk.http.RetryPolicy;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of HTTP/2 repeats the key in names and values of headers that nobody can read. */
class Http2SecretsTest {
  private static final Duration BOUND = Duration.ofSeconds(30);

  @Test
  void theKey_isToldByNoErrorAndNoLog(@TempDir Path folder) {
    try (LogWatch log = new LogWatch()) {
      for (Http2Fault row : Http2Faults.garbage()) {
        try (FaultyStreams faulty = new FaultyStreams(row, false, Integer.MAX_VALUE);
            ReactiveNenClient client =
                Bench.builder(faulty.server.baseUrl(), Bench.LONG)
                    .httpVersion(HttpVersion.HTTP_2)
                    .retryPolicy(RetryPolicy.none())
                    .build()) {
          Throwable error = catchThrowable(() -> Verb.TYPE_TEXT.call(client, folder).block(BOUND));
          assertThat(error).isNotNull();
          Secrets.assertNone(row.name(), error);
        }
      }
      assertThat(log.lines("reactor.netty.http.client.HttpClientConnect")).isPositive();
      assertThat(log.leaks()).isEmpty();
    }
  }
}
