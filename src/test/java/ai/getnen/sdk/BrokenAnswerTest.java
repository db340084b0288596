package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.getnen.sdk.error.AuthenticationException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.UploadSourceException;
import ai.getnen.sdk.http.CallOutcome;
import ai.getnen.sdk.http.ClientObserver;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.testing.RawServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;

/** Answers that are odd, and code of the caller's that fails, are called what they are. */
class BrokenAnswerTest {
  private static final Duration BOUND = Duration.ofSeconds(20);

  private static ReactiveNenClient client(RawServer server) {
    return ReactiveNenClient.builder().baseUrl(server.baseUrl()).apiKey("key_secret").build();
  }

  @Test
  void numberOutOfAllBounds_breaksTheContract_andIsNoLostAnswer() {
    try (RawServer server = RawServer.json("{\"status\":\"ok\",\"x\":1e99999999999}");
        ReactiveNenClient client = client(server)) {
      assertThat(catchThrowable(() -> client.leftClick("d", 1, 1).block(BOUND)))
          .isInstanceOf(ContractException.class);
    }
  }

  @Test
  void contentTypeThatHoldsASecret_isQuotedWithoutIt() {
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  request.readBody();
                  connection.answer(200, "text/key_secret; said=hunter2", new byte[] {'<'});
                });
        ReactiveNenClient client = client(server)) {
      assertThat(catchThrowable(() -> client.typeText("d", "hunter2").block(BOUND)))
          .isInstanceOf(ContractException.class)
          .hasMessageContaining("content type text/***; said=***");
    }
  }

  @Test
  void errorWhoseBodyBreaksOffOrStalls_keepsItsStatus() {
    CountDownLatch end = new CountDownLatch(1);
    for (boolean stalls : new boolean[] {false, true}) {
      try (RawServer server =
              RawServer.start(
                  (request, connection) -> {
                    request.readBody();
                    connection.send("HTTP/1.1 401 No\r\nContent-Length: 100\r\n\r\nno key");
                    if (stalls) {
                      connection.stall(end);
                    }
                    connection.close();
                  });
          ReactiveNenClient client = client(server)) {
        assertThat(catchThrowable(() -> client.leftClick("d", 1, 1).block(BOUND)))
            .isInstanceOf(AuthenticationException.class)
            .hasMessageEndingWith("no key");
        assertThat(server.requests()).hasSize(1);
      }
    }
    end.countDown();
  }

  @Test
  void causes_doNotQuoteThePeer() {
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  request.readBody();
                  connection.send(
                      "HTTP/1.1 200 OK\r\nContent-Length: "
                          + request.header("Authorization")
                          + "\r\n\r\n");
                  connection.close();
                });
        ReactiveNenClient client = client(server)) {
      Throwable error = catchThrowable(() -> client.leftClick("d", 1, 1).block(BOUND));
      assertThat(error.getCause()).isNotNull();
      for (Throwable link = error; link != null; link = link.getCause()) {
        assertThat(link.toString()).doesNotContain("key_secret");
      }
    }
  }

  @Test
  void errors_surviveSerialisation() throws Exception {
    try (RawServer server =
            RawServer.start((request, connection) -> connection.json(401, "{\"error\":\"no\"}"));
        ReactiveNenClient client = client(server)) {
      Throwable error = catchThrowable(() -> client.getDesktop("d").block(BOUND));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(error);
      Object copy =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
      assertThat(copy)
          .isInstanceOfSatisfying(
              AuthenticationException.class,
              again -> {
                assertThat(again.statusCode()).isEqualTo(401);
                assertThat(again.detail()).isEqualTo("no");
              });
    }
  }

  @Test
  void supplierThatThrows_andFileThatCannotBeRead_areSourceFailures(@TempDir Path folder) {
    AtomicInteger asked = new AtomicInteger();
    UploadBody failing =
        UploadBody.replayable(
            () -> {
              asked.incrementAndGet();
              throw new IllegalStateException("mine");
            });
    try (RawServer server = RawServer.json("{\"success\":true,\"size\":1,\"filename\":\"f\"}");
        ReactiveNenClient client = client(server)) {
      for (UploadBody body : new UploadBody[] {failing, UploadBody.fromFile(folder)}) {
        assertThat(
                catchThrowable(() -> client.uploadFile("d", body, FileTarget.of("f")).block(BOUND)))
            .isInstanceOf(UploadSourceException.class);
      }
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void observersHeadersThatThrow_disturbNothing_andACancelAfterTheEndIsNoSecondEnd()
      throws Exception {
    AtomicInteger ends = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start((request, connection) -> connection.answer(200, "a/b", new byte[10]));
        ReactiveNenClient client =
            ReactiveNenClient.builder()
                .baseUrl(server.baseUrl())
                .apiKey("k")
                .observer((call, context) -> new FailingObserver(ends))
                .build()) {
      client.downloadFile("d", "f").subscribe(new CancelsAtTheEnd(done));
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(ends).hasValue(1);
    }
  }

  /** Cancels when all is over, as a subscriber may. */
  private static final class CancelsAtTheEnd implements CoreSubscriber<ByteBuffer> {
    private final CountDownLatch done;
    private @Nullable Subscription subscription;

    CancelsAtTheEnd(CountDownLatch done) {
      this.done = done;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      this.subscription = subscription;
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer piece) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {
      if (subscription != null) {
        subscription.cancel();
      }
      done.countDown();
    }
  }

  private record FailingObserver(AtomicInteger ends) implements ClientObserver.Call {
    @Override
    public ClientObserver.Attempt onAttempt(int number) {
      return new ClientObserver.Attempt() {
        @Override
        public Map<String, String> headers() {
          throw new IllegalStateException("the tracer is down");
        }
      };
    }

    @Override
    public void onEnd(CallOutcome outcome) {
      ends.incrementAndGet();
    }
  }
}
