package ai.getnen.sdk.local;

import static ai.getnen.sdk.testing.Eventually.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.LocalFixture.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
  private static final String KEY = "Authorization: Bearer " + LocalFixture.KEY;
  private static LocalFixture nen;
  private String id;
  private String files;

  @BeforeAll
  static void start() {
    nen = new LocalFixture();
  }

  @AfterAll
  static void stop() {
    nen.close();
  }

  @BeforeEach
  void create() {
    id = nen.createDesktop();
    files = "/desktops/" + id + "/files";
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 200000", "Transfer-Encoding: chunked"})
  void anUploadThatBreaksOffLeavesNothing(String framing) {
    nen.call("POST", files + "/kept", "old").is(200);
    for (boolean reset : new boolean[] {true, false}) {
      RawClient client = halfAnUpload("kept?path=", framing);
      RawClient other = halfAnUpload("new?path=deep", framing);
      until(() -> contents().size() == 3);
      end(client, reset);
      end(other, reset);
      until(() -> contents().size() == 1);
    }
    assertThat(nen.call("GET", files + "/kept").text()).isEqualTo("old");
    assertThat(nen.call("GET", files).json().get("files")).hasSize(1);
  }

  @Test
  void nothingIsSeenOfAnUploadBeforeItIsWhole() {
    try (RawClient client = halfAnUpload("a", "Content-Length: 200000")) {
      until(() -> contents().size() == 1);
      assertThat(nen.call("GET", files).text()).isEqualTo("{\"files\":[]}");
      client.say(new byte[100_000]);
      assertThat(client.answer()).startsWith("HTTP/1.1 200");
    }
    assertThat(nen.call("GET", files).json().at("/files/0/size").intValue()).isEqualTo(200_000);
  }

  @Test
  void theLargestFilePasses() {
    Answer answer = nen.send(nen.request("POST", files + "/max", generated(Upload.LIMIT))).is(200);

    assertThat(answer.json().get("size").longValue()).isEqualTo(104_857_600);
    assertThat(nen.call("GET", files).json().at("/files/0/size").longValue())
        .isEqualTo(104_857_600);
  }

  @Test
  void oneByteMoreDoesNot() {
    nen.send(nen.request("POST", files + "/max", generated(Upload.LIMIT + 1))).isError(413);

    until(() -> contents().isEmpty());
    assertThat(nen.call("GET", files).text()).isEqualTo("{\"files\":[]}");
  }

  @Test
  void aLengthThatIsTooLongIsRefusedBeforeTheBody() {
    String head = RawClient.head("POST", files + "/max", KEY, "Content-Length: 104857601");

    assertThat(RawClient.exchange(nen.server, head)).startsWith("HTTP/1.1 413");
    assertThat(contents()).isEmpty();
  }

  @Test
  void aCallerThatSendsEverythingFirstStillSeesTheRefusal() {
    String head = RawClient.head("POST", files + "/max", KEY, "Content-Length: 104857601");
    try (RawClient client = new RawClient(nen.server)) {
      client.say(head);
      byte[] piece = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        client.say(piece);
      }
      client.say(new byte[1]);
      assertThat(client.answer()).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void soDoesOneThatDidNotSayHowMuchItWouldBe() {
    String head = RawClient.head("POST", files + "/max", KEY, "Transfer-Encoding: chunked");
    try (RawClient client = new RawClient(nen.server)) {
      client.say(head);
      byte[] piece = new byte[1 << 20];
      for (int i = 0; i < 110; i++) {
        client.say("100000\r\n").say(piece).say("\r\n");
      }
      client.say("0\r\n\r\n");
      assertThat(client.answer()).startsWith("HTTP/1.1 413");
      assertThat(client.say(RawClient.head("GET", files, KEY)).answer()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void theConnectionGoesOnAfterARefusal() {
    try (RawClient client = new RawClient(nen.server)) {
      String list = RawClient.head("GET", files, KEY);
      String refused = RawClient.head("POST", files + "/..", KEY, "Content-Length: 3");
      assertThat(client.say(refused + "abc").answer()).startsWith("HTTP/1.1 400");
      assertThat(client.say(list).answer()).startsWith("HTTP/1.1 200");
      String noKey = RawClient.head("POST", files + "/a", "Content-Length: 3");
      assertThat(client.say(noKey).answer()).startsWith("HTTP/1.1 401");
      assertThat(client.say("abc" + list).answer()).startsWith("HTTP/1.1 200");
      String bad = RawClient.head("POST", "/desktops", KEY, "Content-Length: 3");
      assertThat(client.say(bad + "{{{").answer()).startsWith("HTTP/1.1 400");
      String unknown = RawClient.head("PUT", "/nowhere", KEY, "Transfer-Encoding: chunked");
      assertThat(client.say(unknown + "3\r\nabc\r\n0\r\n\r\n").answer()).startsWith("HTTP/1.1 404");
      assertThat(client.say(list).answer()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aCallerThatAsksFirstIsToldToGoOn() {
    String head =
        RawClient.head("POST", files + "/a", KEY, "Content-Length: 3", "Expect: 100-continue");
    try (RawClient client = new RawClient(nen.server)) {
      assertThat(client.say(head).answer()).startsWith("HTTP/1.1 100");
      assertThat(client.say("abc").answer()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aDiskThatIsSlowSlowsTheCallerDown() throws IOException {
    CountDownLatch gate = new CountDownLatch(1);
    List<CompletableFuture<Answer>> busy = new ArrayList<>();
    List<String> others = Stream.generate(nen::createDesktop).limit(32).toList();
    nen.desktops.forEach(desktop -> desktop.onCall = call -> awaitQuietly(gate));
    try (SocketChannel caller = SocketChannel.open()) {
      caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), nen.server.port()));
      String head = RawClient.head("POST", files + "/a", KEY, "Content-Length: 100000000");
      caller.write(ByteBuffer.wrap(head.getBytes(UTF_8)));
      until(() -> contents().size() == 1);
      // every worker, the one that writes the file among them, is busy with a screen
      others.forEach(other -> busy.add(nen.executeLater(other, "type", "{\"text\":\"x\"}")));
      until(() -> nen.desktops.stream().filter(d -> d.inside.get() > 0).count() >= 8);

      assertThat(pushed(caller)).isBetween(1_000_000L, 30_000_000L);
    } finally {
      gate.countDown();
    }
    busy.forEach(answer -> answer.join().is(200));
    until(() -> contents().isEmpty());
  }

  /** How many bytes go out before the connection takes none for half a second. */
  private static long pushed(SocketChannel caller) throws IOException {
    caller.configureBlocking(false);
    long pushed = 0;
    try (Selector selector = Selector.open()) {
      caller.register(selector, SelectionKey.OP_WRITE);
      while (pushed < 90_000_000 && selector.select(500) > 0) {
        selector.selectedKeys().clear();
        pushed += caller.write(ByteBuffer.allocate(65_536));
      }
    }
    return pushed;
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void callersThatLeaveAtOnceLeaveNothing() {
    for (int i = 0; i < 200; i++) {
      RawClient client = new RawClient(nen.server);
      client.say(RawClient.head("POST", files + "/" + i, KEY, "Content-Length: 10") + "half");
      client.reset();
    }
    nen.call("POST", files + "/last", "x").is(200);

    until(() -> contents().size() == 1);
    assertThat(nen.call("GET", files).json().get("files")).hasSize(1);
  }

  @Test
  void twoUploadsOfOneNameLeaveOneOfThemWhole() {
    byte[] ones = filled(3_000_000, 1);
    byte[] twos = filled(2_000_000, 2);
    for (int round = 0; round < 5; round++) {
      CompletableFuture<Answer> one =
          CompletableFuture.supplyAsync(() -> nen.call("POST", files + "/a", ones));
      CompletableFuture<Answer> two =
          CompletableFuture.supplyAsync(() -> nen.call("POST", files + "/a", twos));
      one.join().is(200);
      two.join().is(200);
      byte[] stored = nen.call("GET", files + "/a").body();
      assertThat(stored).isIn(ones, twos);
    }
    assertThat(contents()).hasSize(1);
  }

  @Test
  void aFileThatIsReplacedIsStillReadToItsEnd() {
    byte[] ones = filled(20_000_000, 1);
    nen.call("POST", files + "/a", ones).is(200);
    try (RawClient reader = new RawClient(nen.server)) {
      reader.say(RawClient.head("GET", files + "/a", KEY)).awaitAnswer();
      nen.call("POST", files + "/a", "new").is(200);
      assertThat(reader.answer()).endsWith("\1".repeat(1000)).hasSizeGreaterThan(20_000_000);
    }
    assertThat(nen.call("GET", files + "/a").text()).isEqualTo("new");
  }

  @Test
  void deletingTheDesktopEndsItsUploads() {
    try (RawClient client = halfAnUpload("a", "Content-Length: 200000")) {
      until(() -> contents().size() == 1);
      nen.call("DELETE", "/desktops/" + id).is(200);
      assertThat(client.answer()).startsWith("HTTP/1.1 404");
      assertThat(nen.server.home().resolve(id)).doesNotExist();
    }
  }

  private RawClient halfAnUpload(String name, String framing) {
    RawClient client = new RawClient(nen.server);
    client.say(RawClient.head("POST", files + "/" + name, KEY, framing));
    if (framing.startsWith("Transfer")) {
      client.say("186a0\r\n");
    }
    return client.say(new byte[100_000]);
  }

  private static void end(RawClient client, boolean reset) {
    if (reset) {
      client.reset();
    } else {
      client.close();
    }
  }

  private List<Path> contents() {
    try (Stream<Path> list = Files.list(nen.server.home().resolve(id))) {
      return list.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] filled(int size, int value) {
    byte[] bytes = new byte[size];
    java.util.Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  /** A body of that length, of unknown length to the server and never in memory as a whole. */
  private static BodyPublisher generated(long length) {
    return BodyPublishers.ofInputStream(
        () ->
            new InputStream() {
              private long left = length;

              @Override
              public int read() {
                return left-- > 0 ? 7 : -1;
              }

              @Override
              public int read(byte[] bytes, int offset, int count) {
                if (left <= 0) {
                  return -1;
                }
                int given = (int) Math.min(left, count);
                left -= given;
                return given;
              }
            });
  }
}
