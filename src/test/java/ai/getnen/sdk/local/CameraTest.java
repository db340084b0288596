package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.FakeVideos.Fake;
import ai.getnen.sdk.local.video.VideoMaker;
import ai.getnen.sdk.testing.Eventually;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What of a screen gets into a video, and whom that holds up. */
@Timeout(60)
class CameraTest {
  private final FakeVideos videos = new FakeVideos();
  private final LocalFixture leap0 =
      new LocalFixture(LocalServer.builder().apiKey(LocalFixture.KEY).video(() -> videos).start());
  private String api;
  private String id;

  @BeforeEach
  void begin() {
    String path = leap0.createSandbox();
    id = path.substring("/leap0/".length());
    api = path + "/api/";
  }

  @AfterEach
  void stop() {
    leap0.close();
  }

  @Test
  void anUnchangedScreenIsOneFrame_asLongAsTheTimeThatPassed() {
    long before = System.nanoTime();
    start();
    long after = System.nanoTime();
    leap0.execute(id, "wait", "{\"duration\":1.5}").is(200);
    long least = slots(System.nanoTime() - after);
    stopped().is(200);

    Fake video = videos.last();
    assertThat(video.slots).containsExactly(0L);
    assertThat(video.end).isBetween(least - 1, slots(System.nanoTime() - before) + 1);
  }

  @Test
  void eachChangeIsAFrame_andTheLastOneIsNeverMissed() {
    start();
    for (int i = 0; i < 3; i++) {
      int seen = videos.last().frames.size();
      type("line " + i);
      Eventually.until(() -> videos.last().frames.size() > seen);
    }
    type("at the very end");
    stopped().is(200);

    Fake video = videos.last();
    assertThat(video.frames).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    assertThat(video.slots).isSorted().doesNotHaveDuplicates();
    assertThat(video.end).isGreaterThan(video.slots.get(video.slots.size() - 1));
    assertThat(video.frames.get(video.frames.size() - 1).rgb()).isEqualTo(screen());
  }

  @RepeatedTest(10)
  void aShortRecordingEndsWithWhatWasThereLast(RepetitionInfo round) {
    videos.onAdd = () -> LockSupport.parkNanos(round.getCurrentRepetition() * 20_000_000L);
    leap0.call("POST", api + "recording/start").is(201);
    type("a");
    double seconds = round.getCurrentRepetition() * 0.015;
    leap0.execute(id, "wait", "{\"duration\":" + seconds + "}").is(200);
    type("b");
    stopped().is(200);
    Fake video = videos.last();
    assertThat(video.frames.get(video.frames.size() - 1).rgb()).isEqualTo(screen());
  }

  @Test
  void aHeldKeyIsFilmedWhileItIsHeld() {
    start();
    leap0.execute(id, "hold_key", "{\"text\":\"x\",\"duration\":2}").is(200);
    assertThat(videos.last().frames).hasSizeGreaterThan(4);
  }

  @Test
  void aSlowEncoderHoldsUpNoAction_andFramesAreDropped() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    videos.onAdd = () -> await(gate);
    start();
    for (int i = 0; i < 30; i++) {
      type("line " + i + "\n");
      leap0.execute(id, "wait", "{\"duration\":0.05}").is(200);
    }
    assertThat(videos.last().frames).hasSize(1);
    gate.countDown();
    stopped().is(200);
    assertThat(videos.last().frames).hasSizeBetween(2, 4);
    assertThat(videos.last().frames.get(videos.last().frames.size() - 1).rgb()).isEqualTo(screen());
  }

  @Test
  void anEncoderThatFailsEndsTheRecording_andNothingElse() {
    videos.onAdd =
        () -> {
          throw new IOException("no space left");
        };
    start();
    Eventually.until(() -> videos.last().discarded);
    stopped().isLeap0Error(409, null);
    videos.onAdd = () -> {};
    videos.onFinish =
        () -> {
          throw new IllegalStateException("no end");
        };
    start();
    stopped().isLeap0Error(500, null);
    assertThat(leap0.call("GET", api + "recordings").text()).isEqualTo("{\"items\":[]}");
    assertThat(leap0.call("GET", api + "recording").text()).contains("\"active\":false");
    videos.onFinish = () -> {};
    start();
    stopped().is(200);
  }

  @Test
  void aDesktopThatGoesTakesItsRecordingAlong() {
    start();
    Fake going = videos.last();
    assertThat(going.file).exists();
    leap0.call("DELETE", "/desktops/" + id).is(200);
    assertThat(going.discarded).isTrue();
    assertThat(going.file.getParent()).doesNotExist();
    assertThat(going.end).isEqualTo(-1);
  }

  @Test
  void aServerThatClosesTakesAllAlong() {
    start();
    Fake going = videos.last();
    leap0.close();
    assertThat(going.discarded).isTrue();
    assertThat(leap0.server.home()).doesNotExist();
  }

  @Test
  void whoLeavesBeforeItHasBegunHasStartedItAllTheSame() {
    CountDownLatch gate = new CountDownLatch(1);
    leap0.server.desktop(id).screen().glance(gestures -> awaited(gate)).subscribe();
    try (RawClient caller = new RawClient(leap0.server)) {
      caller.say(
          RawClient.head(
              "POST",
              api + "recording/start",
              "Authorization: " + LocalFixture.KEY,
              "Content-Length: 0"));
      Eventually.until(() -> leap0.server.desktop(id).recordings().last() != null);
      caller.reset();
    }
    leap0.call("POST", api + "recording/stop").isLeap0Error(409, null);
    leap0.call("POST", api + "recording/start").isLeap0Error(409, null);
    gate.countDown();
    Eventually.until(() -> !videos.all.isEmpty() && !videos.last().frames.isEmpty());
    stopped().is(200);
  }

  private void start() {
    leap0.call("POST", api + "recording/start").is(201);
    Eventually.until(() -> !videos.last().frames.isEmpty());
  }

  private LocalFixture.Answer stopped() {
    return leap0.call("POST", api + "recording/stop");
  }

  private void type(String text) {
    leap0.execute(id, "type", "{\"text\":\"" + text.replace("\n", "\\n") + "\"}").is(200);
  }

  private int[] screen() {
    return Objects.requireNonNull(
            leap0.server.desktop(id).screen().glance(g -> Camera.copy(g.frame())).block())
        .rgb();
  }

  private static long slots(long nanos) {
    return nanos * VideoMaker.RATE / 1_000_000_000;
  }

  private static boolean awaited(CountDownLatch gate) {
    try {
      await(gate);
      return true;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch gate) throws IOException {
    try {
      if (!gate.await(30, TimeUnit.SECONDS)) {
        throw new IOException("nobody opened the gate");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
