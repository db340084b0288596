package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What may be at the place where a download is to be. */
class FileDownloadTest {
  private static final Duration BOUND = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void aFile_isReplacedWhenAllHasCome() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    completes(
        FileDownload.to(
            file,
            part -> {
              part.write(Unpooled.copiedBuffer("new", StandardCharsets.UTF_8));
              assertThat(file).hasContent("old");
              return Mono.empty();
            }),
        file);
    assertThat(file).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("file");
  }

  @Test
  void aLink_stays_andWhatItLeadsToIsReplaced() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    Path file = Files.writeString(there.resolve("file"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    completes(receiving("new", link), link);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(there.toFile().list()).containsExactly("file");
  }

  @Test
  void aLinkToNothing_isReplaced() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));
    completes(receiving("new", link), link);
    assertThat(link).isRegularFile().hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("link");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipe_isWrittenItself() throws Exception {
    Path pipe = pipe();
    CompletableFuture<String> read = read(pipe);
    completes(receiving("through the pipe", pipe), pipe);
    assertThat(read).succeedsWithin(BOUND).isEqualTo("through the pipe");
    assertThat(Files.isRegularFile(pipe)).isFalse();
    assertThat(folder.toFile().list()).containsExactly("pipe");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipe_staysWhenTheDownloadFails() throws Exception {
    Path pipe = pipe();
    CompletableFuture<String> read = read(pipe);
    StepVerifier.create(
            FileDownload.to(pipe, part -> Mono.error(new IllegalStateException("broke off"))))
        .expectErrorMessage("broke off")
        .verify(BOUND);
    assertThat(read).succeedsWithin(BOUND).isEqualTo("");
    assertThat(folder.toFile().list()).containsExactly("pipe");
  }

  @Test
  void aFolder_isRefusedBeforeAnythingIsReceived() {
    StepVerifier.create(
            FileDownload.to(folder, part -> Mono.error(new AssertionError("was asked for"))))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(folder + " is a directory"))
        .verify(BOUND);
  }

  private static Mono<Path> receiving(String content, Path target) {
    return FileDownload.to(
        target,
        part -> {
          part.write(Unpooled.copiedBuffer(content, StandardCharsets.UTF_8));
          return Mono.empty();
        });
  }

  private static void completes(Mono<Path> download, Path target) {
    StepVerifier.create(download)
        .expectNext(target.toAbsolutePath())
        .expectComplete()
        .verify(BOUND);
  }

  private Path pipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  private static CompletableFuture<String> read(Path pipe) {
    return Mono.fromCallable(() -> Files.readString(pipe))
        .subscribeOn(Schedulers.boundedElastic())
        .toFuture();
  }
}
