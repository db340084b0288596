package ai.getnen.sdk.leap0;

import static ai.getnen.sdk.testing.PublicMethods.names;
import static ai.getnen.sdk.testing.PublicMethods.signatures;
import static ai.getnen.sdk.testing.PublicMethods.signaturesWithText;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The facade lists what the handle does: the same operations, with the id in front. */
class Leap0ParityTest {
  /** What only one side has, and why. */
  private static final Set<String> CLIENT_ONLY =
      Set.of(
          "createSandbox",
          "withSandbox", // they have no sandbox yet
          "sandbox",
          "builder",
          "fromEnv",
          "close",
          "closeAsync",
          "poolFigures", // no operations
          "withOptions");

  private static final Set<String> HANDLE_ONLY =
      Set.of("id", "withOptions", "asDriver", "toString");

  @Test
  void client_hasEachOperationOfTheHandle_withTheIdInFront() {
    assertThat(signatures(ReactiveLeap0Client.class, CLIENT_ONLY))
        .isEqualTo(signaturesWithText(SandboxHandle.class, HANDLE_ONLY));
  }

  @Test
  void exceptions_existOnTheirSide() {
    assertThat(names(ReactiveLeap0Client.class)).containsAll(CLIENT_ONLY);
    assertThat(names(SandboxHandle.class)).containsAll(HANDLE_ONLY);
  }
}
