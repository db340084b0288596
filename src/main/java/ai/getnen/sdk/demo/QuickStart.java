package ai.getnen.sdk.demo;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.FileTarget;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.driver.ScrollDirection;
import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.http.UploadBody;
import ai.getnen.sdk.model.Desktop;
import ai.getnen.sdk.model.ExecuteResult;
import ai.getnen.sdk.model.ToolSchema;
import java.awt.Rectangle;
import reactor.core.publisher.Mono;

/** A desktop driven end to end; each step is a check. */
final class QuickStart {
  private static final String TEXT = "Grüße aus Zürich — ναι, да ☕";
  private static final Rectangle NOTES = new Rectangle(40, 80, 600, 400);
  private static final Rectangle LIST = new Rectangle(740, 90, 440, 400);
  private static final long FILE_BYTES = 8L << 20;

  private final ReactiveNenClient client;
  private final Steps steps;
  private final Album album;

  QuickStart(ReactiveNenClient client, Steps steps, Album album) {
    this.client = client;
    this.steps = steps;
    this.album = album;
  }

  /** Completes when all is done and checked; the desktop is deleted in any case. */
  Mono<Void> run() {
    return Mono.usingWhen(
            steps.step("create a desktop", client.createDesktop(), Desktop::desktopId),
            desktop -> drive(client.desktop(desktop.desktopId())),
            desktop -> delete(client.desktop(desktop.desktopId())),
            (desktop, error) -> client.deleteDesktop(desktop.desktopId()),
            desktop -> client.deleteDesktop(desktop.desktopId()))
        .then();
  }

  private Mono<Boolean> drive(DesktopHandle desktop) {
    return look(desktop)
        .then(act(desktop))
        .then(transfer(desktop))
        .then(session(desktop))
        .thenReturn(true);
  }

  private Mono<?> look(DesktopHandle desktop) {
    return steps
        .step(
            "list its tools",
            desktop.listTools().map(ToolSchema::name).collectList(),
            names -> {
              Steps.check(names.contains("computer"), "there is a tool 'computer'");
              return String.join(", ", names);
            })
        .then(picture(desktop, "before"));
  }

  private Mono<?> act(DesktopHandle desktop) {
    return done("click into the text", desktop.leftClick(360, 250))
        .then(done("type a line", desktop.typeText(TEXT)))
        .then(picture(desktop, "typed"))
        .then(album.checkChanged("before", "typed", NOTES, "the typed text"))
        .then(done("press ctrl+a", desktop.keyPress("ctrl+a")))
        .then(done("scroll the list", desktop.scroll(970, 330, ScrollDirection.DOWN, 5)))
        .then(picture(desktop, "scrolled"))
        .then(album.checkChanged("typed", "scrolled", NOTES, "the selection"))
        .then(album.checkChanged("typed", "scrolled", LIST, "the scrolled list"))
        .then(done("drag a window", desktop.leftClickDrag(900, 56, 760, 176)))
        .then(picture(desktop, "after"))
        .then(album.checkChanged("scrolled", "after", LIST, "the moved window"));
  }

  private Mono<?> transfer(DesktopHandle desktop) {
    Noise noise = new Noise(FILE_BYTES);
    ProgressBar up = new ProgressBar("up");
    ProgressBar down = new ProgressBar("down");
    FileTarget file = FileTarget.of("noise größe.bin").directory("quick/start");
    return steps
        .step(
            "upload from a Flux",
            desktop.uploadFile(
                UploadBody.fromPublisher(noise.buffers(), FILE_BYTES), file.progress(up)),
            uploaded -> {
              Steps.check(uploaded.sizeBytes() == FILE_BYTES, "the upload is whole");
              return uploaded.sizeBytes() + " bytes";
            })
        .then(
            steps.step(
                "list the directory",
                desktop.listFiles("quick/start").single(),
                listed -> {
                  Steps.check(listed.name().equals(file.name()), "the file has its name");
                  Steps.check(listed.sizeBytes() == FILE_BYTES, "the file has its size");
                  return listed.name();
                }))
        .then(
            steps.step(
                "download it",
                Noise.sha256(desktop.downloadFile(file.progress(down))),
                sum -> {
                  Steps.check(sum.equals(noise.sha256()), "the download has the same SHA-256");
                  return "SHA-256 " + sum.substring(0, 16) + "… is the same";
                }));
  }

  private Mono<?> session(DesktopHandle desktop) {
    return steps
        .step(
            "open a session",
            desktop.createSession(),
            session -> {
              Steps.check(session.active(), "the session is active");
              return session.toString();
            })
        .then(steps.step("close the session", desktop.deleteSession()))
        .then(gone("the session", desktop.getSession()));
  }

  private Mono<?> delete(DesktopHandle desktop) {
    return steps
        .step("delete the desktop", desktop.deleteDesktop(), deleted -> "" + deleted.status())
        .then(gone("the desktop", desktop.getDesktop().filter(d -> !"deleted".equals(d.status()))));
  }

  private Mono<Boolean> picture(DesktopHandle desktop, String name) {
    Mono<Screenshot> picture =
        desktop.screenshot().map(result -> Screenshot.of(result.imageBytes().orElseThrow()));
    return steps
        .step("take a picture: " + name, picture, Screenshot::toString)
        .flatMap(taken -> album.keep(name, taken))
        .thenReturn(true);
  }

  private Mono<ExecuteResult> done(String name, Mono<ExecuteResult> action) {
    return steps.step(
        name,
        action,
        result -> {
          Steps.check(result.ok(), name);
          return result.output().orElse("");
        });
  }

  private static Mono<Boolean> gone(String what, Mono<?> question) {
    return question
        .onErrorComplete(NotFoundException.class)
        .hasElement()
        .doOnNext(found -> Steps.check(!found, what + " is gone"));
  }
}
