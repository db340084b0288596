package ai.getnen.sdk.demo;

import ai.getnen.sdk.agent.AgentEvent;
import ai.getnen.sdk.local.task.DesktopTask;
import ai.getnen.sdk.local.task.Verdict;
import java.util.List;

/** A task, what a model did about it, and what the judge says. */
record TaskRun(DesktopTask task, List<AgentEvent> events, Verdict verdict) {

  String words() {
    AgentEvent.RunFinished end = (AgentEvent.RunFinished) events.get(events.size() - 1);
    return "%s; %s after %d steps and %d pictures"
        .formatted(judgement(), end.reason(), end.steps(), end.pictures());
  }

  String judgement() {
    return verdict.passed() ? "passed" : "not passed: " + String.join("; ", verdict.missing());
  }
}
