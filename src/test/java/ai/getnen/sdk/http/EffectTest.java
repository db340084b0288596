package ai.getnen.sdk.http;

import static ai.getnen.sdk.http.Effect.ACT;
import static ai.getnen.sdk.http.Effect.IDEMPOTENT;
import static ai.getnen.sdk.http.Effect.READ;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {
  @ParameterizedTest
  @CsvSource({
    "READ, READ, READ",
    "READ, IDEMPOTENT, IDEMPOTENT",
    "READ, ACT, ACT",
    "IDEMPOTENT, IDEMPOTENT, IDEMPOTENT",
    "IDEMPOTENT, ACT, ACT",
    "ACT, ACT, ACT"
  })
  void of_two_effects_the_stricter_holds(Effect one, Effect other, Effect stricter) {
    assertThat(one.or(other)).isEqualTo(stricter);
    assertThat(other.or(one)).isEqualTo(stricter);
  }

  @Test
  void only_an_act_is_not_repeated() {
    assertThat(READ.repeatable()).isTrue();
    assertThat(IDEMPOTENT.repeatable()).isTrue();
    assertThat(ACT.repeatable()).isFalse();
  }
}
