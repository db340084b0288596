package ai.getnen.sdk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.local.LocalServer;
import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.Frame;
import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

/** The quick start passes on the embedded desktop, and fails where a check of it does not hold. */
class QuickStartTest {
  private static final Duration BOUND = Duration.ofSeconds(60);

  @Test
  void embeddedDesktop_holdsEachCheck(@TempDir Path folder) throws IOException {
    try (LocalServer server = LocalServer.start();
        ReactiveNenClient client = client(server)) {
      StepVerifier.create(quickStart(client, folder, Sight.CHECKED).run())
          .expectComplete()
          .verify(BOUND);
    }
    for (String picture : new String[] {"before", "typed", "scrolled", "after"}) {
      Screenshot image = Screenshot.of(Files.readAllBytes(folder.resolve(picture + ".png")));
      assertThat(image.width()).isEqualTo(1280);
      assertThat(image.height()).isEqualTo(800);
    }
  }

  @Test
  void deadScreen_failsTheCheck_unlessPicturesAreNotChecked(@TempDir Path folder) {
    try (LocalServer server = LocalServer.builder().backend(DeadScreen::new).start();
        ReactiveNenClient client = client(server)) {
      StepVerifier.create(quickStart(client, folder, Sight.CHECKED).run())
          .expectErrorMessage("Check failed: the typed text is not visible in typed.png")
          .verify(BOUND);
      StepVerifier.create(client.listDesktops()).expectComplete().verify(BOUND);
      StepVerifier.create(quickStart(client, folder, Sight.UNCHECKED).run())
          .expectComplete()
          .verify(BOUND);
    }
  }

  private static ReactiveNenClient client(LocalServer server) {
    return ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey(server.apiKey()).build();
  }

  private static QuickStart quickStart(ReactiveNenClient client, Path folder, Sight sight) {
    return new QuickStart(client, new Steps(), new Album(folder, sight));
  }

  /** A screen on which nothing has an effect. */
  private static final class DeadScreen implements DesktopBackend {
    @Override
    public Frame capture() {
      return new Frame(1280, 800, new int[1280 * 800]);
    }

    @Override
    public Position pointer() {
      return new Position(0, 0);
    }

    @Override
    public void move(Position to) {}

    @Override
    public void button(MouseButton button, boolean down) {}

    @Override
    public void wheel(int right, int down) {}

    @Override
    public void key(String key, boolean down) {}

    @Override
    public void type(String text) {}

    @Override
    public void close() {}
  }
}
