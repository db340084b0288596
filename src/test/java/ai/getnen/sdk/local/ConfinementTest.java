package ai.getnen.sdk.local;

import static ai.getnen.sdk.testing.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever lies in the temporary folder, and whenever the end comes: files stay whole and inside.
 */
class ConfinementTest {
  private static final String KEY = "Authorization: Bearer " + LocalFixture.KEY;

  @TempDir Path outside;
  private Path secret;

  @BeforeEach
  void write() throws IOException {
    secret = Files.writeString(outside.resolve("secret"), "untouched");
  }

  @Test
  void aLinkInThePlaceOfAFileIsNotRead() throws IOException {
    try (LocalFixture nen = new LocalFixture()) {
      String id = nen.createDesktop();
      String file = "/desktops/" + id + "/files/a";
      nen.call("POST", file, "mine").is(200);
      Path content = only(nen.server.home().resolve(id));
      Files.delete(content);
      Files.createSymbolicLink(content, secret);

      assertThat(nen.call("GET", file).isError(500).text()).doesNotContain("untouched");
      nen.call("POST", file, "new").is(200);
      assertThat(nen.call("GET", file).is(200).text()).isEqualTo("new");
    }
    assertThat(secret).hasContent("untouched");
  }

  @Test
  void aLinkInThePlaceOfTheNextFileIsNotWritten() throws IOException {
    try (LocalFixture nen = new LocalFixture()) {
      String id = nen.createDesktop();
      String files = "/desktops/" + id + "/files";
      for (int next = 0; next < 3; next++) {
        Path planted = nen.server.home().resolve(id).resolve(Integer.toString(next));
        Files.createSymbolicLink(planted, next == 1 ? outside.resolve("made") : secret);
        nen.call("POST", files + "/a", "mine").isError(500);
      }
      assertThat(nen.call("GET", files).text()).isEqualTo("{\"files\":[]}");
      nen.call("POST", files + "/a", "mine").is(200);
      assertThat(nen.call("GET", files + "/a").text()).isEqualTo("mine");
    }
    assertThat(secret).hasContent("untouched");
    assertThat(outside.resolve("made")).doesNotExist();
  }

  @Test
  void whatWasPlantedGoesWithTheDesktop_andWhatItPointsAtStays() throws IOException {
    LocalFixture nen = new LocalFixture();
    try (nen) {
      String id = nen.createDesktop();
      Path folder = nen.server.home().resolve(id);
      Files.createSymbolicLink(folder.resolve("link"), secret);
      Files.createSymbolicLink(folder.resolve("folder"), outside);
      Files.createDirectory(folder.resolve("own"));
      Files.writeString(folder.resolve("own").resolve("file"), "x");
      nen.call("DELETE", "/desktops/" + id).is(200);
      assertThat(folder).doesNotExist();
      Files.createSymbolicLink(nen.server.home().resolve("link"), outside);
    }
    assertThat(nen.server.home()).doesNotExist();
    assertThat(secret).hasContent("untouched");
  }

  @Test
  void manyUploadsOfOneName_leaveOneOfThemWhole_inEveryFolder() {
    try (LocalFixture nen = new LocalFixture()) {
      String id = nen.createDesktop();
      String files = "/desktops/" + id + "/files";
      List<String> bodies =
          IntStream.range(0, 24).mapToObj(i -> Integer.toString(i % 10).repeat(300_000)).toList();
      List<CompletableFuture<LocalFixture.Answer>> all =
          bodies.stream()
              .map(
                  body ->
                      CompletableFuture.supplyAsync(
                          () -> nen.call("POST", files + "/a?path=new%2Fdeep", body)))
              .toList();
      all.forEach(answer -> answer.join().is(200));
      assertThat(nen.call("GET", files + "/a?path=new%2Fdeep").is(200).text()).isIn(bodies);
      assertThat(nen.call("GET", files + "?path=new%2Fdeep").json().get("files")).hasSize(1);
      assertThat(contents(nen.server.home().resolve(id))).hasSize(1);
    }
  }

  @Test
  void anUploadThatTheEndInterrupts_isNeverToldThatItIsStored() {
    LocalFixture nen = new LocalFixture();
    String id = nen.createDesktop();
    String files = "/desktops/" + id + "/files";
    nen.call("POST", files + "/kept", "whole").is(200);
    try (RawClient half = new RawClient(nen.server);
        RawClient chunked = new RawClient(nen.server)) {
      half.say(RawClient.head("POST", files + "/kept", KEY, "Content-Length: 200000"))
          .say(new byte[100_000]);
      chunked
          .say(RawClient.head("POST", files + "/new", KEY, "Transfer-Encoding: chunked"))
          .say("3\r\nabc\r\n");
      until(() -> contents(nen.server.home().resolve(id)).size() == 3);
      assertThat(nen.call("GET", files + "/kept").text()).isEqualTo("whole");

      nen.close();

      assertThat(end(half)).isNotEqualTo("200");
      assertThat(end(chunked)).isNotEqualTo("200");
      assertThat(nen.server.home()).doesNotExist();
    }
    assertThatThrownBy(() -> nen.call("GET", files)).isInstanceOf(UncheckedIOException.class);
  }

  /** The status that a caller still sees, or that there was none. */
  private static String end(RawClient client) {
    try {
      return client.answer().substring(9, 12);
    } catch (UncheckedIOException e) {
      return "broken off";
    }
  }

  private static Path only(Path folder) {
    assertThat(contents(folder)).hasSize(1);
    return contents(folder).get(0);
  }

  private static List<Path> contents(Path folder) {
    try (var list = Files.list(folder)) {
      return list.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
