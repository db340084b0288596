package ai.getnen.sdk.cli;

import ai.getnen.sdk.agent.AgentEvent;
import ai.getnen.sdk.agent.AgentEvent.ActionDenied;
import ai.getnen.sdk.agent.AgentEvent.ActionFinished;
import ai.getnen.sdk.agent.AgentEvent.ModelReplied;
import ai.getnen.sdk.agent.AgentEvent.Reason;
import ai.getnen.sdk.agent.AgentEvent.RunFinished;
import ai.getnen.sdk.agent.ApprovalNeeded;
import ai.getnen.sdk.agent.ComputerAction;
import ai.getnen.sdk.agent.ComputerAction.Click;
import ai.getnen.sdk.agent.ComputerAction.Drag;
import ai.getnen.sdk.agent.ComputerAction.PressKeys;
import ai.getnen.sdk.agent.ComputerAction.Raw;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import ai.getnen.sdk.agent.ProposedAction;
import ai.getnen.sdk.agent.SafetyCheck;
import ai.getnen.sdk.driver.Point;
import ai.getnen.sdk.screen.Frame;
import ai.getnen.sdk.screen.ModelPoint;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a person what happens in a run, and asks where the run does. */
final class AgentWords {
  private final Terminal terminal;

  AgentWords(Terminal terminal) {
    this.terminal = terminal;
  }

  void tell(AgentEvent event) {
    if (event instanceof ModelReplied replied) {
      line(replied.step() + "  " + said(replied));
    } else if (event instanceof ActionFinished done) {
      String outcome = done.outcome().name().toLowerCase(Locale.ROOT);
      line("   " + deed(done.proposal().action(), done.point()) + ": " + outcome);
    } else if (event instanceof ActionDenied no) {
      line("   " + deed(no.proposal().action(), null) + ": denied");
    } else if (event instanceof ApprovalNeeded question) {
      ask(question);
    } else if (event instanceof RunFinished end) {
      line(
          "%d steps, %d pictures, %d tokens, %s"
              .formatted(end.steps(), end.pictures(), end.usage().total(), seconds(end.took())));
    }
  }

  /** Returns why a run ended before it was done. */
  static String of(Reason reason) {
    return switch (reason) {
      case DONE -> "It is done.";
      case REFUSED -> "The model will not do it.";
      case STEP_LIMIT -> "Not done after as many steps as --steps allows.";
      case TIME_LIMIT -> "Not done in the time of --time-limit. Look at the desktop.";
      case TOKEN_LIMIT -> "Not done with the tokens that --tokens allows.";
      case PICTURE_LIMIT -> "Not done with as many pictures as a run may take.";
    };
  }

  private static String said(ModelReplied replied) {
    int calls = replied.reply().calls().size();
    String asks = calls == 0 ? "asks for nothing" : "asks for " + calls + " of the desktop's tools";
    return "the model " + asks + ", " + seconds(replied.took());
  }

  /** Says what is done, but no text or key: those may be secret. */
  private static String deed(ComputerAction action, @Nullable Point at) {
    String place = at == null ? "" : " at " + at.x() + ", " + at.y();
    String length = action instanceof TypeText typed ? " " + typed.text().length() + " signs" : "";
    return action.name() + length + place;
  }

  /** Asks on another thread: the run goes on without an answer if its time is up. */
  private void ask(ApprovalNeeded question) {
    terminal
        .ask(Printable.line("   Let it " + proposed(question.proposal()) + "?"))
        .subscribe(
            yes -> {
              if (yes) {
                question.approve();
              } else {
                question.deny("The user said no.");
              }
            },
            error -> question.deny("The user could not be asked."));
  }

  /** Says all, since nobody could decide without. */
  private static String proposed(ProposedAction proposal) {
    String doubts =
        proposal.pendingChecks().stream()
            .map(SafetyCheck::message)
            .collect(Collectors.joining("; "));
    return shown(proposal.action(), proposal.frame())
        + (doubts.isEmpty() ? "" : " (the provider warns: " + doubts + ")");
  }

  private static String shown(ComputerAction action, @Nullable Frame frame) {
    if (action instanceof TypeText typed) {
      return "type “" + typed.text() + "”";
    }
    if (action instanceof PressKeys press) {
      return "press " + press.keys();
    }
    if (action instanceof Click click) {
      String times = click.count() == 1 ? "" : " " + click.count() + " times";
      String button = click.button().name().toLowerCase(Locale.ROOT);
      return button + " click" + times + place(click.at(), frame);
    }
    if (action instanceof Drag drag) {
      return "drag" + place(drag.from(), frame) + ", released" + place(drag.to(), frame);
    }
    if (action instanceof Raw raw) {
      return raw.tool() + " " + raw.action() + " " + Json.of(raw.params());
    }
    return action.toString();
  }

  private static String place(@Nullable ModelPoint point, @Nullable Frame frame) {
    if (point == null || frame == null) {
      return "";
    }
    try {
      Point at = frame.space().toScreen(point);
      return " at " + at.x() + ", " + at.y();
    } catch (IllegalArgumentException e) {
      return " off the screen";
    }
  }

  private void line(String words) {
    terminal.err().println(Printable.line(words));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
