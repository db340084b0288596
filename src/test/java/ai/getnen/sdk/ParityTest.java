package ai.getnen.sdk;

import static ai.getnen.sdk.testing.PublicMethods.names;
import static ai.getnen.sdk.testing.PublicMethods.signatures;
import static ai.getnen.sdk.testing.PublicMethods.signaturesWithText;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The facade lists what the handle does: the same verbs, with the id in front. */
class ParityTest {
  /** What only one side has, and why. */
  private static final Set<String> CLIENT_ONLY =
      Set.of(
          "createDesktop",
          "listDesktops",
          "withDesktop", // they have no desktop yet
          "desktop",
          "builder",
          "fromEnv",
          "close",
          "closeAsync",
          "poolFigures", // no verbs
          "withOptions");

  private static final Set<String> HANDLE_ONLY =
      Set.of("id", "withOptions", "asDriver", "toString");

  @Test
  void client_hasEachVerbOfTheHandle_withTheIdInFront() {
    assertThat(signatures(ReactiveNenClient.class, CLIENT_ONLY))
        .isEqualTo(signaturesWithText(DesktopHandle.class, HANDLE_ONLY));
  }

  @Test
  void exceptions_existOnTheirSide() {
    assertThat(names(ReactiveNenClient.class)).containsAll(CLIENT_ONLY);
    assertThat(names(DesktopHandle.class)).containsAll(HANDLE_ONLY);
  }
}
