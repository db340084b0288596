package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.TransportException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A response that breaks off, at each of its bytes, is no answer. */
class CutResponseTest {
  @ParameterizedTest
  @CsvSource({
    "GET_DESKTOP, 0",
    "GET_DESKTOP, 20",
    "TYPE_TEXT, 0",
    "TYPE_TEXT, 20",
    "DOWNLOAD, 0",
    "DOWNLOAD, 7"
  })
  void responseCutAnywhere_isALostAnswer(FuzzVerb verb, int chunk) throws Exception {
    byte[] whole = new FuzzResponse(verb, "", "200 OK", "", chunk).bytes();
    try (FuzzServer server = new FuzzServer()) {
      for (int length = 0; length < whole.length; length++) {
        FuzzServer.End end = server.call(verb, List.of(Arrays.copyOf(whole, length)));
        assertThat(end.error())
            .as("cut after %d bytes", length)
            .isInstanceOfAny(TransportException.class, OutcomeUnknownException.class);
      }
      assertThat(server.call(verb, List.of(whole)).error()).isNull();
      server.requireOwnAnswer();
    }
  }
}
