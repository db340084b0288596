package ai.getnen.sdk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.driver.DisplaySize;
import ai.getnen.sdk.driver.Screenshot;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** In which size a provider's model gets a screen. */
class ModelViewTest {
  private static final Duration BOUND = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource({
    "1024,768,1024,768,1036",
    "1280,720,1280,720,1196",
    "1280,800,1280,800,1334",
    "1366,768,1366,768,1372",
    "1440,900,1389,868,1550",
    "1600,900,1456,819,1560",
    "1920,1080,1456,819,1560",
    "2560,1440,1456,819,1560",
    "3840,2160,1456,819,1560",
    "2560,1600,1389,868,1550",
    "1080,1920,819,1456,1560"
  })
  void claude_getsWhatItDoesNotShrinkItself(
      int width, int height, int sentWidth, int sentHeight, int patches) {
    DisplaySize sent = ModelView.anthropic().space(new DisplaySize(width, height)).image();
    assertThat(sent).isEqualTo(new DisplaySize(sentWidth, sentHeight));
    assertThat(PatchRule.patches(sent)).isEqualTo(patches);
  }

  @Test
  void screenThatFits_isSentAsItCame() {
    Screenshot shot = shot(1280, 800);
    StepVerifier.create(ModelView.anthropic().frame(shot))
        .assertNext(frame -> assertThat(frame.image()).isSameAs(shot))
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void largerScreen_isScaled_offTheEventLoop() {
    Mono<Frame> scaled =
        Mono.just(shot(1920, 1080))
            .publishOn(Schedulers.parallel()) // where blocking fails
            .flatMap(ModelView.anthropic()::frame)
            .doOnNext(frame -> assertThat(Schedulers.isInNonBlockingThread()).isFalse());
    StepVerifier.create(scaled)
        .assertNext(
            frame -> {
              assertThat(frame.image().size()).isEqualTo(new DisplaySize(1456, 819));
              assertThat(frame.space().screen()).isEqualTo(new DisplaySize(1920, 1080));
            })
        .expectComplete()
        .verify(BOUND);
  }

  @Test
  void declaredSize_isTheSizeThatIsSent() {
    ModelSpace space =
        ModelView.declared(new DisplaySize(1024, 768)).space(new DisplaySize(1280, 800));
    assertThat(space.image()).isEqualTo(new DisplaySize(1024, 768));
    assertThat(space.grid()).isEqualTo(new DisplaySize(1024, 768));
  }

  private static Screenshot shot(int width, int height) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      assertThat(ImageIO.write(image, "png", bytes)).isTrue();
      return Screenshot.of(bytes.toByteArray());
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
