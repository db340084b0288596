package ai.getnen.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.LocalFixture.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FileEndpointsTest {
  private static LocalFixture nen;
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
    files = "/desktops/" + nen.createDesktop() + "/files";
  }

  @Test
  void anUploadIsAnsweredListedAndReadBack() {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);

    Answer uploaded = nen.call("POST", files + "/report.pdf", bytes).is(200);

    assertThat(uploaded.text())
        .isEqualTo("{\"success\":true,\"size\":300000,\"filename\":\"report.pdf\"}");
    JsonNode listed = nen.call("GET", files).is(200).json().get("files");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).propertyNames()).containsExactly("name", "size", "modified");
    assertThat(listed.get(0).get("size").longValue()).isEqualTo(300_000);
    assertThat(listed.get(0).get("modified").doubleValue())
        .isBetween(System.currentTimeMillis() / 1000.0 - 60, System.currentTimeMillis() / 1000.0);
    Answer read = nen.call("GET", files + "/report.pdf").is(200);
    assertThat(read.body()).isEqualTo(bytes);
    assertThat(read.headers().firstValueAsLong("Content-Length")).hasValue(300_000);
    assertThat(read.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
  }

  @Test
  void anEmptyDriveHasAnEmptyList() {
    assertThat(nen.call("GET", files).is(200).text()).isEqualTo("{\"files\":[]}");
    nen.call("GET", files + "?path=").is(200);
  }

  @Test
  void theContentTypeIsKept() {
    var request =
        nen.builder(files + "/a.txt", BodyPublishers.ofString("x"), "POST")
            .header("Authorization", "Bearer " + LocalFixture.KEY)
            .header("Content-Type", "text/plain; charset=utf-8")
            .build();
    nen.send(request).is(200);

    assertThat(nen.call("GET", files + "/a.txt").headers().firstValue("Content-Type"))
        .hasValue("text/plain; charset=utf-8");
  }

  @Test
  void anEmptyFileIsAFile() {
    assertThat(
            nen.call("POST", files + "/empty", new byte[0]).is(200).json().get("size").intValue())
        .isZero();
    assertThat(nen.call("GET", files + "/empty").is(200).body()).isEmpty();
    assertThat(nen.call("GET", files).json().at("/files/0/size").intValue()).isZero();
  }

  @Test
  void anotherUploadOfTheNameReplacesTheFile() {
    nen.call("POST", files + "/a", "first and longer").is(200);
    nen.call("POST", files + "/a", "second").is(200);

    assertThat(nen.call("GET", files + "/a").text()).isEqualTo("second");
    assertThat(nen.call("GET", files).json().get("files")).hasSize(1);
  }

  @Test
  void foldersAreMadeOnTheWayAndListedOneLevelAtATime() {
    nen.call("POST", files + "/deep.txt?path=a%2Fb+c%2Bd%2Fe", "x").is(200);
    nen.call("POST", files + "/z.txt", "x").is(200);
    nen.call("POST", files + "/B.txt", "x").is(200);

    JsonNode root = nen.call("GET", files).json().get("files");
    assertThat(root.values())
        .extracting(file -> file.get("name").stringValue())
        .containsExactly("B.txt", "a", "z.txt");
    assertThat(root.get(1).get("is_dir").booleanValue()).isTrue();
    assertThat(root.get(1).get("size").longValue()).isZero();
    assertThat(root.get(0).has("is_dir")).isFalse();
    JsonNode inner = nen.call("GET", files + "?path=a%2Fb%20c%2Bd%2Fe").is(200).json();
    assertThat(inner.at("/files/0/name").stringValue()).isEqualTo("deep.txt");
    nen.call("GET", files + "/deep.txt?path=a/b+c%2bd/e").is(200);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    nen.call("POST", files + "/f?path=a", "x").is(200);

    nen.call("GET", files + "/none").isError(404);
    nen.call("GET", files + "/f").isError(404);
    nen.call("GET", files + "/a").isError(404);
    nen.call("GET", files + "?path=none").isError(404);
    nen.call("GET", files + "?path=a/f").isError(404);
    nen.call("GET", files + "/f?path=none").isError(404);
    nen.call("GET", files + "/x?path=a/f/g").isError(404);
  }

  @Test
  void aFolderIsNeverReplacedByAFileNorAFileByAFolder() {
    nen.call("POST", files + "/f?path=a", "x").is(200);

    nen.call("POST", files + "/a", "x").isError(409);
    nen.call("POST", files + "/g?path=a/f", "x").isError(409);
    nen.call("POST", files + "/g?path=a/f/b", "x").isError(409);
    assertThat(nen.call("GET", files + "/f?path=a").text()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my%20file.txt",
        "a+b",
        "%C3%BC%2B%26%3D%23%3F%25.bin",
        "%E6%97%A5%E6%9C%AC",
        "%F0%9F%98%80",
        "a%252Fb",
        "a;b=c",
        "!'()*",
        "$&+=:@",
        "-rf",
        "con",
        ".hidden",
        "a%0Ab",
        "%7E",
      })
  void everyOtherNameIsJustAName(String name) {
    nen.call("POST", files + "/" + name, "bytes of " + name).is(200);

    assertThat(nen.call("GET", files + "/" + name).is(200).text()).isEqualTo("bytes of " + name);
  }

  @Test
  void aPlusInANameIsAPlusAndNotASpace() {
    nen.call("POST", files + "/a+b", "x").is(200);

    assertThat(nen.call("GET", files).json().at("/files/0/name").stringValue()).isEqualTo("a+b");
    nen.call("GET", files + "/a%20b").isError(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "%2e%2E",
        "%2E",
        "a..b",
        "..a",
        "a%2Fb",
        "%2Fetc",
        "a%5Cb",
        "..%5Ca",
        "a%00b",
        "..%2F..%2Fetc%2Fpasswd"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) {
    for (String method : new String[] {"GET", "POST"}) {
      String head =
          RawClient.head(
              method,
              files + "/" + name,
              "Authorization: Bearer " + LocalFixture.KEY,
              "Content-Length: 0");
      assertThat(RawClient.exchange(nen.server, head)).startsWith("HTTP/1.1 400");
    }
    assertThat(nen.call("GET", files).text()).isEqualTo("{\"files\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/etc", ".", "..", "a/..", "../a", "a/../b", "a/./b", "a//b", "a/", "%2e%2e", "a%5Cb",
        "a%00", "%2Fetc"
      })
  void aPathThatLeadsElsewhereIsRefused(String path) {
    nen.call("GET", files + "?path=" + path).isError(400);
    nen.call("GET", files + "/a?path=" + path).isError(400);
    nen.call("POST", files + "/a?path=" + path, "x").isError(400);
    assertThat(nen.call("GET", files).text()).isEqualTo("{\"files\":[]}");
  }

  @ParameterizedTest
  @CsvSource({"255,200", "256,400"})
  void aNameIsAsLongAsAFileSystemTakes(int length, int status) {
    nen.call("POST", files + "/" + "a".repeat(length), "x").is(status);
  }

  @Test
  void drivesAreApart() {
    nen.call("POST", files + "/a", "x").is(200);
    create();

    assertThat(nen.call("GET", files).text()).isEqualTo("{\"files\":[]}");
  }
}
