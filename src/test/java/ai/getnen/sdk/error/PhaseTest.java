package ai.getnen.sdk.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTest {
  @Test
  void phases_stand_in_the_order_of_a_call() {
    assertThat(Phase.values())
        .containsExactly(
            Phase.POOL, Phase.CONNECT, Phase.TLS, Phase.SEND, Phase.RESPONSE, Phase.BODY);
  }

  @ParameterizedTest
  @CsvSource({
    "POOL, pool, false",
    "CONNECT, connect, false",
    "TLS, tls, false",
    "SEND, send, true",
    "RESPONSE, response, true",
    "BODY, body, true"
  })
  void phase_tells_its_word_and_whether_a_byte_may_have_left(
      Phase phase, String word, boolean mayHaveSent) {
    assertThat(phase).hasToString(word);
    assertThat(phase.mayHaveSent()).isEqualTo(mayHaveSent);
  }
}
