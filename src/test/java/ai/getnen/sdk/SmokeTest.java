package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SmokeTest {
  @Test
  void runs() {
    StepVerifier.create(Mono.just(1)).expectNext(1).expectComplete().verify(Duration.ofSeconds(5));
  }

  @Property
  void holds(@ForAll int value) {
    assertThat(value).isNotEqualTo(value + 1);
  }
}
