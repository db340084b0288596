package ai.getnen.sdk.local;

import static ai.getnen.sdk.testing.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.LocalFixture.Answer;
import ai.getnen.sdk.local.backend.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Which action waits for which. */
class OrderTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String KEY = "Authorization: Bearer " + LocalFixture.KEY;
  private final LocalFixture nen = new LocalFixture();
  private final CountDownLatch gate = new CountDownLatch(1);
  private String id;
  private RecordingDesktop desktop;

  @BeforeEach
  void create() {
    id = nen.createDesktop();
    desktop = nen.lastDesktop();
  }

  @AfterEach
  void stop() {
    gate.countDown();
    nen.close();
  }

  @Test
  void actionsOfOneDesktopAreDoneInTheOrderOfTheirArrivalOneAtATime() {
    holdAt("type 0");
    List<RawClient> callers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      callers.add(new RawClient(nen.server).say(request("type", "{\"text\":\"" + i + "\"}")));
      int queued = i;
      until(() -> desktop.deeds().contains("type 0") && lane().waiting() == queued);
    }
    gate.countDown();
    for (RawClient caller : callers) {
      assertThat(caller.answer()).startsWith("HTTP/1.1 200");
      caller.close();
    }
    assertThat(desktop.deeds())
        .isEqualTo(IntStream.range(0, 10).mapToObj(i -> "type " + i).toList());
  }

  @Test
  void manyCallersAtOnceNeverMeetInsideADesktop() {
    desktop.onCall = call -> LockSupport.parkNanos(1_000_000);
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      answers.add(nen.executeLater(id, "mouse_move", "{\"coordinate\":[5,6]}"));
    }
    answers.forEach(answer -> answer.join().is(200));
    assertThat(desktop.deeds()).hasSize(100);
    assertThat(desktop.mostInside).isEqualTo(1);
  }

  @Test
  void aWaitDelaysTheLaterActionsOfItsDesktopOnly() {
    CompletableFuture<Answer> wait = nen.executeLater(id, "wait", "{\"duration\":1}");
    until(() -> lane().busy());
    CompletableFuture<Answer> later = nen.executeLater(id, "mouse_move", "{\"coordinate\":[5,6]}");
    nen.call("GET", "/desktops/" + id).is(200);
    nen.call("GET", "/desktops/" + id + "/files").is(200);
    nen.execute(nen.createDesktop(), "screenshot", "{}").is(200);
    nen.execute(id, "nonsense", "{}").isError(400);
    assertThat(wait).isNotDone();
    assertThat(later).isNotDone();

    assertThat(desktop.deeds()).isEmpty();
    later.join().is(200);
    wait.join().is(200); // its client's thread may come to it later
  }

  @Test
  void thousandsOfWaitsNeedNoThousandsOfThreads() {
    List<CompletableFuture<Answer>> waits = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      waits.add(nen.executeLater(nen.createDesktop(), "wait", "{\"duration\":1}"));
    }
    assertThat(threads()).hasSizeLessThan(30);
    waits.forEach(wait -> wait.join().is(200));
  }

  @Test
  void anActionWhoseCallerHasLeftIsNotBegun() {
    holdAt("type first");
    CompletableFuture<Answer> first = nen.executeLater(id, "type", "{\"text\":\"first\"}");
    until(() -> desktop.deeds().contains("type first"));
    RawClient leaver = new RawClient(nen.server).say(request("type", "{\"text\":\"never\"}"));
    until(() -> waiting() == 1);
    leaver.close();
    until(() -> waiting() == 0);
    CompletableFuture<Answer> last = nen.executeLater(id, "type", "{\"text\":\"last\"}");
    gate.countDown();

    first.join().is(200);
    last.join().is(200);
    assertThat(desktop.deeds()).containsExactly("type first", "type last");
  }

  @Test
  void aKeyIsReleasedInTimeThoughTheCallerHasLeft() {
    RawClient leaver =
        new RawClient(nen.server).say(request("hold_key", "{\"text\":\"x\",\"duration\":0.4}"));
    until(() -> desktop.deeds().contains("x down"));
    leaver.reset();

    until(() -> desktop.deeds().contains("x up"));
    nen.execute(id, "type", "{\"text\":\"next\"}").is(200);
    assertThat(desktop.deeds()).containsExactly("x down", "x up", "type next");
  }

  @Test
  void deletingADesktopEndsWhatItDoesAndReleasesItsKeys() {
    CompletableFuture<Answer> hold =
        nen.executeLater(id, "hold_key", "{\"text\":\"x\",\"duration\":60}");
    until(() -> desktop.deeds().contains("x down"));
    CompletableFuture<Answer> queued = nen.executeLater(id, "wait", "{}");
    until(() -> waiting() == 1);

    nen.call("DELETE", "/desktops/" + id).is(200);

    hold.join().isError(404);
    queued.join().isError(404);
    assertThat(desktop.deeds()).containsExactly("x down", "x up", "close");
  }

  @Test
  void aGlanceComesInThePauseOfAnAction_andInNone() {
    CompletableFuture<Answer> hold =
        nen.executeLater(id, "hold_key", "{\"text\":\"x\",\"duration\":60}");
    until(() -> desktop.deeds().contains("x down"));
    for (int i = 0; i < 20; i++) {
      screen().glance(Gestures::frame).block(BOUND);
    }
    assertThat(hold).isNotDone();
    assertThat(desktop.mostInside).isEqualTo(1);
  }

  @Test
  void aGlanceWaitsForWhatIsBeingDone_andOneGivenUpHoldsUpNobody() {
    holdAt("type a");
    CompletableFuture<Answer> typed = nen.executeLater(id, "type", "{\"text\":\"a\"}");
    until(() -> desktop.deeds().contains("type a"));
    CompletableFuture<Frame> glance = screen().glance(Gestures::frame).toFuture();
    screen().glance(Gestures::frame).subscribe().dispose();
    assertThat(glance).isNotDone();
    gate.countDown();
    assertThat(glance.orTimeout(10, TimeUnit.SECONDS).join().width()).isEqualTo(1280);
    assertThat(typed.join().status()).isEqualTo(200);
    nen.execute(id, "type", "{\"text\":\"b\"}").is(200);
    assertThat(desktop.mostInside).isEqualTo(1);
  }

  @Test
  void nobodyLooksAtAScreenThatIsClosed() {
    LocalScreen screen = screen();
    nen.call("DELETE", "/desktops/" + id).is(200);
    StepVerifier.create(screen.glance(Gestures::frame)).expectError(Failure.class).verify(BOUND);
    assertThat(desktop.calls).containsExactly("close");
  }

  private LocalScreen screen() {
    return nen.server.desktop(id).screen();
  }

  private int waiting() {
    return lane().waiting();
  }

  private Lane lane() {
    return nen.server.desktop(id).screen().lane();
  }

  private void holdAt(String call) {
    desktop.onCall =
        made -> {
          if (made.equals(call)) {
            await();
          }
        };
  }

  private void await() {
    try {
      assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String request(String action, String params) {
    String body = LocalFixture.body(action, params);
    return RawClient.head(
            "POST", "/desktops/" + id + "/execute", KEY, "Content-Length: " + body.length())
        + body;
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("nen-local"))
        .toList();
  }
}
