package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.Frame;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program looks as it did when somebody looked at it. */
class GoldenTest {

  static Stream<String> scenes() {
    return Scenes.ALL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void theSceneLooksAsItDid(String scene) {
    Frame frame = Scenes.of(scene).desktop().capture();
    assertThat(Golden.differences(scene, frame)).as("see target/golden/%s.png", scene).isEmpty();
  }

  @Test
  void oneOtherPixelIsFoundWhereItIs() {
    Frame frame = new Person().desktop().capture();
    frame.rgb()[200 * frame.width() + 300] ^= 1;
    assertThat(Golden.differences("start", frame)).containsExactly(new Rect(240, 160, 80, 80));
  }
}
