package ai.getnen.sdk.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the vendor's documents, word for word: command line, answer, and what is shown.
 */
class DocumentedIT {
  private static final String FILES = "/desktops/dsk_abc123def456/files";
  private static final String DESKTOP =
      """
      {"desktop_id": "dsk_abc123def456", "desktop_type": "sandbox", "status": "running",
       "workspace_id": "ws_org_abc", "created_at": 1774984460, "updated_at": 1774984460}""";

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  @TempDir Path temp;
  private Path folder;
  private NenJar nen;

  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createDirectory(temp.resolve("work"));
    nen = new NenJar(folder, API.baseUrl(), "sk_nen_documented");
  }

  @Test
  void create_printsTheDocumentedLines() throws Exception {
    API.stubFor(post(urlEqualTo("/desktops")).willReturn(okJson(DESKTOP)));

    Ran ran = nen.with("TZ", "America/Los_Angeles").run(words("desktop create"));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo(
            """
            Desktop created successfully!

              Desktop ID:   dsk_abc123def456
              Status:       running
              Created:      2026-03-31T12:14:20-07:00
            """);
  }

  @Test
  void status_printsTheDocumentedLines() throws Exception {
    API.stubFor(get(urlEqualTo("/desktops/dsk_abc123def456")).willReturn(okJson(DESKTOP)));

    Ran ran = nen.with("TZ", "America/Los_Angeles").run(words("desktop status dsk_abc123def456"));

    assertThat(ran.out())
        .isEqualTo(
            """
              Desktop ID:   dsk_abc123def456
              Status:       running
              Created:      2026-03-31T12:14:20-07:00
            """);
  }

  @Test
  void filesList_printsTheDocumentedTable() throws Exception {
    long now = Instant.now().getEpochSecond();
    API.stubFor(
        get(urlEqualTo(FILES))
            .willReturn(
                okJson(
                    """
                    {"files":[{"name":"report.pdf","size":102400,"modified":%d.703},
                              {"name":"notes.txt","size":512,"modified":%d}]}"""
                        .formatted(now - 1, now - 130))));

    Ran ran = nen.run(words("desktop files list dsk_abc123def456"));

    assertThat(ran.out())
        .isEqualTo(
            """
            NAME              SIZE      MODIFIED
            report.pdf        102400    just now
            notes.txt         512       2m ago
            """);
  }

  @Test
  void filesList_asJson_isTheDocumentedAnswer() throws Exception {
    String answer =
        "{\"files\":[{\"name\":\"report.pdf\",\"size\":102400,\"modified\":1779229492.703}]}";
    API.stubFor(get(urlEqualTo(FILES)).willReturn(okJson(answer)));

    assertThat(nen.run(words("desktop files list dsk_abc123def456 --json")).out())
        .isEqualTo(answer + "\n");
    assertThat(nen.run(words("desktop files list dsk_abc123def456 -q")).out())
        .isEqualTo("report.pdf\n");
  }

  @Test
  void filesUpload_sendsTheDocumentedRequest() throws Exception {
    String answer = "{\"success\":true,\"size\":102400,\"filename\":\"report.pdf\"}";
    byte[] report = report();
    Files.write(folder.resolve("report.pdf"), report);
    API.stubFor(post(urlEqualTo(FILES + "/report.pdf")).willReturn(okJson(answer)));

    Ran ran = nen.run(words("desktop files upload dsk_abc123def456 ./report.pdf --json"));

    assertThat(ran.out()).isEqualTo(answer + "\n");
    API.verify(
        1,
        postRequestedFor(urlEqualTo(FILES + "/report.pdf"))
            .withHeader("Authorization", equalTo("Bearer sk_nen_documented"))
            .withHeader("Content-Type", equalTo("application/pdf"))
            .withRequestBody(binaryEqualTo(report)));
  }

  @Test
  void filesDownload_writesTheFileHere_andNotTwice() throws Exception {
    byte[] report = report();
    API.stubFor(get(urlEqualTo(FILES + "/report.pdf")).willReturn(aResponse().withBody(report)));

    Ran first = nen.run(words("desktop files download dsk_abc123def456 report.pdf"));
    Ran second = nen.run(words("desktop files download dsk_abc123def456 report.pdf"));

    assertThat(first.exitCode()).as(first.toString()).isZero();
    assertThat(folder.resolve("report.pdf")).hasBinaryContent(report);
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.err()).isEqualTo("nen: report.pdf is there already. --force replaces it.\n");
  }

  private static byte[] report() {
    byte[] report = new byte[102_400];
    new Random(7).nextBytes(report);
    return report;
  }

  /** Splits a documented command line, which has no quotes in it. */
  private static String[] words(String line) {
    return line.split(" ");
  }
}
