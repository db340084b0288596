package ai.getnen.sdk.cli;

import ai.getnen.sdk.DesktopHandle;
import ai.getnen.sdk.model.SessionInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import reactor.core.publisher.Mono;

/** {@code nen desktop session}: somebody looks on. */
@Command(
    name = "session",
    description = "Open, show and close the session for a human viewer.",
    subcommands = {SessionGroup.Open.class, SessionGroup.Show.class, SessionGroup.Close.class})
final class SessionGroup {

  /** Prints where the viewer is. */
  abstract static class Print extends DesktopVerb {
    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    abstract Mono<SessionInfo> session(DesktopHandle desktop);

    @Override
    void run() {
      SessionInfo session = askDesktop(this::session);
      out().println(json ? Json.of(DesktopText.json(session)) : Printable.line(session.href()));
      if (!json && !session.active()) {
        terminal().err().println("The session is not active.");
      }
    }
  }

  /** {@code nen desktop session open}. */
  @Command(
      name = "open",
      description = "Open or reopen the session, and print its link: who holds it may watch.")
  static final class Open extends Print {
    @Override
    Mono<SessionInfo> session(DesktopHandle desktop) {
      return desktop.createSession();
    }
  }

  /** {@code nen desktop session show}. */
  @Command(name = "show", description = "Print the open session's link.")
  static final class Show extends Print {
    @Override
    Mono<SessionInfo> session(DesktopHandle desktop) {
      return desktop.getSession();
    }
  }

  /** {@code nen desktop session close}. */
  @Command(name = "close", description = "End the session.")
  static final class Close extends DesktopVerb {
    @Override
    void run() {
      askDesktop(desktop -> desktop.deleteSession().thenReturn(true));
    }
  }
}
